using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Rules;

/// <summary>For which reports a pack is in force: those of some units, of some years and on some forms. Immutable and safe to share between threads.</summary>
/// <param name="Units">The units; <see langword="null"/> for all.</param>
/// <param name="Years">The report years.</param>
/// <param name="Forms">The forms, by their ids.</param>
internal sealed record Jurisdiction(UnitSelector? Units, YearRange Years, IReadOnlyList<string> Forms)
{
    /// <summary>No report.</summary>
    public static Jurisdiction None { get; } = new(null, YearRange.All, []);

    /// <summary>Whether a report falls under it; unknown where its unit or year would have to be known and isn't.</summary>
    public Truth Holds(Report report)
    {
        bool isYearKnown = !Years.IsBounded || report.Year is not null, isUnitKnown = Units is null || report.Unit is not null;
        if (!Forms.Contains(report.Form.Id, StringComparer.Ordinal)
            || (report.Year is { } year && !Years.Contains(year))
            || (report.Unit is { } unit && Units?.Contains(unit) == false))
        {
            return Truth.False;
        }

        return isYearKnown && isUnitKnown ? Truth.True : Truth.Unknown;
    }

    /// <summary>Whether there may be a report that falls under both.</summary>
    public bool Meets(Jurisdiction other) =>
        Forms.Intersect(other.Forms, StringComparer.Ordinal).Any() && Years.Intersect(other.Years) is not null
        && (Units is null || other.Units is null || Units.Meets(other.Units));
}
