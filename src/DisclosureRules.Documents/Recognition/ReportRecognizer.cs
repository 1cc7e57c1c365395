using System.Runtime.CompilerServices;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition.Facts;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Sections;
using DisclosureRules.Documents.Recognition.Tables;
using DisclosureRules.Documents.Wording;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition;

/// <summary>
/// Makes a report out of a document: finds the edition, the cells by their labels, the title, the dates and the sections. Cells that cannot
/// be read with certainty are missing with the reason, and a <see cref="ReadingNote"/> says where. Nothing is inferred from absence.
/// Pure; safe to share between threads.
/// </summary>
public static class ReportRecognizer
{
    // The plan is a function of the catalog alone, so keeping it changes nothing but the time.
    private static readonly ConditionalWeakTable<FormCatalog, CatalogPlan> Plans = [];

    /// <summary>The report in a document; <see langword="null"/> when no table of a known form was found in it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="forms">The forms to look for.</param>
    /// <param name="source">The name for <see cref="Report.Source"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> or <paramref name="forms"/> is <see langword="null"/>.</exception>
    public static Report? Recognize(Document document, FormCatalog forms, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(forms);
        return Recognize(document, forms, source, null);
    }

    /// <summary>The same, as long as there is time for it.</summary>
    /// <exception cref="ReadingStoppedException">The time is over.</exception>
    internal static Report? Recognize(Document document, FormCatalog forms, string? source, ReadingBudget? budget)
    {
        CatalogPlan plan = Plans.GetValue(forms, static f => new(f));
        WordStream stream = WordStream.Of(document, budget);
        TableScan scan = TableScan.Of(stream.Items, plan.Labels, budget);
        if (scan.Rows.Count == 0 && scan.Runs.Count == 0)
            return null;
        budget?.Look();
        IReadOnlyList<TextLine> lines = stream.Lines;
        TitleSearch? title = TitleSearch.In(lines, plan.TitleEndings);
        StatedTitle? stated = title?.Unit is null ? StatedTitle.In(lines, plan.TitleEndings) : null; // What the title says comes before it.
        int? year = title?.Year ?? StatisticalPeriod.Year(lines) ?? stated?.Year ?? StatisticalPeriod.EndYear(lines);
        if (EditionChoice.Of(scan, forms, year) is not { } form)
            return null;
        budget?.Look();
        ReportBuilder report = new(form) { Source = source, Title = title?.Text, Year = year, PublishedOn = Published(document, lines, title, scan) };
        IReadOnlySet<int> headings = ReadTables(scan, plan.Of(form), report, budget);
        if (!scan.HasHeadings && form.Cells.All(c => report[c.Index].State == CellState.Missing))
            return null;
        budget?.Look();
        SectionTexts texts = SectionTexts.Of(lines, [.. scan.TableBlockIndexes, .. headings], form, plan.Labels, title, budget);
        budget?.Look();
        if (budget is not null && texts.Sections.Count > ReportJson.MaximumNarrativeParts)
            throw budget.Stop(new(Texts.Of("document.too-large/sections", ("most", ReportJson.MaximumNarrativeParts)), budget.Name));
        if (budget?.OfDocument.RefusalOf(texts.Sections, budget.Name) is { } refusal)
            throw budget.Stop(refusal);
        report.Unit = title?.Unit ?? (stated?.Year == year ? stated?.Unit : null) ?? texts.Signatory;
        report.SignedOn = texts.SignedOn;
        report.Narrative.AddRange(texts.Sections);
        report.Scope = StatedScope.In(string.Concat(texts.Sections.Where(n => n.Section == "intro").Select(n => n.Text)));
        return report.Build();
    }

    /// <summary>What is printed comes before what the file says beside it, and what is named before what is not.</summary>
    private static DateOnly? Published(Document document, IReadOnlyList<TextLine> lines, TitleSearch? title, TableScan scan) =>
        PublicationDate.In([.. lines, .. PublicationDate.Rows(document)]) ?? PageHead.Published(lines, title, scan.TableBlockIndexes) ?? document.PublishedOn;

    /// <summary>Reads the cells; returns the numbers of the lines and table rows that turned out to be headings only by that.</summary>
    private static IReadOnlySet<int> ReadTables(TableScan scan, FormPlan plan, ReportBuilder report, ReadingBudget? budget)
    {
        CellCollector cells = new(report, plan);
        new RowReading(scan, plan, cells, budget).Read();
        IReadOnlySet<int> headings = new SideBySideReading(scan, plan, cells, budget).Read();
        budget?.Look();
        cells.Finish();
        DisplacedTotals.Leave(report);
        TableNotes.Add(report, plan);
        if (report.Notes.Count > 1)
        {
            ReadingNote[] ordered = [.. report.Notes.OrderBy(n => Order(n.Place))];
            report.Notes.Clear();
            report.Notes.AddRange(ordered);
        }

        return headings;
    }

    /// <summary>The order of the document; notes on what stands nowhere come last.</summary>
    private static (int, int, int, int, int) Order(DocumentLocation? place) => place is null
        ? (int.MaxValue, 0, 0, 0, 0)
        : (place.Page ?? 0, place.Table ?? 0, place.Line ?? place.TableRow ?? 0, place.TableColumn ?? 0, place.Column ?? 0);
}
