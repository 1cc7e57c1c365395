using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Results;

/// <summary>A line of <c>reports.jsonl</c>: what became of one input. Immutable and safe to share between threads.</summary>
public sealed record AuditedReport
{
    /// <summary>Its place among the reports, from 0.</summary>
    [JsonIgnore]
    public int Index { get; init; }

    /// <summary>The input's name: its path with forward slashes, followed by <c>:LINE</c> for a line of a JSON Lines file.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of the input's bytes in hexadecimal; <see langword="null"/> where there were none to be had.</summary>
    public string? Hash { get; init; }

    /// <summary>The reporting unit's name as printed; <see langword="null"/> when not found.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit's id in the list of units; <see langword="null"/> without a list, or when it doesn't know the unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>The year reported on; <see langword="null"/> when not found.</summary>
    public int? Year { get; init; }

    /// <summary>Identifier of the form; <see langword="null"/> for what could not be read.</summary>
    public string? Form { get; init; }

    /// <summary>For whom the report speaks; <see langword="null"/> when unknown.</summary>
    public ReportScope? Scope { get; init; }

    /// <summary>What is said of the report as a whole.</summary>
    public required ReportStatus Status { get; init; }

    /// <summary>Why it could not be read or not be assessed; <see langword="null"/> for one that passes or fails.</summary>
    public LocalizedText? Reason { get; init; }

    /// <summary>The report that this one is once more, by its name: it counts once, with that one. <see langword="null"/> for one that is no copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CopyOf { get; init; }

    /// <summary>Its findings: as many lines of <c>findings.jsonl</c>, which stand together, in the order of the reports.</summary>
    public AuditCounts Counts { get; init; } = AuditCounts.None;

    /// <summary>Cells of the form that were found in the document.</summary>
    public int CellsRead { get; init; }

    /// <summary>Cells that the form has.</summary>
    public int CellCount { get; init; }

    /// <summary>Reads a line.</summary>
    /// <param name="utf8">The line in UTF-8, without its line feed.</param>
    /// <param name="index">Its place among the lines.</param>
    /// <exception cref="DiagnosticException">The line is none.</exception>
    public static AuditedReport Read(ReadOnlySpan<byte> utf8, int index = 0) => ResultJson.Parse(utf8, ResultJson.Lines.AuditedReport) with { Index = index };

    /// <summary>The line, without a line feed.</summary>
    public string Write() => ResultJson.Line(this, ResultJson.Lines.AuditedReport);
}
