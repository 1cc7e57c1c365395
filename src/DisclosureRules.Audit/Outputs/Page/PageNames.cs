using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>Rules, units, labels and places, each once. Not safe to share between threads.</summary>
internal sealed class PageNames
{
    private readonly TextCatalog _texts;
    private readonly Indexes<string> _rules = new(), _units = new();
    private readonly Dictionary<string, (Pair Title, Pair Basis)> _known = new(StringComparer.Ordinal);
    private readonly Indexes<Pair> _labels = new(), _places = new();

    /// <param name="rules">All rules that ran.</param>
    /// <param name="texts">The texts.</param>
    public PageNames(IReadOnlyList<AuditRule> rules, TextCatalog texts)
    {
        _texts = texts;
        _places.Of(Pair.Empty);
        foreach (AuditRule rule in rules)
            _known.TryAdd(rule.Id, (Pair.Of(rule.Title, texts), Pair.Of(rule.Basis, texts)));
    }

    /// <summary>A rule that nobody has declared is known by its finding.</summary>
    public int Rule(Finding finding)
    {
        if (!_known.ContainsKey(finding.Rule))
            _known[finding.Rule] = (Pair.Of(finding.Title, _texts), Pair.Of(finding.Basis, _texts));
        return _rules.Of(finding.Rule);
    }

    /// <summary>A rule of the summary.</summary>
    public int Rule(string id) => _rules.Of(id);

    /// <summary>A unit; -1 where none is known.</summary>
    public int Unit(string? name) => name is null ? -1 : _units.Of(VisibleText.OneLine(name));

    public int Label(LocalizedText label) => _labels.Of(Pair.Of(label, _texts));

    public int Place(Reports.DocumentLocation? place) => place is null ? 0 : _places.Of(new(
        VisibleText.OneLine(place.ToString(Language.Chinese, _texts)), VisibleText.OneLine(place.ToString(Language.English, _texts))));

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (string id in _rules.Values)
        {
            (Pair title, Pair basis) = _known.GetValueOrDefault(id, (Pair.Empty, Pair.Empty));
            json.WriteStartObject();
            json.WriteString("id", id);
            json.Pair("title", title);
            json.Pair("basis", basis);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Strings("units", _units.Values);
        json.Pairs("labels", _labels.Values);
        json.Pairs("places", _places.Values);
    }
}
