namespace DisclosureRules.Documents.Tests;

/// <summary>A clock on which every look takes a second, whatever the machine does between.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private long _seconds;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => _seconds++;
}
