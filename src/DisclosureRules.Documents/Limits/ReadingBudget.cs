using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Wording;

namespace DisclosureRules.Documents.Limits;

/// <summary>
/// What the reading of one document has used up, of its time first of all; each format counts what only its files hold. Readers ask at the borders
/// of what they read (a page, a part, a table, some hundred elements) and stop when it is too much. Time is a last resort, since the limits on sizes
/// and counts say sooner and the same on every machine what is too much; its clock can be exchanged, so that tests do not depend on the machine's.
/// Not safe to share between threads.
/// </summary>
/// <param name="limits">How much may be read, for how long, and the clock.</param>
/// <param name="name">The document's name in problems.</param>
/// <param name="cancellationToken">Whether anybody waits for the document still.</param>
internal class ReadingBudget(ReadingLimits limits, string? name, CancellationToken cancellationToken = default)
{
    /// <summary>Chosen so that the clock costs little beside the work between two looks; no measurement is kept.</summary>
    private const int StepsBetweenLooks = 256;

    private readonly long _start = limits.Clock.GetTimestamp();
    private int _steps;

    /// <summary>The document's name in problems.</summary>
    public string? Name { get; } = name;

    /// <summary>Why reading stopped; <see langword="null"/> as long as it goes on.</summary>
    public Diagnostic? Stopped { get; private set; }

    /// <summary>How much may be read of a document, whatever its format.</summary>
    public ReadingLimits OfDocument => limits;

    /// <summary>How long reading may take; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</summary>
    protected TimeSpan Time { get; } = limits.Time;

    /// <summary>Whether nobody waits for the document any more.</summary>
    protected bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>Whether reading has taken too long; looks at the clock.</summary>
    protected bool IsOver => Time != Timeout.InfiniteTimeSpan && limits.Clock.GetElapsedTime(_start) > Time;

    /// <summary>
    /// The exception that stops the reading. The first reason counts: libraries take some exceptions for damage that they can work around, and go on to
    /// stumble over something else.
    /// </summary>
    /// <param name="reason">Why nothing more is read.</param>
    /// <param name="cause">The exception in which the reason showed.</param>
    public ReadingStoppedException Stop(Diagnostic reason, Exception? cause = null)
    {
        Stopped ??= reason;
        return new(Stopped, cause);
    }

    /// <summary>Counts a small piece of work and looks at the time now and then.</summary>
    /// <exception cref="ReadingStoppedException">Reading has taken too long.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public void Step()
    {
        if (++_steps % StepsBetweenLooks == 0)
            Look();
    }

    /// <summary>Looks at the time.</summary>
    /// <exception cref="ReadingStoppedException">Reading has taken too long.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public virtual void Look()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (IsOver)
            throw Stop(TooSlow());
    }

    /// <summary>What is said when reading has taken too long.</summary>
    protected virtual Diagnostic TooSlow() => new(Texts.Of("document.timeout", ("seconds", Texts.Seconds(Time))), Name);
}
