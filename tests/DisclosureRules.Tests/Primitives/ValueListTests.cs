using System.Collections;
using System.Reflection;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Primitives;

/// <summary>Lists of immutable types are values: nobody can change them, and equal ones are equal.</summary>
public sealed class ValueListTests
{
    [Fact]
    public void No_list_that_is_reached_from_forms_packs_reports_and_findings_can_be_changed()
    {
        ReportBuilder builder = ReportSketch.Draw("2021", "reviews[review, total] = 1").ToBuilder();
        builder.Narrative.Add(new("1", "一、总体情况", "主动公开政府信息126条,其中动态类113条,公告类14条。"));
        builder.Notes.Add(new("ambiguous-row", new("不明", "unclear"), [builder.Form.Cells[0].Id]));
        Report report = builder.Build();
        IReadOnlyList<Finding> findings = National.Rules.Check(report);
        Assert.Contains(findings, f => f.Evidence.Any(c => c.Parts.Count > 0));
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        int lists = 0;
        foreach (object start in (object[])[FormCatalog.BuiltIn, National.Rules, report, .. findings])
            Visit(start);
        Assert.True(lists > 300, $"only {lists} lists");
        Assert.False(RulePacks.National is IList);

        void Visit(object value)
        {
            if (value is string || value.GetType().IsValueType || !seen.Add(value))
                return;
            if (value is IEnumerable items)
            {
                lists++;
                Assert.False(value is IList, $"{value.GetType()} can be changed");
                foreach (object item in items)
                    Visit(item);
                return;
            }

            foreach (PropertyInfo property in value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.DeclaringType!.Namespace!.StartsWith("DisclosureRules", StringComparison.Ordinal)))
            {
                if (property.GetValue(value) is { } next)
                    Visit(next);
            }
        }
    }

    [Fact]
    public void Lists_are_equal_when_they_hold_equal_items_in_the_same_order()
    {
        ValueList<string> list = ValueList<string>.Of(["a", "b"]);
        Assert.Equal(list, ValueList<string>.Of(new List<string> { "a", "b" }));
        Assert.Equal(list.GetHashCode(), ValueList<string>.Of(["a", "b"]).GetHashCode());
        Assert.NotEqual(list, ValueList<string>.Of(["b", "a"]));
        Assert.NotEqual(list, ValueList<string>.Of(["a"]));
        Assert.False(list.Equals(null));
        Assert.False(list.Equals((object)"ab"));
        Assert.Same(list, ValueList<string>.Of(list));
        Assert.Same(ValueList<string>.Empty, ValueList<string>.Of([]));
    }

    [Fact]
    public void A_list_is_a_copy()
    {
        List<string> origin = ["a"];
        ValueList<string> list = ValueList<string>.Of(origin);
        origin[0] = "b";
        Assert.Equal("a", list[0]);
        Assert.Throws<ArgumentNullException>(() => ValueList<string>.Of(null!));
    }
}
