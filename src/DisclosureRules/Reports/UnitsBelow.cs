using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// The reports of the units directly below one that reports for all of them, for the same year, or why they can't be added up. Each cell of the sum is the sum
/// of theirs; where one of them has no number there, nothing stands in it, blank or not: what a sum leaves out must not go unsaid. Immutable.
/// </summary>
internal sealed class UnitsBelow
{
    private UnitsBelow(IReadOnlyList<Report> reports, Report? sum, LocalizedText? why) => (Reports, Sum, Why) = (reports, sum, why);

    /// <summary>The reports that are added up, one a unit; empty where they can't be.</summary>
    public IReadOnlyList<Report> Reports { get; }

    /// <summary>The sum; <see langword="null"/> where there is none.</summary>
    public Report? Sum { get; }

    /// <summary>Why there is none.</summary>
    public LocalizedText? Why { get; }

    /// <summary>Reports of one form, one for each unit.</summary>
    public static UnitsBelow Of(Form form, IReadOnlyList<Report> reports)
    {
        ReportBuilder sum = new(form);
        for (int i = 0; i < form.Cells.Count; i++)
            sum[i] = TrySum(reports, i, out decimal total) ? Cell.Number(total) : Cell.Missing();
        return new(reports, sum.Build(), null);
    }

    /// <summary>Units of which not all have a report that can be added.</summary>
    public static UnitsBelow Lacking(LocalizedText why) => new([], null, why);

    /// <summary>Decimals hold the sum of ten thousand million counts of 64 bits; amounts of 28 digits may pass that.</summary>
    private static bool TrySum(IReadOnlyList<Report> reports, int cell, out decimal total)
    {
        total = 0;
        ExactDecimal sum = default;
        foreach (Report report in reports)
        {
            if (report[cell].Value is not { } value || !ExactDecimal.TryAdd(sum, ExactDecimal.Of(value), out sum))
                return false;
        }

        if (sum.ToDecimal() is not { } exact)
            return false;
        total = exact;
        return true;
    }
}
