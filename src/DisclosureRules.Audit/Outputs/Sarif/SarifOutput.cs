using System.Globalization;
using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Json;

namespace DisclosureRules.Audit.Outputs.Sarif;

/// <summary>
/// <c>audit.sarif</c>, SARIF 2.1.0; where there are more results than consumers take of one run, the folder <c>sarif</c> instead, with a file a part and
/// <c>index.json</c>, which says what is in each. Stateless and safe to share between threads.
/// </summary>
public sealed class SarifOutput : IAuditOutput
{
    /// <summary>Consumers stop at so many results a run (GitHub: "results exceed limit").</summary>
    private const int MaximumResults = 25_000;

    private const string SingleFile = "audit.sarif";
    private const string Parts = "sarif";

    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public bool IsOwn(string file) => file == SingleFile || OutputFolder.Holds(Parts, file);

    /// <inheritdoc/>
    public Task WriteAsync(AuditResults results, string folder, AuditOutputOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(options);
        return WriteAsync(OutputSource.Of(results), folder, options, MaximumResults, cancellationToken);
    }

    internal static async Task WriteAsync(OutputSource source, string folder, AuditOutputOptions options, int most, CancellationToken cancellationToken)
    {
        OutputFolder.Remove(folder, Parts);
        File.Delete(Path.Combine(folder, SingleFile));
        AuditSummary summary = source.Summary;
        bool isSplit = summary.Findings.Errors + summary.Findings.Warnings + summary.Findings.Infos + (long)(summary.Baseline?.Absent ?? 0) + (summary.Baseline?.ReportAbsent ?? 0) > most;
        if (isSplit)
            OutputFolder.Renew(folder, Parts);
        List<SarifPart> finished = [];
        SarifLog log = Next();
        try
        {
            await foreach (ReportWithFindings one in source.All(cancellationToken).ConfigureAwait(false))
            {
                // Cut between two reports where that can be, within one that has too many results by itself.
                if (isSplit && log.Results > 0 && log.Results + one.Findings.Count(SarifLog.IsResult) > most)
                    await CutAsync().ConfigureAwait(false);
                ReportCauses? causes = null;
                if (one.Report is { } report)
                {
                    log.Add(report);
                    causes = one.Findings.Any(SarifLog.IsResult) && source.Report(report) is { } read ? source.Causes(report, read, one.Findings) : null;
                }

                foreach (AuditedFinding finding in one.Findings)
                {
                    if (isSplit && log.Results == most && SarifLog.IsResult(finding))
                        await CutAsync().ConfigureAwait(false);
                    await log.AddAsync(finding, causes?.Of(finding.Finding)).ConfigureAwait(false);
                }
            }

            finished.Add(log.Part);
            await log.FinishAsync(summary.Complete).ConfigureAwait(false);
        }
        finally
        {
            await log.DisposeAsync().ConfigureAwait(false);
        }

        if (isSplit)
            WriteIndex(Path.Combine(folder, Parts, "index.json"), finished);

        SarifLog Next() => isSplit
            ? new(Path.Combine(folder, Parts, NameOf(finished.Count + 1)), string.Create(CultureInfo.InvariantCulture, $"disclosure-rules/audit/{finished.Count + 1}"), source.Rules, options)
            : new(Path.Combine(folder, SingleFile), "disclosure-rules/audit", source.Rules, options);

        async ValueTask CutAsync()
        {
            await log.FinishAsync(summary.Complete).ConfigureAwait(false);
            finished.Add(log.Part);
            log = Next();
        }
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"part-{number:0000}.sarif");

    private static void WriteIndex(string path, List<SarifPart> parts)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(new EscapedStream(bytes), JsonOutput.Options(indented: true)))
        {
            json.WriteStartObject();
            json.WriteNumber("results", parts.Sum(p => (long)p.Results));
            json.WriteNumber("notifications", parts.Sum(p => (long)p.Notifications));
            json.WriteStartArray("parts");
            for (int i = 0; i < parts.Count; i++)
            {
                json.WriteStartObject();
                json.WriteString("file", NameOf(i + 1));
                json.WriteNumber("results", parts[i].Results);
                json.WriteNumber("notifications", parts[i].Notifications);
                json.WriteStartArray("sources");
                foreach (string source in parts[i].Sources)
                    json.WriteStringValue(VisibleText.OneLine(source));
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        ResultFile.Write(path, bytes.ToArray());
    }
}
