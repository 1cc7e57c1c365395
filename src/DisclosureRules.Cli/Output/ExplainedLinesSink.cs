using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Repair;

namespace DisclosureRules.Cli.Output;

/// <summary>Writes the findings of each result as JSON Lines, and behind those of a report that isn't consistent a line with its repairs.</summary>
internal sealed class ExplainedLinesSink(Stream output, Explanation explanation) : IResultSink
{
    private readonly JsonLinesSink _findings = new(output);

    public ValueTask BeginAsync(CancellationToken cancellationToken) => _findings.BeginAsync(cancellationToken);

    public async ValueTask WriteAsync(CheckResult result, CancellationToken cancellationToken)
    {
        await _findings.WriteAsync(result, cancellationToken);
        if (result.Report is { } report && result.Counts.Errors > 0 && explanation.Of(report, result.Previous) is { Status: not RepairStatus.Consistent } repairs)
            await output.WriteAsync(Encoding.UTF8.GetBytes(RepairJson.Write(repairs) + "\n"), cancellationToken);
    }

    public ValueTask EndAsync(RunSummary summary, CancellationToken cancellationToken) => _findings.EndAsync(summary, cancellationToken);
}
