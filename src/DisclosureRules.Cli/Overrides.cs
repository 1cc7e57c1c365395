using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary>What the command line says about the reports: it fills what they leave open and goes before what they say.</summary>
internal sealed record Overrides(string? Unit, int? Year, ReportScope? Scope)
{
    /// <summary>The report with the overrides; each that contradicts the report adds a remark.</summary>
    public Report Apply(Report report, List<LocalizedText> remarks)
    {
        if (Unit is null && Year is null && Scope is null)
            return report;
        if (Unit is not null && report.Unit is { } unit && unit != Unit)
            remarks.Add(new($"{report.Source}:原件写的单位是“{unit}”,按 --unit {Unit} 核对", $"{report.Source}: the document names the unit “{unit}”; checked as --unit {Unit}"));
        if (Year is not null && report.Year is { } year && year != Year)
            remarks.Add(new($"{report.Source}:原件写的年份是 {year},按 --year {Year} 核对", $"{report.Source}: the document says {year}; checked as --year {Year}"));
        if (Scope is not null && report.Scope is { } scope && scope != Scope)
            remarks.Add(new($"{report.Source}:原件写明是{Name(scope).Zh},按 --scope {Word(Scope)} 核对", $"{report.Source}: the document says that it is {Name(scope).En}; checked as --scope {Word(Scope)}"));
        return new ReportBuilder(report) { Unit = Unit ?? report.Unit, Year = Year ?? report.Year, Scope = Scope ?? report.Scope }.Build();
    }

    private static string Word(ReportScope? scope) => scope == ReportScope.Own ? "own" : "aggregate";

    private static LocalizedText Name(ReportScope scope) =>
        scope == ReportScope.Own ? new("本机关报告", "the report of one unit") : new("汇总报告", "the report of a whole government");
}
