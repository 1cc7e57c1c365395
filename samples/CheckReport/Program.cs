// Checks a report with the national rules: dotnet run --project samples/CheckReport -- 2023年度报告.html
// Exits with 0 when there is no error, 1 when there is one, 2 when the report can't be read.
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

RuleSet rules = RuleSet.National;
ReportReading reading = ReportFile.Read(args[0]);
foreach (Diagnostic problem in reading.Diagnostics)
    Console.Error.WriteLine(problem);
if (reading.Report is not { } report)
    return 2;

IReadOnlyList<Finding> findings = rules.Check(report);
foreach (Finding finding in findings)
    Console.WriteLine(finding);
FindingCounts counts = FindingCounts.Of(findings);
Console.WriteLine($"{counts.Errors} errors, {counts.NotAssessable} not assessable");
return counts.Errors > 0 ? 1 : 0;
