using DisclosureRules.Documents.Formats.Pdf.Content;

namespace DisclosureRules.Documents.Formats.Pdf.Lines;

/// <summary>The letters of a page sorted by the cells in which they stand; in each cell they keep their order.</summary>
internal sealed class CellLetters
{
    private readonly Glyph[] _sorted;
    private readonly int[] _starts;

    /// <summary>Sorts the letters.</summary>
    /// <param name="glyphs">The letters.</param>
    /// <param name="cells">For each letter the number of its cell.</param>
    /// <param name="count">How many cells there are.</param>
    public CellLetters(Glyph[] glyphs, int[] cells, int count)
    {
        _starts = new int[count + 1];
        foreach (int cell in cells)
            _starts[cell + 1]++;
        for (int cell = 0; cell < count; cell++)
            _starts[cell + 1] += _starts[cell];
        int[] next = _starts[..count];
        _sorted = new Glyph[glyphs.Length];
        for (int i = 0; i < glyphs.Length; i++)
            _sorted[next[cells[i]]++] = glyphs[i];
    }

    /// <summary>The letters of a cell.</summary>
    public Span<Glyph> Of(int cell) => _sorted.AsSpan(_starts[cell].._starts[cell + 1]);
}
