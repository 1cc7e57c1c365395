using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Generators;

/// <summary>A drawn report; shown as its JSON when a law fails.</summary>
public abstract record Sample
{
    /// <summary>What a counterexample shows.</summary>
    public abstract override string ToString();
}

/// <summary>A report that satisfies every rule of the national packs.</summary>
public sealed record BalancedReport(Report Report) : Sample
{
    public override string ToString() => ReportJson.Write(Report);
}

/// <summary>Two balanced reports of one form and year.</summary>
public sealed record BalancedPair(Report First, Report Second) : Sample
{
    public override string ToString() => ReportJson.Write(First) + "\n" + ReportJson.Write(Second);
}

/// <summary>A balanced report and what is to be added to one of its whole-number cells.</summary>
public sealed record CellChange(Report Balanced, FormCell Cell, decimal Amount) : Sample
{
    public Report Changed { get; } = Change(Balanced, Cell, Amount);

    public override string ToString() => $"{Cell.Id} += {Amount} in {ReportJson.Write(Balanced)}";

    private static Report Change(Report balanced, FormCell cell, decimal amount)
    {
        ReportBuilder builder = balanced.ToBuilder();
        builder[cell.Index] = DisclosureRules.Reports.Cell.Number(balanced[cell.Index].Value!.Value + amount);
        return builder.Build();
    }
}

/// <summary>A balanced report after one to five of its cells were changed to whatever.</summary>
public sealed record BrokenReport(Report Report) : Sample
{
    public override string ToString() => ReportJson.Write(Report);
}

/// <summary>A report whose cells hold small numbers of their kind, balanced or not.</summary>
public sealed record PlainReport(Report Report) : Sample
{
    public override string ToString() => ReportJson.Write(Report);
}

/// <summary>A report in whatever state.</summary>
public sealed record AnyReport(Report Report) : Sample
{
    public override string ToString() => ReportJson.Write(Report);
}

/// <summary>A report in whatever state, with everything that can be known of it.</summary>
public sealed record DetailedReport(Report Report) : Sample
{
    public override string ToString() => ReportJson.Write(Report, withPlaces: true);
}

/// <summary>A finding in whatever state.</summary>
public sealed record AnyFinding(Finding Finding) : Sample
{
    public override string ToString() => FindingJson.Write(Finding);
}

/// <summary>Where random draws start; of the whole range, not of FsCheck's small integers.</summary>
public sealed record Seed(int Value)
{
    public Random Random() => new(Value);
}
