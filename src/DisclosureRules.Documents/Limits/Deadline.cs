using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Limits;

/// <summary>
/// When reading a document has taken too long. Readers ask at the borders of what they read (a page, a part, a table, some hundred elements)
/// and refuse the document when it is over; a last resort, since the limits on sizes and counts say sooner and the same on every
/// machine what is too much. The clock can be exchanged, so that tests do not depend on the machine's. Not safe to share between threads.
/// </summary>
/// <param name="limits">How long reading may take, and the clock.</param>
/// <param name="cancellation">Whether anybody waits for the document still.</param>
internal sealed class Deadline(ReadingLimits limits, CancellationToken cancellation = default)
{
    private const int StepsBetweenLooks = 256;

    private readonly long _start = limits.Clock.GetTimestamp();
    private int _steps;

    /// <summary>How long reading may take; <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.</summary>
    public TimeSpan Time { get; } = limits.Time;

    /// <summary>Whether reading has taken longer; looks at the clock once, and throws when reading has been cancelled.</summary>
    public bool IsOver
    {
        get
        {
            cancellation.ThrowIfCancellationRequested();
            return Time != Timeout.InfiniteTimeSpan && limits.Clock.GetElapsedTime(_start) > Time;
        }
    }
    /// <summary>Counts a small piece of work on a document that has been read, such as one of its lines, and looks at the time now and then.</summary>
    /// <exception cref="DiagnosticException">Reading has taken too long.</exception>
    public void Step()
    {
        if (++_steps % StepsBetweenLooks == 0 && IsOver)
        {
            throw new DiagnosticException([new("document.timeout", new(
                FormattableString.Invariant($"读取文件超过 {Time.TotalSeconds:0.###} 秒,已停止"),
                FormattableString.Invariant($"reading the file took more than {Time.TotalSeconds:0.###} seconds and was stopped")))]);
        }
    }
}
