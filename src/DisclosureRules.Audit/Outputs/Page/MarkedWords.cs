using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Claims;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>
/// The words of a section, cut where something begins or ends: the quotes of findings, the words that the rules have read, and numbers that none has read.
/// </summary>
internal sealed class MarkedWords
{
    private const int Quote = 1, Read = 2, Unread = 3;

    private readonly List<(int Start, int End, int Kind, int Finding)> _spans = [];
    private readonly NarrativeSection _section;

    /// <param name="section">The section.</param>
    /// <param name="findings">The findings of the report.</param>
    /// <param name="claims">What the rules have read in the report; <see langword="null"/> where that is not known, and nothing is called unread.</param>
    public MarkedWords(NarrativeSection section, IReadOnlyList<AuditedFinding> findings, IReadOnlyList<Claim>? claims)
    {
        _section = section;
        for (int i = 0; i < findings.Count; i++)
        {
            foreach (Claim claim in findings[i].Finding.Evidence)
                Add(claim.Quotation, Quote, i);
        }

        if (claims is null)
            return;
        foreach (Claim claim in claims)
            Add(claim.Quotation, Read, -1);
        foreach ((int start, int end) in WrittenNumbers.In(section.Text))
        {
            Numbers++;
            if (_spans.Any(s => s.Start < end && start < s.End))
                continue;
            UnreadNumbers++;
            _spans.Add((start, end, Unread, -1));
        }
    }

    /// <summary>Numbers in digits.</summary>
    public int Numbers { get; }

    /// <summary>Those of them that no rule has read.</summary>
    public int UnreadNumbers { get; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("s", _section.Section);
        json.WriteString("h", VisibleText.OneLine(_section.Heading));
        json.WriteStartArray("t");
        int[] cuts = [.. _spans.SelectMany(s => new[] { s.Start, s.End }).Append(0).Append(_section.Text.Length).Distinct().Order()];
        for (int i = 0; i + 1 < cuts.Length; i++)
            Write(json, cuts[i], cuts[i + 1]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, int start, int end)
    {
        string text = VisibleText.Of(_section.Text[start..end]);
        (int Start, int End, int Kind, int Finding)[] over = [.. _spans.Where(s => s.Start <= start && end <= s.End).OrderBy(s => s.Kind)];
        if (over.Length == 0)
        {
            json.WriteStringValue(text);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(text);
        json.WriteNumberValue(over[0].Kind);
        if (over[0].Kind == Quote)
        {
            json.WriteStartArray();
            foreach (int finding in over.Where(s => s.Kind == Quote).Select(s => s.Finding).Distinct())
                json.WriteNumberValue(finding);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>A quotation of another report, or of another section with the same name, is not in these words.</summary>
    private void Add(Quotation quotation, int kind, int finding)
    {
        bool isHere = quotation.Section == _section.Section && quotation.End <= _section.Text.Length && quotation.Start < quotation.End
            && _section.Text.AsSpan(quotation.Start, quotation.End - quotation.Start).SequenceEqual(quotation.Text);
        if (isHere)
            _spans.Add((quotation.Start, quotation.End, kind, finding));
    }
}
