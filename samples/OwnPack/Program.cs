// Checks a report with the national rules and a unit's own pack: dotnet run --project samples/OwnPack -- our-pack.json 2023年度报告.html
// Exits with 0 when there is no error, 1 when there is one, 2 when the pack or the report can't be read.
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

if (!RuleSet.TryLoad(RulePacks.National, [args[0]], out RuleSet? rules, out IReadOnlyList<Diagnostic> diagnostics))
    return Refuse(diagnostics);
ReportReading reading = await ReportFile.ReadAsync(args[1]);
if (!reading.IsRead)
    return Refuse(reading.Diagnostics);

IReadOnlyList<Finding> findings = rules.Check(reading.Report);
foreach (Finding finding in findings)
    Console.WriteLine(finding);
return FindingCounts.Of(findings).Errors > 0 ? 1 : 0;

static int Refuse(IReadOnlyList<Diagnostic> diagnostics)
{
    foreach (Diagnostic problem in diagnostics)
        Console.Error.WriteLine(problem);
    return 2;
}
