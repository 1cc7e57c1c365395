using DisclosureRules.Documents.Formats.Pdf.Content;
using DisclosureRules.Documents.Formats.Pdf.Lines;

namespace DisclosureRules.Documents.Formats.Pdf.Joining;

/// <summary>A cell of a table that may go on on the next page; compared by identity.</summary>
internal sealed class JoinedCell(string text, int page, Box box)
{
    public string Text { get; private set; } = text;

    public int Page { get; private set; } = page;

    public Box Box { get; private set; } = box;

    public bool IsBlank => Text.Length == 0;

    /// <summary>Adds what stands in the rest of the cell.</summary>
    public void Add(JoinedCell rest)
    {
        if (IsBlank)
            (Page, Box) = (rest.Page, rest.Box);
        Text = CellText.Join([Text, rest.Text], areWrapped: false);
    }
}
