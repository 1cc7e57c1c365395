using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>A rectangle of cells, e.g. <c>A1:C2</c>; the corners belong to it.</summary>
internal readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    public static bool TryParse(string text, out CellRange range)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool isFirst = CellAddress.TryParse(colon < 0 ? text : text.AsSpan(0, colon), out CellAddress first);
        bool isLast = CellAddress.TryParse(text.AsSpan(colon + 1), out CellAddress last);
        range = new(first, last);
        return isFirst && isLast && first.Row <= last.Row && first.Column <= last.Column;
    }

    public bool Covers(CellAddress cell) => cell.Row >= First.Row && cell.Row <= Last.Row && cell.Column >= First.Column && cell.Column <= Last.Column;
}
