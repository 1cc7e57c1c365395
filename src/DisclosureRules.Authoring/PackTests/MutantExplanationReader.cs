using System.Text.Json;
using DisclosureRules.Authoring.Sketches;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>Reads why mutants survive (<c>explained</c>); all that is wrong is collected.</summary>
internal sealed class MutantExplanationReader(LocatedReader json, RuleSet rules, FormCatalog forms)
{
    /// <summary>The explanations of a list.</summary>
    public IEnumerable<MutantExplanation> Read(LocatedNode list) =>
        json.Expect(list, JsonValueKind.Array) ? list.Items.Select(ReadOne).OfType<MutantExplanation>() : [];

    private MutantExplanation? ReadOne(LocatedNode node)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        bool isCells = node.Member("cells") is not null;
        json.OnlyMembers(node, isCells ? ["form", "cells", "why"] : ["rule", "changes", "why"]);
        LocalizedText? why = json.Localized(json.Required(node, "why"));
        IReadOnlyList<string>? explained = isCells ? Cells(node) : Changes(node);
        return why is null || explained is null ? null : new()
        {
            Rule = node.Member("rule")?.Text,
            Form = node.Member("form")?.Text,
            Explained = explained,
            Why = why,
            File = json.File,
            Line = node.Line,
        };
    }

    private List<string>? Changes(LocatedNode node)
    {
        if (json.RequiredText(node, "rule") is not { } id || json.Required(node, "changes") is not { } changes)
            return null;
        if (rules.TryFind(id, out _, out Diagnostic? problem))
            return [.. json.Texts(changes).Select(n => n.Text)];
        json.Add(problem.Code, problem.Message, node.Member("rule")!);
        return null;
    }

    private List<string>? Cells(LocatedNode node)
    {
        if (json.RequiredText(node, "form") is not { } id)
            return null;
        if (forms.Find(id) is { } form)
        {
            CellList cells = new(form);
            return [.. json.Texts(node.Member("cells")).SelectMany(n => cells.Of(n.Text, json.File, n.Line, n.Column, n.Path, json.Diagnostics)).Select(c => c.Id.ToString())];
        }

        json.Add(Texts.Of("test.form-unknown", ("form", LocatedNode.Shorten(id)), ("accepted", Suggestion.Accepted([.. forms.All.Select(f => f.Id)]))), node.Member("form")!);
        return null;
    }
}
