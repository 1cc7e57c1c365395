using System.Globalization;

namespace DisclosureRules.Documents.Model;

/// <summary>
/// Row and column of a cell on a sheet, counted from 1, and the notation of <see cref="DisclosureRules.Reports.DocumentLocation.Address"/>: <c>C12</c>.
/// </summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    private const int LastRow = 1 << 20;

    /// <summary>The last column that a sheet can have.</summary>
    public const int LastColumn = 1 << 14;

    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        int letters = 0, column = 0;
        while (letters < text.Length && letters < 4 && char.IsAsciiLetter(text[letters]))
            column = (column * 26) + (char.ToUpperInvariant(text[letters++]) - 'A') + 1;
        bool isRow = int.TryParse(text[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out int row);
        address = new(row, column);
        return isRow && row is >= 1 and <= LastRow && column is >= 1 and <= LastColumn;
    }

    public override string ToString()
    {
        string letters = "";
        for (int rest = Column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{Row}");
    }
}
