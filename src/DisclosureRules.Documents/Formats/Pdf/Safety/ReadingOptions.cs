using UglyToad.PdfPig;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>The library's options, which carry the budget to where the pages are read.</summary>
internal sealed class ReadingOptions : ParsingOptions
{
    /// <param name="budget">The budget.</param>
    /// <param name="hidesKids">Whether the trees of the document stay hidden, as <see cref="DocumentTrees"/> has it.</param>
    public ReadingOptions(PdfBudget budget, bool hidesKids = false)
    {
        Budget = budget;
        FilterProvider = new CheckedFilters(budget, hidesKids);
    }

    public PdfBudget Budget { get; }
}
