using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>The reports of the page, a list for each of their members. Not safe to share between threads.</summary>
internal sealed class ReportColumns(PageNames names, PageForms forms, TextCatalog texts, SpillFile file)
{
    private readonly PageColumn _sources = new(file), _units = new(file), _years = new(file), _forms = new(file), _scopes = new(file), _statuses = new(file), _reasons = new(file);
    private readonly PageColumn _cells = new(file), _of = new(file), _first = new(file), _count = new(file), _leftOut = new(file), _blocks = new(file);
    private readonly PageColumn[] _weights = [new(file), new(file), new(file), new(file)];

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

    public void Write(Utf8JsonWriter json, Stream output)
    {
        json.WriteStartObject("reports");
        _sources.Write(json, output, "source");
        _units.Write(json, output, "unit");
        _years.Write(json, output, "year");
        _forms.Write(json, output, "form");
        _scopes.Write(json, output, "scope");
        _statuses.Write(json, output, "status");
        _reasons.Write(json, output, "reason");
        _cells.Write(json, output, "cells");
        _of.Write(json, output, "of");
        json.WriteStartArray("weights");
        foreach (PageColumn weight in _weights)
            weight.Write(json, output, null);
        json.WriteEndArray();
        _first.Write(json, output, "first");
        _count.Write(json, output, "count");
        _leftOut.Write(json, output, "leftOut");
        _blocks.Write(json, output, "block");
        json.WriteEndObject();
    }
}
