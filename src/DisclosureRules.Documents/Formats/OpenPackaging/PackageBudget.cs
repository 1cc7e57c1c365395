using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>What one Word file or workbook has used up of its limits; stops at the first that is exceeded.</summary>
internal sealed class PackageBudget(ReadingLimits limits, string? name, CancellationToken cancellationToken = default) : ReadingBudget(limits, name, cancellationToken)
{
    private long _characters;
    private int _lines;
    private int _cells;
    private int _nesting;

    public PackageLimits Limits { get; } = limits.Packages;

    public void CountLine(string text)
    {
        if (++_lines > Limits.Lines)
            throw Stop(PackageProblem.TooManyLines(Name, Limits.Lines));
        CountCharacters(text.Length);
        Step();
    }

    public void CountCharacters(int count)
    {
        _characters += count;
        if (_characters > Limits.Characters)
            throw Stop(PackageProblem.TooManyCharacters(Name, Limits.Characters));
    }

    /// <summary>Counts the cells of a row that is about to be made, so that a wide one is refused before it takes memory.</summary>
    public void CountCells(long count)
    {
        if (count > Limits.Cells - _cells)
            throw Stop(PackageProblem.TooManyCells(Name, Limits.Cells));
        _cells += (int)count;
        Step();
    }

    public void CheckColumns(long count)
    {
        if (count > Limits.Columns)
            throw Stop(PackageProblem.TooManyColumns(Name, Limits.Columns));
    }

    public void Enter()
    {
        if (++_nesting > Limits.Nesting)
            throw Stop(PackageProblem.TooDeep(Name, Limits.Nesting));
    }

    public void Leave() => _nesting--;
}
