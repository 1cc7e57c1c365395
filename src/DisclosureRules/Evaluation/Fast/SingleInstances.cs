using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>What instances were compiled to, each by itself: for one that has to be looked at again because a cell changed. Immutable.</summary>
internal sealed class SingleInstances
{
    private readonly SparseMatrix _matrix;
    private readonly RegularCells _regular;
    private readonly Single?[] _instances;

    public SingleInstances(
        SparseMatrix matrix, RegularCells regular, IReadOnlyList<RowGroup> groups, IReadOnlyList<(int Instance, ulong[] Cells)> readers,
        int[] always, int[] dated, int[] needUnit, int[] needScope, int[] needTitle)
    {
        (_matrix, _regular) = (matrix, regular);
        _instances = new Single?[readers.Select(r => r.Instance + 1).DefaultIfEmpty().Max()];
        ILookup<int, RowGroup> byInstance = groups.ToLookup(g => g.Instance);
        foreach ((int instance, ulong[] cells) in readers)
        {
            Needs needs = Need(always, Needs.Tree) | Need(dated, Needs.Dates) | Need(needUnit, Needs.Unit) | Need(needScope, Needs.Scope) | Need(needTitle, Needs.Title);
            _instances[instance] = new(cells, [.. byInstance[instance].Select(g => g with { Alike = 0 })], needs);

            Needs Need(int[] instances, Needs need) => instances.Contains(instance) ? need : Needs.Nothing;
        }
    }

    /// <summary>The cells of a report that are not regular, or that its reader lost; <see langword="null"/> where there is none.</summary>
    public ulong[]? IrregularCells(Report report)
    {
        if (report.Store.IsPlain && report.Lost.Count == 0)
            return null;
        ulong[] irregular = _regular.SetOf(report.Lost.Select(i => report.Form.Cells[i]));
        return _regular.TryFindDeviations(report.Store, irregular) || report.Lost.Count > 0 ? irregular : null;
    }

    /// <summary>Whether an instance may not pass; one that was not compiled is not in force.</summary>
    /// <param name="report">The report.</param>
    /// <param name="irregular">Its <see cref="IrregularCells"/>.</param>
    /// <param name="instance">The ordinal of the instance.</param>
    public bool MayFail(Report report, ulong[]? irregular, int instance)
    {
        if (instance >= _instances.Length || _instances[instance] is not { } single)
            return false;
        return (irregular is not null && HaveCommon(irregular, single.Cells))
            || MustBeEvaluated(report, single.Needs)
            || _matrix.FindFailing(single.Groups, 0, report) < single.Groups.Length;
    }

    private static bool HaveCommon(ulong[] some, ulong[] others)
    {
        ulong common = 0;
        for (int i = 0; i < some.Length; i++)
            common |= some[i] & others[i];
        return common != 0;
    }

    private static bool MustBeEvaluated(Report report, Needs needs) => needs != Needs.Nothing
        && ((needs & Needs.Tree) != 0
            || ((needs & Needs.Dates) != 0 && (report.PublishedOn is not null || report.SignedOn is not null))
            || ((needs & Needs.Unit) != 0 && report.Unit is null)
            || ((needs & Needs.Scope) != 0 && report.Scope is null)
            || ((needs & Needs.Title) != 0 && report.Title is null));

    /// <summary>One instance.</summary>
    /// <param name="Cells">All cells that it names.</param>
    /// <param name="Groups">What it demands of regular cells.</param>
    /// <param name="Needs">Where that is not enough.</param>
    private sealed record Single(ulong[] Cells, RowGroup[] Groups, Needs Needs);

    /// <summary>When an instance has to be evaluated: always, for a report with dates, or for one of which a text is not known.</summary>
    [Flags]
    private enum Needs
    {
        Nothing = 0,
        Tree = 1,
        Dates = 2,
        Unit = 4,
        Scope = 8,
        Title = 16,
    }
}
