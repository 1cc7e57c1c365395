using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>What searches for instances of one rule found, or for its cases, renamed for the next. Not safe to share between threads.</summary>
internal sealed class Siblings(FormSystem system)
{
    // Instances of a rule have few shapes: columns of applicants and that of totals, rows and those that hold the sum of others.
    private const int MostShapes = 4;

    private readonly List<(IReadOnlyList<CellVariable> Cells, Guesses Found)> _searched = [];

    /// <summary>Keeps what a search found.</summary>
    /// <param name="cells">The cells that it is about, in the order of naming.</param>
    /// <param name="found">What was found; <see langword="null"/> for nothing new.</param>
    public void Add(IReadOnlyList<CellVariable> cells, Guesses? found)
    {
        if (found is not null)
            _searched.Add((cells, found));
    }

    /// <summary>What the last searches found, as guesses for one that is about other cells.</summary>
    public Guesses For(IReadOnlyList<CellVariable> cells)
    {
        (CellRenaming Renaming, Guesses Found)[] alike =
        [
            .. _searched.TakeLast(MostShapes).Reverse().Select(s => (Renaming: CellRenaming.Between(s.Cells, cells), s.Found)).Where(s => s.Renaming is not null).Select(s => (s.Renaming!, s.Found)),
        ];
        return new(
            alike.SelectMany(s => s.Found.Reports.Select(s.Renaming.Of)),
            alike.SelectMany(s => s.Found.Sets.Select(rules => (IReadOnlyList<int>)[.. rules.Select(r => system.Renamed(r, s.Renaming)).Distinct().Order()])));
    }
}
