using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>One problem in the words of a notice: what it is, on what evidence and basis, and what is to be done.</summary>
internal sealed class ProblemText(OfficeTexts texts)
{
    // More would be a table, which the appendix is.
    private const int NamedCells = 6;

    /// <param name="word">Where it is written.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="ordinal">Its number in its section.</param>
    /// <param name="number">Its number in the appendix.</param>
    public void Write(WordWriter word, Finding finding, string ordinal, int number)
    {
        string instance = Say(finding.InstanceLabel);
        string title = instance.Length > 0 ? Say(OfficeTexts.Of("words.office.notice.instance", ("title", Say(finding.Title)), ("instance", instance))) : Say(finding.Title);
        word.Paragraph("Heading2", Say(OfficeTexts.Of("words.office.notice.problem", ("number", ordinal), ("title", title))));
        word.Paragraph("Body", Sentence(finding.Message), Say(finding.Severity == Severity.Error ? OfficeTexts.Of("words.office.notice.what") : OfficeTexts.Of("words.office.notice.to-verify")));
        string evidence = Evidence(finding, number);
        if (evidence.Length > 0)
            word.Paragraph("Body", evidence, Say(OfficeTexts.Of("words.office.notice.evidence")));
        if (finding.Basis is { } basis)
            word.Paragraph("Body", Sentence(basis), Say(OfficeTexts.Of("words.office.notice.basis")));
        word.Paragraph("Body", Say(ToDo(finding)), Say(OfficeTexts.Of("words.office.notice.to-do")));
    }

    /// <summary>What explains the problems of a report, and what to look at: it stands before them.</summary>
    public void Write(WordWriter word, LocalizedText causes) =>
        word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.sentence", ("text", causes))), Say(OfficeTexts.Of("words.office.notice.causes")));

    /// <summary>What stands in a cell, as the document has it.</summary>
    public static LocalizedText Content(Cell cell) => cell.State switch
    {
        CellState.Blank => OfficeTexts.Of("words.office.blank"),
        CellState.Missing => OfficeTexts.Of("words.office.missing"),
        _ => LocalizedText.Same(cell.Raw!),
    };

    /// <summary>What stands in a cell, as a sentence goes on behind its label.</summary>
    public static Message InWords(Cell cell) => cell.State switch
    {
        CellState.Blank => OfficeTexts.Of("words.office.notice.content.blank"),
        CellState.Missing => OfficeTexts.Of("words.office.notice.content.missing"),
        _ => OfficeTexts.Of("words.office.notice.content.printed", ("raw", cell.Raw!)),
    };

    /// <summary>Whose cell it is, where it is not the report's own.</summary>
    public static string Owner(FindingCell cell) => string.Join(' ', new[] { cell.Unit, cell.Year is { } year ? Packaging.Ooxml.Number(year) : null }.Where(t => t is not null));

    /// <summary>What is asked of the unit.</summary>
    public static Message ToDo(Finding finding) => finding switch
    {
        { Rule: UnreadableInput.Rule } => OfficeTexts.Of("words.office.notice.do.unreadable"),
        { Source: null } => OfficeTexts.Of("words.office.notice.do.missing"),
        _ when BlamedYear.OtherThanOwn(finding) is { } year => OfficeTexts.Of("words.office.notice.do.other-year", ("year", year), ("title", finding.Title)),
        { Evidence.Count: > 0, Cells.Count: 0 } => OfficeTexts.Of("words.office.notice.do.words-only", ("title", finding.Title)),
        { Evidence.Count: > 0 } => OfficeTexts.Of("words.office.notice.do.words", ("title", finding.Title)),
        { Cells.Count: > 0 } => OfficeTexts.Of("words.office.notice.do.cells", ("title", finding.Title)),
        { Basis: null } => OfficeTexts.Of("words.office.notice.do.unfounded", ("title", finding.Title)),
        _ => OfficeTexts.Of("words.office.notice.do.other", ("title", finding.Title)),
    };

    private string Evidence(Finding finding, int number)
    {
        List<string> parts = [];
        foreach (Quotation quotation in finding.Evidence.Select(e => e.Quotation))
            parts.Add(Say(OfficeTexts.Of("words.office.notice.quote", ("words", quotation.Marked))));
        foreach (FindingCell cell in finding.Cells.Take(NamedCells))
        {
            string place = texts.In(cell.Content.Place), label = string.Join(' ', new[] { Owner(cell), Say(cell.Label) }.Where(t => t.Length > 0));
            parts.Add(Say(place.Length > 0
                ? OfficeTexts.Of("words.office.notice.cell-at", ("label", label), ("content", InWords(cell.Content)), ("place", place))
                : OfficeTexts.Of("words.office.notice.cell", ("label", label), ("content", InWords(cell.Content)))));
        }

        if (parts.Count == 0)
            return "";
        string all = string.Join(Say(OfficeTexts.Of("words.office.notice.separator")), parts);
        return finding.Cells.Count > NamedCells
            ? Say(OfficeTexts.Of("words.office.notice.more-cells", ("list", all), ("count", finding.Cells.Count), ("number", number)))
            : Say(OfficeTexts.Of("words.office.notice.sentence", ("text", all)));
    }

    private string Sentence(LocalizedText text) => Say(OfficeTexts.Of("words.office.notice.sentence", ("text", Say(text))));

    private string Say(LocalizedText text) => texts.In(text);
}
