using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// The tables that are open while a text is read. The file marks the ends of cells and rows alone; a table begins with a paragraph that stands in more
/// tables than the one before it, and ends with one that stands in fewer. Not safe to share between threads.
/// </summary>
internal sealed class OpenTables(TextSources sources, PackageBudget budget)
{
    private readonly List<DocumentBlock> _text = [];
    private readonly Stack<OpenTable> _open = [];
    private int _cells;

    /// <summary>Where paragraphs go: into the innermost cell, or into the text outside of tables.</summary>
    public List<DocumentBlock> Blocks => Cell?.Blocks ?? _text;

    /// <summary>The innermost cell; <see langword="null"/> outside of tables.</summary>
    public WordCell? Cell => _open.TryPeek(out OpenTable? table) ? table.Cell : null;

    /// <summary>Opens and closes tables until as many are open.</summary>
    public void GoTo(int depth)
    {
        while (_open.Count > depth)
        {
            OpenTable table = _open.Pop();
            table.Close(Blocks, budget);
            budget.Leave();
        }

        while (_open.Count < depth)
        {
            budget.Enter();
            _open.Push(new(++sources.Tables));
        }
    }

    public void EndCell()
    {
        OpenTable table = _open.Peek();
        budget.CheckColumns(table.EndCell());
        if (++_cells > budget.Limits.Cells)
            throw budget.Stop(PackageProblem.TooManyCells(budget.Name, budget.Limits.Cells));
    }

    /// <summary>Ends a row. Where the cells are not as many as its layout says, it is not known which is which: they are lines then, and the table is cut.</summary>
    public void EndRow(RowLayout layout, bool isMarkDeleted)
    {
        OpenTable table = _open.Peek();
        if (table.TryEndRow(layout, isMarkDeleted))
        {
            table.Drop();
            return;
        }

        int depth = _open.Count;
        GoTo(depth - 1);
        GoTo(depth);
    }

    /// <summary>Closes all tables; the whole text.</summary>
    public List<DocumentBlock> Close()
    {
        GoTo(0);
        return _text;
    }
}
