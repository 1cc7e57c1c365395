using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>The findings of the page, a list for each of their members. Not safe to share between threads.</summary>
internal sealed class FindingColumns(PageNames names, TextCatalog texts, SpillFile file)
{
    private readonly PageColumn _reports = new(file), _rules = new(file), _instances = new(file), _weights = new(file), _patterns = new(file), _values = new(file);
    private readonly PageColumn _groups = new(file), _states = new(file), _waivers = new(file), _units = new(file), _years = new(file);
    private readonly Indexes<Pair> _ofInstances = new(), _ofPatterns = new();
    private readonly Indexes<FindingWaiver> _ofWaivers = new();

    public int Count { get; private set; }

    /// <summary>What a finding weighs, from the heaviest, 0, to what could not be assessed, 3.</summary>
    public static int Weight(Finding finding) => finding.Outcome == Outcome.NotAssessable ? 3 : finding.Severity switch
    {
        Severity.Error => 0,
        Severity.Warning => 1,
        _ => 2,
    };

    /// <param name="report">The report's place; -1 for none.</param>
    /// <param name="audited">The finding.</param>
    /// <param name="group">The first of the findings that are told as one with it; -1 where it stands by itself.</param>
    public void Add(int report, AuditedFinding audited, int group)
    {
        Finding finding = audited.Finding;
        (Pair pattern, string values) = Sentence.Split(Pair.Of(finding.Message, texts));
        Count++;
        _reports.Add(report);
        _rules.Add(names.Rule(finding));
        _instances.Add(_ofInstances.Of(Pair.Of(finding.InstanceLabel, texts)));
        _weights.Add(Weight(finding));
        _patterns.Add(_ofPatterns.Of(pattern));
        _values.Add(values);
        _groups.Add(group);
        _states.Add(audited.BaselineState is { } state ? 1 + (int)state : 0);
        _waivers.Add(audited.Waiver is { Status: WaiverStatus.Applied } waiver ? _ofWaivers.Of(waiver) : -1);
        _units.Add(names.Unit(finding.Unit));
        _years.Add(finding.Year ?? 0);
    }

    public void Write(Utf8JsonWriter json, Stream output)
    {
        json.WriteStartObject("findings");
        _reports.Write(json, output, "report");
        _rules.Write(json, output, "rule");
        _instances.Write(json, output, "instance");
        _weights.Write(json, output, "weight");
        _patterns.Write(json, output, "pattern");
        _values.Write(json, output, "values");
        _groups.Write(json, output, "group");
        _states.Write(json, output, "state");
        _waivers.Write(json, output, "waiver");
        _units.Write(json, output, "unit");
        _years.Write(json, output, "year");
        json.WriteEndObject();
        json.Pairs("instances", _ofInstances.Values);
        json.Pairs("patterns", _ofPatterns.Values);
        json.WriteStartArray("waivers");
        foreach (FindingWaiver waiver in _ofWaivers.Values)
        {
            json.WriteStartArray();
            json.WriteStringValue(waiver.Kind == WaiverKind.Accepted ? "accepted" : "false-positive");
            json.WriteStringValue(VisibleText.OneLine(waiver.Reason));
            json.WriteStringValue(VisibleText.OneLine(waiver.Reviewer));
            json.WriteStringValue(waiver.Expiry?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "");
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
