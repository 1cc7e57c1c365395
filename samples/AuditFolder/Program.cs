// Audits a folder of reports into a result folder and prints what was found: dotnet run --project samples/AuditFolder -- 年报/ 结果/
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Checking;

RuleSet rules = RuleSet.National;
AuditSummary summary = await AuditRun.RunAsync(rules, [args[0]], new() { Folder = args[1], Resume = true });
Console.WriteLine($"{summary.Reports.Total} reports, {summary.Findings.Errors} errors");

using AuditResults results = AuditResults.Open(args[1]);
await foreach (AuditedFinding finding in results.ReadFindingsAsync())
    Console.WriteLine(finding.Finding);
return summary.Fails ? 1 : 0;
