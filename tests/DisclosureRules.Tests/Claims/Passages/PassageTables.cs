using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Claims.Passages;

/// <summary>
/// The tables of a report that agree with a passage's labels, with themselves and with the form; or that agree with all labels but one, whose
/// cell says something else. What is not labelled is filled so that everything adds up.
/// </summary>
internal sealed class PassageTables
{
    private static readonly string[] Results = ["granted", "partial", "denied", "unable", "rejected", "other"];
    private static readonly string[] Outcomes = ["upheld", "corrected", "otherResult", "pending"];

    private static readonly Dictionary<string, string[]> Rows = new(StringComparer.Ordinal)
    {
        ["granted"] = ["granted"],
        ["partial"] = ["partial"],
        ["denied"] = ["denied.thirdParty", "denied.deliberative", "denied.stateSecret", "denied.otherLaw", "denied.securityStability", "denied.internalAffairs", "denied.enforcementFile", "denied.adminQuery"],
        ["unable"] = ["unable.notHeld", "unable.needsCreation", "unable.stillUnclear"],
        ["rejected"] = ["rejected.duplicate", "rejected.petition", "rejected.publication", "rejected.excessive", "rejected.reconfirm"],
        ["other"] = ["other.misc", "other.noCorrection", "other.unpaidFee"],
    };

    private readonly Dictionary<string, decimal> _stated = new(StringComparer.Ordinal);
    private readonly ReportBuilder _report;
    private readonly decimal _organizations;

    private PassageTables(Passage passage, int? changed)
    {
        _report = new(FormCatalog.BuiltIn.All[^1]) { Unit = passage.Unit, Year = passage.Year, Scope = passage.Scope };
        for (int i = 0; i < _report.Form.Cells.Count; i++)
            _report[i] = Cell.Number(0);
        for (int i = 0; i < passage.Labels.Length; i++)
            State(passage.Labels[i], i == changed, passage.Labels);
        foreach ((string quantity, decimal value) in passage.Facts)
            _stated[quantity] = value;
        if (passage.ReceivedIncludesCarriedIn)
            _stated["requests.newReceived"] = _stated["requests.received"] - _stated.GetValueOrDefault("requests.carriedIn");
        _organizations = _stated.GetValueOrDefault("requests.fromOrganizations");
        if (changed is { } label && passage.Labels[label] is { Quantity: "requests.fromNaturalPersons", Kind: "count" } && Known("received") is { } received)
            _organizations = Math.Max(0, received - _stated["requests.fromNaturalPersons"]);
    }

    /// <summary>Whether a label's quantity stands in a table: an information processing fee does not, nor what was handled beside what was received.</summary>
    public static bool HasCell(PassageLabel label, Passage passage) => label.Quantity is not "fees.charged" && (label.Quantity != "requests.handled" || !Array.Exists(passage.Labels, l => l.Quantity is "requests.received" or "requests.answered")) && !label.Quantity.StartsWith("published", StringComparison.Ordinal) && label.Kind != "part";

    /// <summary>The report with the passage as its section 一; <paramref name="changed"/> is the label whose cell differs.</summary>
    public static Report Of(Passage passage, int? changed = null)
    {
        PassageTables tables = new(passage, changed);
        tables.Requests();
        tables.Reviews();
        tables.Proactive();
        tables._report.Narrative.Add(new("1", null, passage.Text));
        return tables._report.Build();
    }

    private void State(PassageLabel label, bool changed, PassageLabel[] labels)
    {
        if (label is { Kind: "all", Quantity: "requests.answered" })
            _stated["requests.carriedOut"] = changed ? 2 : 0;
        else if (label is { Kind: "all", Quantity: "requests.fromNaturalPersons" })
            _stated["requests.fromOrganizations"] = changed ? 1 : 0;
        else if (label.Value is { } value)
            _stated[label.Quantity] = !changed ? value : value + (labels.Any(l => l.Value == 3) ? value == 0 ? 2 : 5 : value == 0 ? 2 : 3);
    }

