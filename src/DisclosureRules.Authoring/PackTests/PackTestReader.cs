using System.Text.Json;
using DisclosureRules.Authoring.Sketches;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>Reads the tests of a pack, from its member <c>tests</c> or from the file beside it; all that is wrong is collected.</summary>
internal sealed class PackTestReader(LocatedReader json, RuleSet rules, FormCatalog forms, Dictionary<(string Rule, string Name), int> seen)
{
    // The national packs have 1,400 tests together, seven for a rule.
    private const int MaximumTests = 5_000;

    private static readonly string[] Members = ["rule", "name", "note", "report", "words", "previous", "children", "expects", "instances", "cells", "claims", "says", "match"];

    /// <summary>The tests of a list.</summary>
    public IEnumerable<PackTest> Read(LocatedNode list, LocatedNode? defaults)
    {
        if (!json.Expect(list, JsonValueKind.Array))
            yield break;
        if (list.Items.Count > MaximumTests)
            json.Add(Texts.Of("test.too-many", ("count", list.Items.Count), ("most", MaximumTests)), list);
        foreach (LocatedNode node in list.Items.Take(MaximumTests))
        {
            if (ReadTest(node, defaults) is { } test)
                yield return test;
        }
    }

    private PackTest? ReadTest(LocatedNode node, LocatedNode? defaults)
    {
        int before = json.Diagnostics.Count;
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, Members);
        string? name = json.RequiredText(node, "name");
        Rule? rule = ReadRule(node);
        if (name is not null && rule is not null && !seen.TryAdd((rule.Id, name), node.Line))
            json.Add(Texts.Of("test.duplicate", ("rule", rule.Id), ("name", name), ("line", seen[(rule.Id, name)])), node.Member("name")!);
        Outcome? expects = node.Member("expects") is { } expected ? json.Choice(expected, ExpectationNames.All, ExpectationNames.Of, Outcome.Fail) : null;
        bool isExact = node.Member("match") is { } match && json.Choice(match, [true, false], exactly => exactly ? "exactly" : "atLeast", false);
        Form? form = rule is null ? null : FormOf(rule);
        SparseReport sparse = new(json, forms, defaults);
        Report? report = sparse.Read(ReportOf(node), form, form is null || rule is null ? null : YearOf(rule, form));
        IReadOnlyList<Report> others = report is null ? [] : ReadOthers(node, sparse, expects, ref report);
        UnitsBelow? children = report is null ? null : ReadChildren(node, sparse, ref report);
        if (report is null || rule is null || name is null)
            return null;
        PackTest test = new()
        {
            Rule = rule.Id,
            Name = name,
            Expects = expects,
            File = json.File,
            Line = node.Line,
            Column = node.Column,
            Report = report,
            Others = others,
            Children = children,
            Instances = [.. json.Texts(node.Member("instances")).Select(n => n.Text)],
            Cells = ReadCells(node, report.Form),
            Claims = ReadClaims(node),
            Says = [.. json.Texts(node.Member("says")).Select(n => n.Text)],
            IsExact = isExact,
        };
        RefuseUnknownInstances(node, rule, report);
        return json.Diagnostics.Count > before ? null : test;
    }

    private Rule? ReadRule(LocatedNode node)
    {
        if (json.RequiredText(node, "rule") is not { } id)
            return null;
        if (rules.TryFind(id, out Rule? rule, out Diagnostic? problem))
            return rule;
        json.Add(problem.Code, problem.Message, node.Member("rule")!);
        return null;
    }

    /// <summary>The report as it is written; a test that writes words alone has a report of nothing else.</summary>
    private LocatedNode ReportOf(LocatedNode node)
    {
        LocatedNode? report = node.Member("report");
        if (node.Member("words") is not { } words)
            return report ?? json.Required(node, "report") ?? Empty(node);
        return (report ?? node).Join((report is null ? [] : report.Members.Where(m => m.Name != "words")).Append(new("words", words)));
    }

    private static LocatedNode Empty(LocatedNode at) => at.Join([]);

    /// <summary>Last year's report is of the same unit and scope, whatever else is written of it: it would not be found otherwise.</summary>
    private Report[] ReadOthers(LocatedNode node, SparseReport sparse, Outcome? expects, ref Report? report)
    {
        if (node.Member("previous") is not { } previous || report?.Year is not { } year)
            return [];
        Form? form = forms.All.FirstOrDefault(f => f.Years.Contains(year - 1));
        if (sparse.Read(previous, form, year - 1) is not { } before)
        {
            report = null;
            return [];
        }

        // That a report of another year is not taken is worth a test; what is read of it is not.
        if (before.Year == year || (before.Year != year - 1 && expects is Outcome.Pass or Outcome.Fail))
            json.Add(Texts.Of("test.previous-year", ("found", before.Year is { } found ? found.ToString(System.Globalization.CultureInfo.InvariantCulture) : "null"), ("year", year), ("wanted", year - 1)), previous.Member("year") ?? previous);
        report = new ReportBuilder(report) { Unit = report.Unit ?? "?" }.Build();
        return [new ReportBuilder(before) { Unit = before.Unit ?? report.Unit, Scope = before.Scope ?? report.Scope }.Build()];
    }

    /// <summary>A report that others are below speaks for all of them, whatever else is written of it; one that speaks for itself has none.</summary>
    private UnitsBelow? ReadChildren(LocatedNode node, SparseReport sparse, ref Report? report)
    {
        if (node.Member("children") is not { } list || report is not { } parent || !json.Expect(list, JsonValueKind.Array))
            return null;
        if (parent.Scope is not (null or ReportScope.Aggregate))
            return null;
        List<Report> children = [];
        foreach (LocatedNode child in list.Items.Where(i => i.Kind != JsonValueKind.Null))
        {
            if (sparse.Read(child, parent.Form, parent.Year) is { } read)
                children.Add(new ReportBuilder(read) { Unit = read.Unit ?? $"?{children.Count + 1}" }.Build());
        }

        report = new ReportBuilder(parent) { Scope = ReportScope.Aggregate }.Build();
        return children.Count == list.Items.Count && children.TrueForAll(c => c.Form == parent.Form)
            ? UnitsBelow.Of(parent.Form, children)
            : UnitsBelow.Lacking(Texts.Of("words.authoring.child-missing"));
    }

    private string[] ReadCells(LocatedNode node, Form form)
    {
        CellList cells = new(form);
        return [.. json.Texts(node.Member("cells")).SelectMany(n => cells.Of(n.Text, json.File, n.Line, n.Column, n.Path, json.Diagnostics)).Select(c => c.Id.ToString())];
    }

    private List<(string, decimal?)> ReadClaims(LocatedNode node)
    {
        List<(string, decimal?)> claims = [];
        foreach (LocatedMember member in node.Member("claims") is { } list && json.Expect(list, JsonValueKind.Object) ? list.Members : [])
        {
            if (!rules.ClaimIds.Contains(member.Name))
                json.Add(rules.ClaimIds.Count == 0 ? Texts.Of("test.claim/none", ("name", member.Name)) : Texts.Of("test.claim", ("name", member.Name), ("suggestion", Suggestion.ForOneOf(member.Name, rules.ClaimIds))), member.Value);
            else
                claims.Add((member.Name, member.Value.Kind == JsonValueKind.Null ? null : json.Number(member.Value)));
        }

        return claims;
    }

    private void RefuseUnknownInstances(LocatedNode node, Rule rule, Report report)
    {
        string[] known = [.. rules.Instances(report.Form).Where(i => i.Rule == rule).Select(i => i.Id)];
        foreach (LocatedNode instance in json.Texts(node.Member("instances")).Where(n => !known.Contains(n.Text, StringComparer.Ordinal)))
            json.Add(known is [""] ? Texts.Of("test.instance/single", ("rule", rule.Id)) : Texts.Of("test.instance", ("rule", rule.Id), ("name", instance.Text), ("form", report.Form.Id), ("suggestion", Suggestion.ForOneOf(instance.Text, known))), instance);
    }

    private Form? FormOf(Rule rule) => rule.Forms.Select(forms.Find).OfType<Form>().LastOrDefault();

    /// <summary>A year for which both the rule and the form are.</summary>
    private static int? YearOf(Rule rule, Form form)
    {
        int? first = SparseReport.FirstYear(form);
        return rule.Years.From is { } from && (first is null || from > first) && form.Years.Contains(from) ? from : first;
    }
}
