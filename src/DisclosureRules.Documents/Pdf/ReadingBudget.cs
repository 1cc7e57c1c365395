using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Pdf;

/// <summary>What one document has used up of its limits. Throws <see cref="ReadingStopped"/> at the first that is exceeded.</summary>
internal sealed class ReadingBudget(ReadingLimits limits, string? name, CancellationToken cancellation = default)
{
    private const int StepsBetweenLooks = 1024;

    private readonly Deadline _deadline = new(limits);
    private long _bytes;
    private int _letters;
    private int _lines;
    private int _steps;

    public string? Name { get; } = name;

    public PdfLimits Limits { get; } = limits.Pdf;

    /// <summary>Whether nobody waits for the result any more.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>Why reading stopped; <see langword="null"/> as long as it goes on.</summary>
    public Diagnostic? Stopped { get; private set; }

    public void CountLetter()
    {
        if (++_letters > Limits.Letters)
            throw Stop(PdfProblem.TooManyLetters(Name, Limits.Letters));
        Step();
    }

    public void CountLine()
    {
        if (++_lines > Limits.Lines)
            throw Stop(PdfProblem.TooManyLines(Name, Limits.Lines));
        Step();
    }

    public void CountBytes(int count)
    {
        _bytes += count;
        if (_bytes > Limits.DecodedBytes)
            throw Stop(PdfProblem.TooManyBytes(Name, Limits.DecodedBytes));
        Look();
    }

    /// <summary>
    /// Keeps the first reason to stop. The library takes some exceptions for damage that it can work around, so the reason is looked for
    /// again when a page has been read.
    /// </summary>
    public ReadingStopped Stop(Diagnostic problem)
    {
        Stopped ??= problem;
        return new(Stopped);
    }

    /// <summary>Counts a small piece of work and looks at the time now and then.</summary>
    public void Step()
    {
        if (++_steps % StepsBetweenLooks == 0)
            Look();
    }

    /// <summary>Looks at the time. A reading that is cancelled stops like one that took too long, since the library must be left in the same way.</summary>
    public void Look()
    {
        if (IsAbandoned || cancellation.IsCancellationRequested || _deadline.IsOver)
            throw Stop(PdfProblem.TooSlow(Name, _deadline.Time));
    }
}
