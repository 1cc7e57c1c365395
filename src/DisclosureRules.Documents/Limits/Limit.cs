using System.Numerics;
using System.Runtime.CompilerServices;

namespace DisclosureRules.Documents.Limits;

/// <summary>Whether a limit is within its range; a limit that isn't is a mistake of the caller and is thrown with its value and the range.</summary>
internal static class Limit
{
    public static readonly TimeSpan LongestTime = TimeSpan.FromDays(1);

    public static T Of<T>(T value, T least, T most, [CallerMemberName] string name = "")
        where T : INumber<T> => value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name} is {value}; it must be from {least} to {most}."));

    public static TimeSpan Of(TimeSpan value, [CallerMemberName] string name = "") =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestTime)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{name} is {value}; it must be more than zero and at most {LongestTime}, or Timeout.InfiniteTimeSpan for no limit."));
}
