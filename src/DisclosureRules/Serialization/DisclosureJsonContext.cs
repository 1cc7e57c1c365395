using System.Text.Json.Serialization;
using DisclosureRules.Claims;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Serialization;

/// <summary>
/// What System.Text.Json must know to write and read reports, claims, findings and diagnostics without reflection, as in trimmed and ahead-of-time
/// compiled applications. The JSON is the same without it. Safe to share between threads.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Diagnostic))]
[JsonSerializable(typeof(Rule))]
[JsonSerializable(typeof(RulePack))]
[JsonSerializable(typeof(Cell))]
[JsonSerializable(typeof(CellId))]
[JsonSerializable(typeof(Quotation))]
[JsonSerializable(typeof(LocalizedText))]
[JsonSerializable(typeof(DocumentLocation))]
[JsonSerializable(typeof(ReadingNote))]
[JsonSerializable(typeof(NarrativeSection))]
[JsonSerializable(typeof(ReportScope))]
[JsonSerializable(typeof(Severity))]
[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(CellState))]
[JsonSerializable(typeof(Provenance))]
[JsonSerializable(typeof(IReadOnlyList<Report>))]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
[JsonSerializable(typeof(IReadOnlyList<Claim>))]
[JsonSerializable(typeof(IReadOnlyList<Diagnostic>))]
public sealed partial class DisclosureJsonContext : JsonSerializerContext;
