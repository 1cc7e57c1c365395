using System.Text;
using DisclosureRules.Audit.Outputs.Csv;
using DisclosureRules.Audit.Results;
using DisclosureRules.Tests;

namespace DisclosureRules.Audit.Tests.Outputs;

public class CsvTests
{
    private static readonly string[] Names = ["reports", "findings", "cells"];

    [Fact]
    public async Task Records_keep_to_RFC_4180_and_join_by_their_numbers()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new CsvOutput()]);
        string[][] reports = Read(audit, "reports"), findings = Read(audit, "findings"), cells = Read(audit, "cells");
        Assert.Equal(File.ReadLines(audit.Result + "/reports.jsonl").Count(), reports.Length - 1);
        Assert.Equal(File.ReadLines(audit.Result + "/findings.jsonl").Count(), findings.Length - 1);
        Assert.All(reports.Concat(findings).Concat(cells).GroupBy(r => r.Length), g => Assert.Contains(g.Key, new[] { 17, 28, 11 }));
        Assert.Subset(findings.Skip(1).Select(f => f[0]).ToHashSet(), cells.Skip(1).Select(c => c[0]).ToHashSet());
        Assert.Subset(reports.Skip(1).Select(r => r[0]).ToHashSet(), findings.Skip(1).Select(f => f[1]).ToHashSet());
    }

    [Fact]
    public async Task No_field_is_calculated_or_obeyed()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new CsvOutput()]);
        Assert.Contains(Read(audit, "reports"), r => r[3] == "'" + AuditFolder.HostileUnit.Replace("\u202E", "[U+202E]", StringComparison.Ordinal));
        Assert.Contains(Read(audit, "cells"), c => c[8] == "'=1+1");
        Assert.DoesNotContain('\u202E', File.ReadAllText(audit.Result + "/csv/findings.csv"));
    }

    [Fact]
    public async Task Equal_results_give_equal_bytes()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new CsvOutput()]);
        string[] before = [.. Names.Select(n => Text(audit, n))];
        using AuditResults results = AuditResults.Open(audit.Result);
        await new CsvOutput().WriteAsync(results, audit.Result, new(), default);
        Assert.Equal(before, Names.Select(n => Text(audit, n)));
    }

    private static string Text(AuditFolder audit, string name) => new UTF8Encoding(false, true).GetString(File.ReadAllBytes($"{audit.Result}/csv/{name}.csv"));

    /// <summary>A reader of RFC 4180 that accepts nothing else.</summary>
    private static string[][] Read(AuditFolder audit, string name)
    {
        string text = Text(audit, name);
        List<string[]> records = [];
        List<string> record = [];
        for (int i = 0; i < text.Length;)
        {
            StringBuilder field = new();
            if (text[i] == '"')
            {
                for (i++; text[i] != '"' || (i + 1 < text.Length && text[i + 1] == '"'); i++)
                {
                    i += text[i] == '"' ? 1 : 0;
                    field.Append(text[i]);
                }

                i++;
            }
            else
            {
                for (; text[i] is not (',' or '\r'); i++)
                {
                    Assert.NotEqual('"', text[i]);
                    field.Append(text[i]);
                }
            }

            record.Add(field.ToString());
            if (text[i] == ',')
            {
                i++;
                continue;
            }

            Assert.Equal("\r\n", text.Substring(i, 2));
            i += 2;
            records.Add([.. record]);
            record.Clear();
        }

        Assert.Empty(record);
        return [.. records];
    }
}