    private void Requests()
    {
        decimal? stated = Known("newReceived") ?? Known("received");
        decimal carriedIn = Known("carriedIn") ?? 0, carriedOut = Known("carriedOut") ?? 0;
        Dictionary<string, decimal> groups = Results.ToDictionary(g => g, Group, StringComparer.Ordinal);
        if (Known("grantedOrPartial") is { } both && groups["granted"] + groups["partial"] < both)
            groups["granted"] = both - groups["partial"];
        decimal answered = Math.Max(groups.Values.Sum(), Known("answered") ?? (stated is { } all ? all + carriedIn - carriedOut : Known("handled") ?? 0));
        decimal received = stated ?? Math.Max(0, (Known("handled") ?? (answered + carriedOut)) - carriedIn);
        decimal over = received + carriedIn - answered - carriedOut;
        if (over > 0 && Known("carriedOut") is not null && Known("answered") is null)
            answered += over;
        else if (over > 0)
            carriedOut += over;
        else if (Known("carriedIn") is null)
            carriedIn -= over;
        else
            received -= over;
        decimal rest = answered - groups.Values.Sum();
        groups[Array.Find(Results, g => !IsStated(g)) ?? "granted"] += rest;

        decimal ofOrganizations = _organizations;
        Put("newReceived", received, ref ofOrganizations);
        decimal none = 0;
        Put("carriedIn", carriedIn, ref none);
        ofOrganizations = _organizations;
        foreach (string group in Results)
            PutGroup(group, groups[group], ref ofOrganizations);
        decimal organizationsAnswered = _organizations - ofOrganizations;
        Put("carriedOut", carriedOut, ref ofOrganizations);
        Put("total", answered, ref organizationsAnswered);
    }

    private bool IsStated(string group) => _stated.Keys.Any(q => q == $"requests.{group}" || q.StartsWith($"requests.{group}.", StringComparison.Ordinal)) || (group is "granted" or "partial" && Known("grantedOrPartial") is not null);

    private decimal? Known(string quantity) => _stated.TryGetValue($"requests.{quantity}", out decimal value) ? value : null;

    private decimal Group(string group) => Math.Max(Known(group) ?? 0, group is "granted" or "partial" ? 0 : Rows[group].Sum(r => Known(r) ?? 0));

    private void PutGroup(string group, decimal value, ref decimal ofOrganizations)
    {
        string[] rows = Rows[group];
        decimal rest = value - (rows.Length == 1 ? value : rows.Sum(r => Known(r) ?? 0));
        string filled = Array.Find(rows, r => Known(r) is null) ?? rows[0];
        foreach (string row in rows)
            Put(row, rows.Length == 1 ? value : (Known(row) ?? 0) + (row == filled ? rest : 0), ref ofOrganizations);
    }

    private void Put(string row, decimal value, ref decimal ofOrganizations)
    {
        decimal here = Math.Min(value, ofOrganizations);
        ofOrganizations -= here;
        Set("requests", row, "total", value);
        Set("requests", row, "enterprise", here);
        Set("requests", row, "naturalPerson", value - here);
    }

    private void Reviews()
    {
        decimal review = Legal("reviews", "review"), direct = _stated.GetValueOrDefault("litigationDirect.total"), after = _stated.GetValueOrDefault("litigationAfterReview.total");
        decimal lawsuits = Legal("litigation", "litigationDirect");
        if (after > 0)
        {
            Set("reviews", "litigationAfterReview", "total", after);
            Set("reviews", "litigationAfterReview", "upheld", after);
            Set("reviews", "litigationDirect", "total", Math.Max(direct, lawsuits - after));
            Set("reviews", "litigationDirect", "upheld", Math.Max(direct, lawsuits - after));
        }

        if (_stated.TryGetValue("reviewsAndLitigation.total", out decimal both) && both > review + lawsuits)
        {
            Set("reviews", "review", "total", both - lawsuits);
            Set("reviews", "review", "upheld", both - lawsuits - (review - Value("reviews", "review", "upheld")));
        }
    }

    private decimal Legal(string quantity, string row)
    {
        Dictionary<string, decimal> results = Outcomes.ToDictionary(o => o, o => _stated.GetValueOrDefault($"{quantity}.{o}"), StringComparer.Ordinal);
        decimal total = Math.Max(results.Values.Sum(), _stated.GetValueOrDefault($"{quantity}.total"));
        results[Array.Find(Outcomes, o => !_stated.ContainsKey($"{quantity}.{o}")) ?? "upheld"] += total - results.Values.Sum();
        foreach ((string outcome, decimal value) in results)
            Set("reviews", row, outcome, value);
        Set("reviews", row, "total", total);
        return total;
    }

    private void Proactive()
    {
        foreach (string row in (string[])["regulations", "normativeDocuments"])
        {
            decimal made = _stated.GetValueOrDefault($"{row}.made");
            Set("proactive", row, "made", made);
            Set("proactive", row, "repealed", _stated.GetValueOrDefault($"{row}.repealed"));
            Set("proactive", row, "inForce", _stated.GetValueOrDefault($"{row}.inForce", made));
        }

        foreach (string row in (string[])["licensing", "penalties", "coercion"])
            Set("proactive", row, "decisions", _stated.GetValueOrDefault($"{row}.decisions"));
        Set("proactive", "adminFees", "amount", _stated.GetValueOrDefault("adminFees.amount"));
    }

    private decimal Value(string table, string row, string column) => _report[new CellId(table, row, column)].Value!.Value;

    private void Set(string table, string row, string column, decimal value) => _report[new CellId(table, row, column)] = Cell.Number(value);
}
