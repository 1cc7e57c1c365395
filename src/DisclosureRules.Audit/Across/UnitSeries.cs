using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>The reports of a unit, each fetched from the journal when it is first asked for. Not safe to share between threads.</summary>
internal sealed class UnitSeries(ReportIndex index, string unit)
{
    private readonly Report?[] _facts = new Report?[index.Of(unit).Count];

    /// <summary>What tells the unit apart.</summary>
    public string Unit => unit;

    /// <summary>The reports, in the order of the inputs.</summary>
    public IReadOnlyList<IndexedReport> Reports { get; } = index.Of(unit);

    /// <summary>Facts and cells of one of them.</summary>
    public Report Facts(int report) => _facts[report] ??= index.Read(Reports[report]);

    /// <summary>The whole of one of them; its words are not held.</summary>
    public Report Whole(int report) => index.WithWords(Facts(report), Reports[report]);

    /// <summary>Last year's report of the same scope, by its place; <see langword="null"/> where there is none, or several.</summary>
    public int? PreviousOf(int report)
    {
        int? previous = null;
        for (int i = 0; i < Reports.Count; i++)
        {
            if (Reports[i].Year != Reports[report].Year - 1 || Reports[i].Scope != Reports[report].Scope)
                continue;
            if (previous is not null)
                return null;
            previous = i;
        }

        return previous;
    }
}
