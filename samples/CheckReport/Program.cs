// Checks a report with the national rules: dotnet run --project samples/CheckReport -- 2023年度报告.html
using DisclosureRules.Checking;
using DisclosureRules.Documents;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

RuleSet rules = RuleSet.Load(RulePacks.National);
Report report = ReportFile.Read(args[0]).GetReport();
foreach (Finding finding in rules.Check(report))
    Console.WriteLine(finding);
