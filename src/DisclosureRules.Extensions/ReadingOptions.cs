using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Extensions;

/// <summary>How much of a document is read before it is refused; see <see cref="ReadingLimits"/> for the ranges.</summary>
public sealed class ReadingOptions
{
    /// <summary>Bytes of a file: 64 MB by default, which is the most.</summary>
    public int Bytes { get; set; } = ReadingLimits.Default.Bytes;

    /// <summary>Characters of the words of a report: 400,000 by default, which is the most.</summary>
    public int Words { get; set; } = ReadingLimits.Default.Words;

    /// <summary>Time for reading one document: a minute by default, at most a day.</summary>
    public TimeSpan Time { get; set; } = ReadingLimits.Default.Time;
}
