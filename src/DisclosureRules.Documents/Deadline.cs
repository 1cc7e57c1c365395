namespace DisclosureRules.Documents;

/// <summary>
/// When reading a document has taken too long. Readers ask at the borders of what they read (a page, a part, a table, some hundred elements)
/// and refuse the document when it is over; a last resort, since the limits on sizes and counts say sooner and the same on every
/// machine what is too much. The clock can be exchanged, so that tests do not depend on the machine's. Not safe to share between threads.
/// </summary>
/// <param name="time">How long reading may take.</param>
/// <param name="clock">The clock.</param>
internal sealed class Deadline(TimeSpan time, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>How long reading may take.</summary>
    public TimeSpan Time { get; } = time;

    /// <summary>Whether reading has taken longer; looks at the clock once.</summary>
    public bool IsOver => clock.GetElapsedTime(_start) > Time;
}
