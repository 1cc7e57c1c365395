using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>What one document has used up of its limits. Throws a <see cref="DiagnosticException"/> at the first that is exceeded.</summary>
internal sealed class PackageBudget(ReadingLimits limits, string? name, CancellationToken cancellation = default)
{
    private const int StepsBetweenLooks = 256;

    private readonly Deadline _deadline = new(limits, cancellation);
    private long _characters;
    private int _lines;
    private int _cells;
    private int _nesting;
    private int _steps;

    public string? Name { get; } = name;

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

    /// <summary>Counts a small piece of work and looks at the time now and then.</summary>
    public void Step()
    {
        if (++_steps % StepsBetweenLooks == 0)
            Look();
    }

    /// <summary>Looks at the time.</summary>
    public void Look()
    {
        if (_deadline.IsOver)
            throw Stop(PackageProblem.TooSlow(Name, _deadline.Time));
    }

    public static DiagnosticException Stop(Diagnostic problem) => new([problem]);
}
