using BenchmarkDotNet.Running;
using DisclosureRules.Benchmarks.Reports;

if (args is ["peer-reports", var file])
    PeerReports.Write(file);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
