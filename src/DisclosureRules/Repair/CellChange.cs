using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>A cell that a repair changes, with what it would have to hold. Immutable and safe to share between threads.</summary>
public sealed record CellChange
{
    internal CellChange(CellId cell, LocalizedText label, decimal? from, decimal? least, decimal? greatest) =>
        (Cell, Label, From, Least, Greatest) = (cell, label, from, least, greatest);

    /// <summary>The cell.</summary>
    public CellId Cell { get; init; }

    /// <summary>Its row and column in the form's own words.</summary>
    public LocalizedText Label { get; init; }

    /// <summary>The number that stands there; <see langword="null"/> for a blank cell.</summary>
    public decimal? From { get; init; }

    /// <summary>The number it would have to be; <see langword="null"/> where several would do.</summary>
    public decimal? To => Least == Greatest ? Least : null;

    /// <summary>The least number that would do; <see langword="null"/> for no bound.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number that would do; <see langword="null"/> for no bound.</summary>
    public decimal? Greatest { get; init; }

    /// <summary>A report with all of the changes made; <see langword="null"/> where one of them could be several numbers.</summary>
    internal static Report? AllIn(Report report, IEnumerable<CellChange> changes)
    {
        ReportBuilder changed = new(report);
        foreach (CellChange change in changes)
        {
            if (change.To is not { } number)
                return null;
            changed[change.Cell] = Reports.Cell.Number(number);
        }

        return changed.Build();
    }
}
