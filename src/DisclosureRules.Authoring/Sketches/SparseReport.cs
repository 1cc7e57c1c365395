using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Sketches;

/// <summary>
/// Reads a report of which only what matters is written down: the report JSON, of which everything may be left out, and besides
/// <c>cells</c> (contents by cells of the rule language), <c>rest</c> (what stands in all cells that are not written down), <c>missing</c> (cells that were not
/// found all the same), <c>lost</c> (those that the reader of a document could not settle) and <c>words</c> (the text of section one, or texts by section). A fact that is null is not known. Members that a report leaves out are taken from <paramref name="defaults"/>.
/// </summary>
/// <param name="json">What is wrong goes there.</param>
/// <param name="forms">The forms.</param>
/// <param name="defaults">What is not written of each report; <see langword="null"/> for nothing.</param>
internal sealed class SparseReport(LocatedReader json, FormCatalog forms, LocatedNode? defaults)
{
    /// <summary>What a sketch may have beside the report JSON.</summary>
    private static readonly string[] Own = ["cells", "rest", "missing", "lost", "words"];

    /// <summary>The facts of a report that a sketch may have.</summary>
    private static readonly string[] Known = ["form", .. ReportFactTable.All.Select(f => f.Name), "tables", "narrative", "source"];

    /// <summary>The members that a sketch may have, and what is left out of it.</summary>
    public static string[] Members => [.. Known, .. Own];

    /// <summary>The report; <see langword="null"/> where something is wrong with it.</summary>
    /// <param name="node">What is written of it.</param>
    /// <param name="form">The form where neither a form nor a year is written.</param>
    /// <param name="year">The year where none is written.</param>
    public Report? Read(LocatedNode node, Form? form, int? year)
    {
        int before = json.Diagnostics.Count;
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, Members);
        LocatedNode plain = node.Join(Stated(node).Where(m => Known.Contains(m.Name, StringComparer.Ordinal) && m.Value.Kind != JsonValueKind.Null));
        if (plain.Member("form") is null)
        {
            // A year that is no number is told where the report is read.
            Form? chosen = plain.Member("year") is { Kind: JsonValueKind.Number } && json.Integer(plain, "year") is { } written ? InForce(written, form) : form;
            if (chosen is null)
            {
                json.Add(Texts.Of("test.form"), node);
                return null;
            }

            plain = node.Join(plain.Members.Append(new("form", node.State(chosen.Id))));
        }

        if (new ReportReader(json, forms, ownPlaces: false).Read(plain) is not { } stated)
            return null;
        ReportBuilder report = new(stated) { Source = null };
        if (Member(node, "year") is null)
            report.Year = year ?? FirstYear(report.Form);
        Fill(node, report);
        return json.Diagnostics.Count > before ? null : report.Build();
    }

    /// <summary>A year for which the form is in force: the first, or the last of a form that has no first.</summary>
    public static int? FirstYear(Form form) => form.Years.From ?? form.Years.To;

    private Form? InForce(int year, Form? form)
    {
        if (form?.Years.Contains(year) == true)
            return form;
        Form[] inForce = [.. forms.All.Where(f => f.Years.Contains(year))];
        return inForce.Length == 1 ? inForce[0] : form;
    }

    private void Fill(LocatedNode node, ReportBuilder report)
    {
        CellList cells = new(report.Form);
        if (Member(node, "rest") is { } rest && Content(rest) is { } filling)
            report.FillMissing(filling);
        Empty(Cells(node, "missing", cells), report);
        FormCell[] lost = [.. Cells(node, "lost", cells)];
        Empty(lost, report);
        if (lost.Length > 0)
            report.Notes.Add(new("lost", Texts.Of("words.authoring.lost"), [.. lost.Select(c => c.Id)]));
        foreach (LocatedMember member in Member(node, "cells") is { } list && json.Expect(list, JsonValueKind.Object) ? list.Members : [])
        {
            IReadOnlyList<FormCell> named = cells.Of(member.Name, json.File, member.Line, member.Column, member.Value.Path, json.Diagnostics);
            if (named.Count == 0 || Content(member.Value) is not { } content)
                continue;
            foreach (FormCell cell in named)
                report[cell.Index] = content;
        }

        if (Member(node, "words") is { } words)
            AddWords(words, report);
    }

    private IEnumerable<FormCell> Cells(LocatedNode node, string name, CellList cells) =>
        json.Texts(Member(node, name)).SelectMany(n => cells.Of(n.Text, json.File, n.Line, n.Column, n.Path, json.Diagnostics));

    private static void Empty(IEnumerable<FormCell> cells, ReportBuilder report)
    {
        foreach (FormCell cell in cells)
            report[cell.Index] = Cell.Missing();
    }

    private void AddWords(LocatedNode words, ReportBuilder report)
    {
        if (words.Kind == JsonValueKind.String)
        {
            report.AddNarrative(report.Form.Sections[0].Id, words.Text);
            return;
        }

        if (!json.Expect(words, JsonValueKind.Object))
            return;
        foreach (LocatedMember member in words.Members.Where(m => json.Expect(m.Value, JsonValueKind.String)))
        {
            // A heading may stand behind the number: `1 一、总体情况`.
            string[] name = member.Name.Split(' ', 2);
            if (report.Form.SectionIds.Contains(name[0]))
                report.AddNarrative(name[0], member.Value.Text, name.Length > 1 ? name[1] : null);
            else
                json.Add(Texts.Of("test.section", ("found", LocatedNode.Shorten(member.Name)), ("accepted", Suggestion.Accepted(report.Form.SectionIds))), member.Value);
        }
    }

    private Cell? Content(LocatedNode node)
    {
        switch (node.Kind)
        {
            case JsonValueKind.Null:
                return Cell.Blank();
            case JsonValueKind.String when ExactNumber.TryParseDecimal(node.Text, out decimal quoted):
                json.Add(Texts.Of("test.content/quoted", ("found", node.Shown), ("written", ExactNumber.Show(quoted))), node);
                return null;
            case JsonValueKind.String when node.Text.Length > 0:
                return Cell.NotNumber(node.Text);
            case JsonValueKind.Number when ExactNumber.TryParseJson(node.Text, out decimal number):
                return Cell.Number(number, node.Text);
            default:
                json.Add(Texts.Of("test.content", ("found", node.Shown)), node);
                return null;
        }
    }

    private LocatedNode? Member(LocatedNode node, string name) => node.Member(name) ?? defaults?.Member(name);

    private IEnumerable<LocatedMember> Stated(LocatedNode node) =>
        node.Members.Concat((defaults?.Members ?? []).Where(m => node.Member(m.Name) is null && (m.Name != "form" || node.Member("year") is null) && (m.Name != "year" || node.Member("form") is null)));
}
