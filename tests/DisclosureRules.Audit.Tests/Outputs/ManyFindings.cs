using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Tests.Outputs;

/// <summary>The findings of a small result again and again, as those of other units and years.</summary>
internal static class ManyFindings
{
    public static async Task<OutputSource> OfAsync(AuditResults results, int count)
    {
        OutputSource source = OutputSource.Of(results);
        List<ReportWithFindings> few = [];
        await foreach (ReportWithFindings one in source.All(default))
        {
            if (one.Report is not null && one.Findings.Count > 0)
                few.Add(one);
        }

        List<ReportWithFindings> many = [];
        for (int left = count, i = 0; left > 0; i++)
        {
            ReportWithFindings one = few[i % few.Count];
            string unit = $"青石市第{i % 300}局";
            int year = 2019 + (i / 300 % 6);
            AuditedFinding[] findings = [.. one.Findings.Take(left).Select(f => f with { Finding = f.Finding with { Unit = unit, Year = year, Source = $"{i}.html" } })];
            many.Add(new(one.Report! with { Index = i, Source = $"{i}.html", Unit = unit, Year = year }, findings));
            left -= findings.Length;
        }

        AuditCounts counts = AuditCounts.None with { Errors = count };
        return source with
        {
            Summary = results.Summary with { Reports = new() { Total = many.Count, Fails = many.Count }, Findings = counts, Worst = [] },
            All = _ => many.ToAsyncEnumerable(),
            Report = report => source.Report(few[report.Index % few.Count].Report!),
            Claims = _ => [],
            Causes = (_, _, _) => null,
        };
    }
}
