// Checks a folder of reports, several years of a unit against each other: dotnet run --project samples/CheckFolder -- 年报/
using DisclosureRules.Checking;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Rules;

RuleSet rules = RuleSet.Load(RulePacks.National);
await foreach (CheckResult result in rules.CheckAsync(ReportInputs.ReadAllAsync(args[0])))
    Console.WriteLine($"{result.Source}: {result.Counts.Errors}");
