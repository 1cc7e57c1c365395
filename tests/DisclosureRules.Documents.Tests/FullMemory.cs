namespace DisclosureRules.Documents.Tests;

/// <summary>A clock at whose n-th reading there is no memory left: for an array of more than <see cref="Array.MaxLength"/> there never is.</summary>
internal sealed class FullMemory(int reading) : TimeProvider
{
    private int _readings;

    public override long GetTimestamp() => Interlocked.Increment(ref _readings) == reading ? new byte[int.MaxValue].Length : 0;
}
