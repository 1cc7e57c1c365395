using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Model;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>Resolves the merged cells of a table to the positions of its grid that they cover.</summary>
internal sealed class WordGrid(int table, PackageBudget budget)
{
    private readonly Dictionary<int, string> _above = [];
    private readonly Dictionary<int, string> _here = [];

    public IEnumerable<GridRow> Resolve(List<WordRow> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            yield return Resolve(rows[i], i + 1);
            _above.Clear();
            foreach ((int column, string text) in _here)
                _above.Add(column, text);
            _here.Clear();
        }
    }

    private GridRow Resolve(WordRow row, int number)
    {
        long width = row.Before + row.Cells.Sum(c => (long)c.Span);
        budget.CheckColumns(width);
        budget.CountCells(width);
        List<DocumentCell> cells = new((int)width);
        DocumentLocation place = new() { Table = table, TableRow = number };
        int column = row.Before;
        foreach (WordCell cell in row.Cells)
        {
            (string text, bool continues) = Content(cell, column, cells);
            for (int i = 0; i < cell.Span; i++)
                cells.Add(new(text, place with { TableColumn = ++column }, continues || i > 0));
        }

        return new(new(cells, place), row.Before == 0 && row.Cells.Skip(1).All(c => c.ContinuesRow));
    }

    /// <summary>What a cell shows. One that goes on a cell which is not there starts anew, as it does in print.</summary>
    private (string Text, bool Continues) Content(WordCell cell, int column, List<DocumentCell> before)
    {
        if (cell.ContinuesRow && before.Count > 0)
            return (before[^1].Text, true);
        bool continues = cell.ContinuesColumn && _above.ContainsKey(column);
        string text = continues ? _above[column] : cell.Text;
        if (cell.StartsColumn || cell.ContinuesColumn)
            _here[column] = text;
        return (text, continues);
    }
}
