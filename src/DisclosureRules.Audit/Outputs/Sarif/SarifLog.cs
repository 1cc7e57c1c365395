using System.Buffers;
using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Findings;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Outputs.Sarif;

/// <summary>
/// One SARIF 2.1.0 log with one run, written as findings come. All rules that ran are declared, so that what passed and what nobody checked can be told apart;
/// what could not be assessed is a notification. Not safe to share between threads.
/// </summary>
internal sealed class SarifLog : IAsyncDisposable
{
    private static readonly JsonWriterOptions Options = JsonOutput.Options(indented: true);

    private readonly AuditOutputOptions _options;
    private readonly Dictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly FileStream _file;
    private readonly Utf8JsonWriter _json;
    private readonly ArrayBufferWriter<byte> _notifications = new();
    private readonly List<(string Uri, string? Hash)> _artifacts = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _sources = [];
    private int _notificationCount;

    /// <param name="path">The file.</param>
    /// <param name="id">Which part it is, e.g. <c>disclosure-rules/audit/2</c>.</param>
    /// <param name="rules">All rules that ran.</param>
    /// <param name="options">In which language it is said.</param>
    public SarifLog(string path, string id, IReadOnlyList<AuditRule> rules, AuditOutputOptions options)
    {
        (_path, _options) = (path, options);
        for (int i = 0; i < rules.Count; i++)
            _rules.TryAdd(rules[i].Id, i);
        _file = ResultFile.Begin(path);
        _json = new(new EscapedStream(_file), Options);
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        Tool(_json, rules);
        _json.WriteStartObject("automationDetails");
        _json.WriteString("id", id);
        _json.WriteEndObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteString("language", options.Language.Code);
        _json.WriteStartArray("results");
    }

    /// <summary>Results so far.</summary>
    public int Results { get; private set; }

    /// <summary>What the index says of it.</summary>
    public SarifPart Part => new(Results, _notificationCount, _sources);

    /// <summary>Whether it becomes a result; what could not be assessed becomes a notification.</summary>
    public static bool IsResult(AuditedFinding finding) => finding.Finding.Outcome == Outcome.Fail;

    /// <summary>A file that was looked at, whatever was found in it.</summary>
    public void Add(AuditedReport report)
    {
        (string uri, int? line) = SarifText.Place(report.Source);
        if (_seen.Add(uri))
            _artifacts.Add((uri, line is null ? report.Hash : null));
    }

    /// <param name="finding">The finding.</param>
    /// <param name="cause">The cells that explain it; <see langword="null"/> where that is not known.</param>
    public async ValueTask AddAsync(AuditedFinding finding, Cause? cause)
    {
        if (!IsResult(finding))
        {
            _notificationCount++;
            if (_notifications.WrittenCount > 0)
                _notifications.Write(","u8);
            using Utf8JsonWriter json = new(_notifications, Options);
            Notification(json, finding.Finding);
            return;
        }

        Results++;
        if (finding.Finding.Source is { } source && (_sources.Count == 0 || _sources[^1] != source))
            _sources.Add(source);
        Result(_json, finding, cause);
        if (_json.BytesPending > 64 << 10)
            await _json.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Puts the file in its place; without it, none is there.</summary>
    /// <param name="isComplete">Whether the audit ran to its end.</param>
    public async ValueTask FinishAsync(bool isComplete)
    {
        _json.WriteEndArray();
        Artifacts();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", isComplete);
        _json.WritePropertyName("toolExecutionNotifications");
        _json.WriteRawValue([(byte)'[', .. _notifications.WrittenSpan, (byte)']'], skipInputValidation: true);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        await DisposeAsync().ConfigureAwait(false);
        ResultFile.Finish(_path);
    }

    public async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync().ConfigureAwait(false);
        await _file.DisposeAsync().ConfigureAwait(false);
    }

