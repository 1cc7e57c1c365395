using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Testing;

namespace DisclosureRules.Architecture.Tests;

/// <summary>The examples of the documentation, word for word, so that the compiler reads them; those that need no file are run.</summary>
internal static class Examples
{
    public const string Settings = """
        {
          "DisclosureRules": {
            "Packs": [ "packs" ],
            "Rules": { "narrative.*": "off", "requests.balance": "warning" },
            "Reading": { "Bytes": 8388608, "Time": "00:00:10" }
          }
        }
        """;

    public static RuleSet Selected(RuleSet rules)
    {
        RuleSet ours = rules.With(RuleSelection.All
            .Without("narrative.*", "structure.summary-platform")
            .WithSeverity(Severity.Warning, "requests.balance"));
        return ours;
    }

    public static Report Sketched()
    {
        Report report = ReportSketch.Zeros(2023, "requests[newReceived, total] = 3; requests[granted, *] = blank");
        return report;
    }

    public static Report Built()
    {
        ReportBuilder builder = new(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "Water Bureau", Year = 2023, Scope = ReportScope.Own };
        builder.Set("requests", "newReceived", "naturalPerson", 8).Set("requests", "newReceived", "total", 8);
        Report report = builder.FillMissing(Cell.Number(0)).Build();
        return report;
    }

    public static void OfAnObject(ReportBuilder builder)
    {
        builder.SetRowFrom("requests", "newReceived", new { NaturalPerson = 8, Enterprise = 2, Total = 10 });
    }

    public static void Edited(RuleSet rules, Report report)
    {
        CheckedReport before = rules.CheckForEditing(report);
        CheckedReport after = before.With(new CellId("requests", "granted", "total"), Cell.Number(14));
        Console.WriteLine($"{before.Findings.Count} findings, then {after.Findings.Count}");
    }

    public static void OfYears(RuleSet rules, Report lastYear, Report report)
    {
        ReportArchive archive = ReportArchive.Of([lastYear, report]);
        foreach (Finding finding in rules.Check(report, archive))
            Console.WriteLine(finding);
    }

    public static void Loaded()
    {
        RuleSet rules = RuleSet.Load(RulePacks.National, "our-pack.json");
        Report report = ReportJson.Read(File.ReadAllBytes("2023.json"), "2023.json");
        foreach (Finding finding in rules.Check(report))
            Console.WriteLine(finding.ToString(Language.English));
    }

    public static void Known(RuleSet rules, Report report)
    {
        Baseline known = Baseline.Read("known.json");
        foreach (Finding finding in known.Compare(rules.Check(report)).Unknown)
            Console.WriteLine(finding);
    }

    public static async Task Run(RuleSet rules, IAsyncEnumerable<Report> reports)
    {
        CheckOptions options = new() { MaximumParallelism = 2, Baseline = Baseline.Read("known.json"), Progress = new Progress<RunCounts>(c => Console.Error.WriteLine(c.Inputs)) };
        await foreach (CheckResult result in rules.CheckAsync(reports, options))
            Console.WriteLine($"{result.Source}: {result.Findings.Count} new, {result.Known.Count} known");
    }

    public static async Task Read()
    {
        ReportReading reading = await ReportFile.ReadAsync("2023.pdf", limits: ReadingLimits.Default with { Time = TimeSpan.FromSeconds(10) });
        if (reading.IsRead)
            Console.WriteLine(reading.Report["requests", "newReceived", "total"].Value);
        foreach (Diagnostic problem in reading.Diagnostics)
            Console.WriteLine(problem.ToString(Language.English));
    }

    public static int ReadElsewhere(string[] args)
    {
        if (ReadingWorker.IsAskedFor(args))
            return ReadingWorker.Run();
        using IsolatedReader reader = new(WorkerOptions.ThisProgram);
        ReportReading reading = reader.Read("2023.pdf");
        return reading.IsRead ? 0 : 1;
    }

    public static async Task Audited(RuleSet rules)
    {
        AuditSummary summary = await AuditRun.RunAsync(rules, ["reports"], new() { Folder = "result" });
        using AuditResults results = AuditResults.Open("result");
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
            Console.WriteLine(finding.Finding);
        Console.WriteLine(summary);
    }
}
