using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// Cells in the place of others, each for one: the columns of a table are often alike, so that what was found of an instance of a rule may be so of the next with its
/// cells renamed. It may also not be: whoever renames asks again. Immutable.
/// </summary>
internal sealed class CellRenaming
{
    private readonly Dictionary<CellVariable, CellVariable> _renamed = [];

    private CellRenaming()
    {
    }

    /// <summary>The renaming that makes of some cells others, in their order, and leaves alone what it can; <see langword="null"/> where there are not as many.</summary>
    /// <param name="from">Cells, each once.</param>
    /// <param name="to">Cells, each once.</param>
    public static CellRenaming? Between(IReadOnlyList<CellVariable> from, IReadOnlyList<CellVariable> to)
    {
        if (from.Count != to.Count)
            return null;
        CellRenaming renaming = new();
        Dictionary<CellVariable, CellVariable> back = [];
        for (int i = 0; i < from.Count; i++)
            (renaming._renamed[from[i]], back[to[i]]) = (to[i], from[i]);

        // What is only renamed to takes the place of what is only renamed.
        foreach (CellVariable last in to)
        {
            if (renaming._renamed.ContainsKey(last))
                continue;
            CellVariable first = last;
            while (back.TryGetValue(first, out CellVariable before))
                first = before;
            renaming._renamed[last] = first;
        }

        return renaming;
    }

    public CellVariable Of(CellVariable cell) => _renamed.GetValueOrDefault(cell, cell);

    public Report Of(Report report)
    {
        ReportBuilder renamed = new(report);
        foreach ((CellVariable from, CellVariable to) in _renamed)
            renamed[to.Index] = report[from.Index];
        return renamed.Build();
    }
}
