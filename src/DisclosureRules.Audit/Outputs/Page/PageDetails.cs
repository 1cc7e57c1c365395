using System.Globalization;
using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>What the page has of one report beside its line: its findings' cells and quotes, and, where there is room, its tables and words.</summary>
internal sealed class PageDetails(PageNames names, TextCatalog texts)
{
    // The largest integer up to which JavaScript's numbers are exact.
    private const decimal MaximumExact = 9007199254740991m;

    /// <summary>Numbers in digits in the words so far, and those of them that no rule has read.</summary>
    public (long All, long Unread) Numbers { get; private set; }

    /// <param name="json">Where it is written.</param>
    /// <param name="findings">The findings of the report that the page has.</param>
    /// <param name="report">The report; <see langword="null"/> where there is none, or no room for it.</param>
    /// <param name="claims">What its words state, as the rules read them.</param>
    /// <param name="causes">What explains its findings.</param>
    public void Write(Utf8JsonWriter json, IReadOnlyList<AuditedFinding> findings, Report? report, IReadOnlyList<Claim>? claims, ReportCauses? causes)
    {
        json.WriteStartObject();
        if (report is not null)
        {
            Marks(json, findings, report.Form);
            json.WriteStartArray("c");
            for (int i = 0; i < report.Form.Cells.Count; i++)
                Cell(json, report[i]);
            json.WriteEndArray();
            json.WriteStartArray("w");
            foreach (NarrativeSection section in report.Narrative)
            {
                MarkedWords words = new(section, findings, claims);
                Numbers = (Numbers.All + words.Numbers, Numbers.Unread + words.UnreadNumbers);
                words.Write(json);
            }

            json.WriteEndArray();
            json.Pairs("n", report.Notes.Select(n => Pair.Of(n.Message, texts)));
            if (causes is not null)
                json.Pairs("x", causes.Sentences.Select(s => Pair.Of(s, texts)));
        }

        json.WriteStartArray("f");
        foreach (AuditedFinding finding in findings)
            Write(json, finding.Finding, report?.Form);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json, Finding finding, Form? form)
    {
        json.WriteStartObject();
        json.WriteStartArray("c");
        foreach (FindingCell cell in finding.Cells)
        {
            json.WriteStartArray();
            json.WriteNumberValue(names.Label(cell.Label));
            Cell(json, cell.Content);
            json.WriteNumberValue(form is not null && form.TryGetIndex(cell.Id, out int index) ? index : -1);
            json.WriteNumberValue(names.Place(cell.Content.Place));
            if (cell.Unit is not null || cell.Year is not null)
            {
                json.WriteStringValue(VisibleText.OneLine(cell.Unit));
                json.WriteStringValue(cell.Year?.ToString(CultureInfo.InvariantCulture) ?? "");
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("q");
        foreach (Quotation quotation in finding.Evidence.Select(e => e.Quotation))
        {
            json.WriteStartArray();
            json.WriteStringValue(quotation.Section);
            json.WriteStringValue(VisibleText.OneLine(quotation.Before));
            json.WriteStringValue(VisibleText.OneLine(quotation.Text));
            json.WriteStringValue(VisibleText.OneLine(quotation.After));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("p", finding.Fingerprint);
        json.WriteEndObject();
    }

    private static void Marks(Utf8JsonWriter json, IReadOnlyList<AuditedFinding> findings, Form form)
    {
        CellMarks marks = CellMarks.Of(findings.Where(f => f.IsPresent && !f.IsWaived).Select(f => f.Finding));
        json.WriteStartArray("m");
        foreach (FormCell cell in form.Cells)
        {
            if (marks[cell.Id] is not CellMark.None and var mark)
            {
                json.WriteNumberValue(cell.Index);
                json.WriteNumberValue((int)mark);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>A number, null for blank, "" for missing, "#…" for a number that is printed otherwise, "~…" for what is no number.</summary>
    private static void Cell(Utf8JsonWriter json, Cell cell)
    {
        if (cell.State == CellState.Blank)
            json.WriteNullValue();
        else if (cell.State == CellState.Missing)
            json.WriteStringValue("");
        else if (cell.State == CellState.NotNumber)
            json.WriteStringValue("~" + VisibleText.OneLine(cell.Raw));
        else if (cell.Value is { } value && decimal.IsInteger(value) && decimal.Abs(value) <= MaximumExact && ExactNumber.Show(value) == cell.Raw)
            json.WriteNumberValue((long)value);
        else
            json.WriteStringValue("#" + VisibleText.OneLine(cell.Raw));
    }
}