    private void Tool(Utf8JsonWriter json, IReadOnlyList<AuditRule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolVersion.Name);
        json.WriteString("version", ToolVersion.Number);
        json.WriteStartArray("rules");
        foreach (AuditRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Text(json, "shortDescription", rule.Title);
            if (rule.Basis is { } basis)
                Text(json, "help", basis);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            Property(json, "pack", rule.Pack);
            Property(json, "packVersion", rule.PackVersion);
            Property(json, "check", rule.Check);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Artifacts()
    {
        _json.WriteStartArray("artifacts");
        foreach ((string uri, string? hash) in _artifacts)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("location");
            _json.WriteString("uri", uri);
            _json.WriteEndObject();
            if (hash is not null)
            {
                _json.WriteStartObject("hashes");
                _json.WriteString("sha-256", hash);
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Result(Utf8JsonWriter json, AuditedFinding audited, Cause? cause)
    {
        Finding finding = audited.Finding;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        if (_rules.TryGetValue(finding.Rule, out int index))
            json.WriteNumber("ruleIndex", index);
        json.WriteString("kind", "fail");
        json.WriteString("level", Level(finding.Severity));
        Text(json, "message", finding.Message);
        SarifPlaces.Write(json, finding, _options);
        if (cause is not null)
            SarifFixes.Write(json, finding, cause, _options);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("disclosureRules/v1", finding.Fingerprint);
        json.WriteString("disclosureRulesValues/v1", finding.ValueHash);
        json.WriteEndObject();
        if (audited.BaselineState is not null)
            json.WriteString("baselineState", OutputNames.Of(audited.IsPresent ? audited.BaselineState : BaselineState.Absent)); // SARIF knows no other word for what isn't there.
        if (audited.Waiver is { } waiver)
            Suppression(json, waiver);
        json.WriteStartObject("properties");
        Property(json, "unit", finding.Unit);
        if (finding.Year is { } year)
            json.WriteNumber("year", year);
        Property(json, "form", finding.Form.Length > 0 ? finding.Form : null);
        Property(json, "instance", finding.Instance.Length > 0 ? finding.Instance : null);
        Exact(json, "expected", finding.Expected);
        Exact(json, "actual", finding.Actual);
        Exact(json, "difference", finding.Difference);
        Quotes(json, finding);
        if (cause is not null)
            Property(json, "cause", RepairText.Of(cause).In(_options.Language, _options.Catalog));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A waiver that no longer covers the finding is under review, which suppresses nothing.</summary>
    private static void Suppression(Utf8JsonWriter json, FindingWaiver waiver)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", waiver.Status == WaiverStatus.Applied ? "accepted" : "underReview");
        Property(json, "justification", waiver.Reason);
        json.WriteStartObject("properties");
        json.WriteString("waiver", OutputNames.Of(waiver.Kind));
        json.WriteString("waiverStatus", OutputNames.Of(waiver.Status));
        Property(json, "reviewer", waiver.Reviewer);
        if (waiver.Expiry is { } expiry)
            json.WriteString("expiry", expiry.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Quotes(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Evidence.Count == 0)
            return;
        json.WriteStartArray("quotes");
        foreach (Claims.Claim claim in finding.Evidence)
            json.WriteStringValue(VisibleText.Of(claim.Quotation.Marked));
        json.WriteEndArray();
    }

    private void Notification(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteStartObject("associatedRule");
        json.WriteString("id", finding.Rule);
        if (_rules.TryGetValue(finding.Rule, out int index))
            json.WriteNumber("index", index);
        json.WriteEndObject();
        json.WriteString("level", "note");
        Text(json, "message", finding.Message);
        SarifPlaces.Write(json, finding, _options, isNotification: true);
        json.WriteStartObject("properties");
        json.WriteString("outcome", OutputNames.Of(finding.Outcome));
        Property(json, "unit", finding.Unit);
        if (finding.Year is { } year)
            json.WriteNumber("year", year);
        Property(json, "instance", finding.Instance.Length > 0 ? finding.Instance : null);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Text(Utf8JsonWriter json, string name, LocalizedText text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", SarifText.Message(text.In(_options.Language, _options.Catalog)));
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, VisibleText.Of(text));
    }

    private static void Exact(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is not { } value)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(ExactNumber.Show(value));
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
