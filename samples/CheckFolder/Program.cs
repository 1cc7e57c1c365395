// Checks a folder of reports, several years of a unit against each other: dotnet run --project samples/CheckFolder -- 年报/
using DisclosureRules.Checking;
using DisclosureRules.Documents.Inputs;

using CancellationTokenSource stop = new(TimeSpan.FromMinutes(10));
CheckOptions options = new()
{
    MaximumParallelism = 4,
    Progress = new Progress<RunCounts>(counts => Console.Error.WriteLine($"{counts.Inputs} inputs, {counts.Findings.Errors} errors")),
};
RuleSet rules = RuleSet.National;
await foreach (CheckResult result in rules.CheckAsync(ReportInputs.ReadAllAsync(args[0]), options, stop.Token))
    Console.WriteLine($"{result.Source}: {result.Counts.Errors}");
