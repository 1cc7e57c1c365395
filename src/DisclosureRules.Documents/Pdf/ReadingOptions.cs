using UglyToad.PdfPig;

namespace DisclosureRules.Documents.Pdf;

/// <summary>The library's options, which carry the budget to where the pages are read.</summary>
internal sealed class ReadingOptions : ParsingOptions
{
    public ReadingOptions(ReadingBudget budget)
    {
        Budget = budget;
        FilterProvider = new CheckedFilters(budget);
    }

    public ReadingBudget Budget { get; }
}
