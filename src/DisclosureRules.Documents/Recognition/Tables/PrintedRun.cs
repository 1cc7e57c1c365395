using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>A run of values without a row label under headings: the one line of a table whose rows are printed side by side.</summary>
internal sealed record PrintedRun(IReadOnlyList<Value> Values, HeadingContext Context, IReadOnlyList<Label> Headings)
{
    /// <summary>The words above it that head columns or are part of no label.</summary>
    public IReadOnlyList<PrintedWord> Words { get; } = [.. Context.Words];
}
