// Checks report JSON in a native executable: dotnet publish samples/NativeAot -o out && out/NativeAot 2023.json
// Exits with 1 when there is an error.
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

RuleSet rules = RuleSet.National;
Report report = ReportJson.Read(File.ReadAllBytes(args[0]), args[0]);
IReadOnlyList<Finding> findings = rules.Check(report);
foreach (Finding finding in findings)
    Console.WriteLine(finding);
FindingCounts counts = FindingCounts.Of(findings);
Console.WriteLine($"{counts.Errors} errors, {counts.NotAssessable} not assessable");
return counts.Errors > 0 ? 1 : 0;
