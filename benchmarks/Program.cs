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
else if (args is ["many-reports", "json" or "html", _, _])
    ManyReports.Write(args[2], int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture), asPages: args[1] == "html");
else if (args is ["bare-reading", var folder, var threads])
    Console.WriteLine(BareReading.Read(folder, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture)));
else if (args is ["in-turn", "edit"])
    InTurn.Edit(Console.Out);
else if (args is ["in-turn", "explain"])
    InTurn.Explain(Console.Out);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
