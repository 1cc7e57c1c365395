using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>The reports of the page, a list for each of their members. Not safe to share between threads.</summary>
internal sealed class ReportColumns(PageNames names, PageForms forms, TextCatalog texts)
{
    private readonly List<string> _sources = [];
    private readonly List<int> _units = [], _years = [], _forms = [], _scopes = [], _statuses = [], _cells = [], _of = [], _first = [], _count = [], _leftOut = [], _blocks = [];
    private readonly List<int>[] _weights = [[], [], [], []];
    private readonly List<Pair> _reasons = [];

    public int Count => _sources.Count;

    /// <param name="report">The report.</param>
    /// <param name="first">Its first finding on the page.</param>
    /// <param name="count">How many of its findings the page has.</param>
    /// <param name="leftOut">How many it hasn't.</param>
    /// <param name="block">Where its details are; -1 for nowhere.</param>
    public void Add(AuditedReport report, int first, int count, int leftOut, int block)
    {
        _sources.Add(VisibleText.OneLine(report.Source));
        _units.Add(names.Unit(report.Unit));
        _years.Add(report.Year ?? 0);
        _forms.Add(forms.Of(report.Form));
        _scopes.Add(report.Scope switch { null => -1, ReportScope.Own => 0, _ => 1 });
        _statuses.Add((int)report.Status);
        _reasons.Add(Pair.Of(report.Reason, texts));
        _cells.Add(report.CellsRead);
        _of.Add(report.CellCount);
        int[] weights = [report.Counts.Errors, report.Counts.Warnings, report.Counts.Infos, report.Counts.NotAssessable];
        for (int i = 0; i < weights.Length; i++)
            _weights[i].Add(weights[i]);
        _first.Add(first);
        _count.Add(count);
        _leftOut.Add(leftOut);
        _blocks.Add(block);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("reports");
        json.Strings("source", _sources);
        json.Numbers("unit", _units);
        json.Numbers("year", _years);
        json.Numbers("form", _forms);
        json.Numbers("scope", _scopes);
        json.Numbers("status", _statuses);
        json.WriteStartArray("reason");
        foreach (Pair reason in _reasons)
        {
            if (reason == Pair.Empty)
                json.WriteNullValue();
            else
                reason.Write(json);
        }

        json.WriteEndArray();
        json.Numbers("cells", _cells);
        json.Numbers("of", _of);
        json.WriteStartArray("weights");
        foreach (List<int> weight in _weights)
        {
            json.WriteStartArray();
            foreach (int count in weight)
                json.WriteNumberValue(count);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Numbers("first", _first);
        json.Numbers("count", _count);
        json.Numbers("leftOut", _leftOut);
        json.Numbers("block", _blocks);
        json.WriteEndObject();
    }
}
