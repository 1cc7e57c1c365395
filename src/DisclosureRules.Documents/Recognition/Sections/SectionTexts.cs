using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Facts;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Sections;

/// <summary>The words of a report, cut into its sections; tables, page numbers and what stands before the title or behind the signature are left out.</summary>
internal sealed class SectionTexts
{
    /// <summary>Lines between two lines of a table that may be its notes. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestGap = 6;

    /// <summary>Characters of such a line; longer ones are sentences. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestTableLine = 60;

    private readonly IReadOnlyList<TextLine> _lines;
    private readonly bool[] _inTable;

    private SectionTexts(IReadOnlyList<TextLine> lines, HashSet<int> tableBlocks)
    {
        _lines = lines;
        _inTable = [.. lines.Select(l => tableBlocks.Contains(l.BlockIndex))];
    }

    public List<NarrativeSection> Sections { get; } = [];

    /// <summary>The date line of the signature.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The unit above the date line.</summary>
    public string? Signatory { get; private set; }

    /// <summary>The words of the lines that are of no table.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="tableBlocks">The numbers of the lines and table rows that belong to tables.</param>
    /// <param name="form">The report's form.</param>
    /// <param name="labels">The labels of all forms.</param>
    /// <param name="title">The title, where one was found.</param>
    /// <param name="budget">Time for it.</param>
    public static SectionTexts Of(IReadOnlyList<TextLine> lines, HashSet<int> tableBlocks, Form form, LabelIndex labels, TitleSearch? title, ReadingBudget? budget)
    {
        SectionTexts texts = new(lines, tableBlocks);
        int start = title is null ? 0 : title.Last + 1;
        List<SectionHeading> headings = SectionHeadings.In(lines, start, form, labels, i => texts._inTable[i], budget);
        texts.FillGaps(headings);
        int last = headings.Count == 0 ? start : headings[^1].Line + 1;
        int foot = headings.Count == 0 ? lines.Count : texts.FindFoot(last);
        int end = texts.FindSignature(last, foot);
        texts.Cut(headings, start, end);
        return texts;
    }

    /// <summary>
    /// Short lines between two lines of a table belong to it: notes, spanning headings, halves of labels. So do those between a section's heading
    /// and its table, unless they are sentences.
    /// </summary>
    private void FillGaps(List<SectionHeading> headings)
    {
        HashSet<int> cuts = [.. headings.Select(h => h.Line)];
        int last = -1;
        bool isHeading = false;
        for (int i = 0; i < _lines.Count; i++)
        {
            bool cut = cuts.Contains(i);
            if (_inTable[i] && last >= 0 && !cut && i - last <= LongestGap && IsFurniture(last + 1, i, isHeading))
                Array.Fill(_inTable, true, last + 1, i - last - 1);
            if (_inTable[i] || cut)
                (last, isHeading) = (i, cut);
        }
    }

    private bool IsFurniture(int from, int to, bool noSentences)
    {
        for (int i = from; i < to; i++)
        {
            if (_lines[i].Raw.Length > LongestTableLine || (noSentences && _lines[i].Raw.Contains('。', StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    /// <summary>The index of the first line behind the last heading that is the foot of the page, or the number of lines.</summary>
    private int FindFoot(int start)
    {
        int foot = start;
        while (foot < _lines.Count && (_inTable[foot] || !SiteFurniture.IsFoot(_lines[foot].Raw)))
            foot++;
        return foot;
    }

    /// <summary>The index of the first line of the signature, or that of the page's foot.</summary>
    private int FindSignature(int start, int foot)
    {
        for (int i = foot - 1; i >= start; i--)
        {
            if (_inTable[i] || PrintedDate.Alone(_lines[i].Raw) is not { } date)
                continue;
            SignedOn = date;
            bool named = i > start && !_inTable[i - 1] && _lines[i - 1].Raw.Length <= 50 && !TitleSearch.HasSentenceMark(TitleSearch.Plain(_lines[i - 1].Raw));
            if (named)
                Signatory = TitleSearch.Plain(_lines[i - 1].Raw);
            string text = named ? _lines[i - 1].Raw + "\n" + _lines[i].Raw : _lines[i].Raw;
            Sections.Add(new("signature", null, text));
            return named ? i - 1 : i;
        }

        return foot;
    }

    private void Cut(List<SectionHeading> headings, int start, int end)
    {
        List<NarrativeSection> sections = [];
        string intro = Text(start, headings.Count == 0 ? end : headings[0].Line, "");
        if (intro.Length > 0)
            sections.Add(new("intro", null, intro));
        for (int i = 0; i < headings.Count; i++)
        {
            SectionHeading heading = headings[i];
            int next = i + 1 < headings.Count ? headings[i + 1].Line : end;
            sections.Add(new(heading.Section, heading.Heading, Text(heading.Line + 1, next, _inTable[heading.Line] ? "" : heading.Rest)));
        }

        Sections.InsertRange(0, sections);
    }

    private string Text(int from, int to, string first)
    {
        List<string> text = first.Length > 0 ? [first] : [];
        for (int i = from; i < to; i++)
        {
            string line = _lines[i].Raw;
            if (!_inTable[i] && !PageNumber.Is(line) && !PublicationDate.IsPageLine(line) && !PageHead.Is(line))
                text.Add(ChineseText.Trim(line));
        }

        return string.Join('\n', text);
    }
}
