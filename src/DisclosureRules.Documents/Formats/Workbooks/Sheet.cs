using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>The filled cells of a sheet, its merged cells, and which rows and columns are hidden.</summary>
internal sealed class Sheet
{
    /// <summary>For each row that has any, the texts of its filled cells by column.</summary>
    public SortedDictionary<int, SortedDictionary<int, string>> Rows { get; } = [];

    public List<CellRange> Merges { get; } = [];

    public HashSet<int> HiddenRows { get; } = [];

    public HiddenColumns HiddenColumns { get; } = new();

    public string TextAt(CellAddress cell) =>
        Rows.TryGetValue(cell.Row, out SortedDictionary<int, string>? cells) && cells.TryGetValue(cell.Column, out string? text) ? text : "";
}
