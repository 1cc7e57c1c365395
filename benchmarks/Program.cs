using BenchmarkDotNet.Running;
using DisclosureRules.Benchmarks;
using DisclosureRules.Benchmarks.Reports;

if (args is ["peer-reports", var file])
    PeerReports.Write(file);
else if (args is ["in-turn", "check"])
    InTurn.Check(Console.Out);
else if (args is ["in-turn", "read"])
    InTurn.Read(Console.Out);
else if (args is ["in-turn", "json"])
    InTurn.Json(Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
