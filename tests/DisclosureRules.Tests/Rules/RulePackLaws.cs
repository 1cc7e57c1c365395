using System.Collections;
using System.Reflection;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Json;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Rules;

/// <summary>A pack that is read, written and read again is equal: everything that is known of it, places in the file aside.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public sealed class RulePackLaws
{
    private static readonly JsonSchema Schema = JsonSchema.Of("rule-pack");

    // Where something stands, and what is made of the rest.
    private static readonly Type[] Places = [typeof(SourceLocation), typeof(LocatedNode)];

    [Property]
    public void A_pack_read_written_and_read_again_is_equal(DrawnPack drawn)
    {
        Schema.Accepts(drawn.Json);
        RulePack pack = RulePack.Parse(drawn.Json);
        string written = RulePackJson.Write(pack);
        Schema.Accepts(written);
        RulePack again = RulePack.Parse(written);
        Assert.Null(Difference(pack, again, "pack"));
        Assert.Equal(written, RulePackJson.Write(again));
    }

    /// <summary>The test of the test: a difference in what matters is seen.</summary>
    [Theory]
    [InlineData("\"units\": [\"甲局\"],", "\"units\": [\"乙局\"],", "pack.Units[0]")]
    [InlineData("\"extends\": \"a\",", "\"extends\": [\"a\", \"b\"],", "pack.Extends.Count")]
    [InlineData("\"changes\": [{ \"rules\": \"a\", \"off\": false }],", "\"changes\": [{ \"rules\": \"b\", \"off\": false }],", "pack.Changes[0].Rules[0].Text")]
    public void What_differs_is_told(string members, string others, string path) =>
        Assert.Equal(path, Difference(RulePack.Parse(PackSketch.Of(PackSketch.Rule("true"), members)), RulePack.Parse(PackSketch.Of(PackSketch.Rule("true"), others)), "pack"));

    /// <summary>The path of the first property that differs; <see langword="null"/> where none does.</summary>
    private static string? Difference(object? first, object? second, string path)
    {
        if (first is null || second is null)
            return first == second ? null : path;
        Type type = first.GetType();
        if (type != second.GetType())
            return path;
        if (Places.Contains(type) || first is Delegate)
            return first is LocatedNode one && second is LocatedNode other && path.Contains("Extends", StringComparison.Ordinal) && one.Text != other.Text ? path : null;
        if (first is LocatedExpression expression)
            return SyntaxPrinter.Print(expression.Syntax) == SyntaxPrinter.Print(((LocatedExpression)second).Syntax) ? null : path;
        if (type.IsPrimitive || type.IsEnum || first is string || type.Assembly != typeof(RulePack).Assembly && first is not IEnumerable)
            return first.Equals(second) ? null : path;
        if (first is IEnumerable items)
        {
            object[] all = [.. InOrder(items)], others = [.. InOrder((IEnumerable)second)];
            return all.Length != others.Length ? path + ".Count" : all.Zip(others).Select((p, i) => Difference(p.First, p.Second, $"{path}[{i}]")).FirstOrDefault(d => d is not null);
        }

        return type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("EqualityContract" or "Pack" or "File" or "Node" or "Fits"))
            .Select(p => Difference(p.GetValue(first), p.GetValue(second), $"{path}.{p.Name}")).FirstOrDefault(d => d is not null);
    }

    /// <summary>Dictionaries have no order.</summary>
    private static IEnumerable<object> InOrder(IEnumerable items) => items is IReadOnlyDictionary<string, IReadOnlyList<string>> sets
        ? sets.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (object)string.Join('\n', s.Value.Prepend(s.Key)))
        : items.Cast<object>();
}
