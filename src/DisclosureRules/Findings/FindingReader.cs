using System.Text.Json;
using DisclosureRules.Claims;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>Turns a finding's JSON object into a <see cref="Finding"/>, collecting every problem.</summary>
internal static class FindingReader
{
    private static readonly Severity[] Severities = Enum.GetValues<Severity>();
    private static readonly Outcome[] Outcomes = [Outcome.Pass, Outcome.Fail, Outcome.NotAssessable];
    private static readonly string[] CellMembers = ["unit", "year", "table", "row", "column", "label", .. CellJson.Members];

    public static Finding? Read(LocatedNode root, LocatedReader json)
    {
        if (!json.Expect(root, JsonValueKind.Object))
            return null;
        json.OnlyMembers(root,
            "source", "unit", "year", "form", "rule", "pack", "version", "instance", "severity", "outcome", "title", "message", "cells", "evidence", "expected", "actual", "difference",
            "basis", "instanceLabel", "changedBy", "fingerprint");
        return new()
        {
            Source = json.KnownText(root, "source"),
            Unit = json.KnownText(root, "unit"),
            Year = json.KnownInteger(root, "year"),
            Form = json.KnownText(root, "form") ?? "",
            Rule = json.AnyText(root, "rule"),
            Pack = json.KnownText(root, "pack"),
            PackVersion = json.KnownText(root, "version"),
            Instance = json.AnyText(root, "instance"),
            Severity = json.Choice(json.Required(root, "severity"), Severities, SeverityNames.JsonName, Severity.Info),
            Outcome = json.Choice(json.Required(root, "outcome"), Outcomes, OutcomeNames.JsonName, Outcome.Fail),
            Title = json.Words(root, "title"),
            Message = json.Words(root, "message"),
            Cells = [.. json.Items(root, "cells").Select(n => ReadCell(n, json)).OfType<FindingCell>()],
            Evidence = [.. json.Items(root, "evidence").Select(n => ClaimReader.Read(n, json)).OfType<Claim>()],
            Expected = json.KnownNumber(root, "expected"),
            Actual = json.KnownNumber(root, "actual"),
            Difference = json.KnownNumber(root, "difference"),
            Basis = json.KnownWords(root, "basis"),
            InstanceLabel = json.Words(root, "instanceLabel"),
            ChangedBy = root.Member("changedBy") is null ? [] : [.. json.Items(root, "changedBy").Select(n => ReadChange(n, json)).OfType<FindingChange>()],
            Fingerprint = json.AnyText(root, "fingerprint"),
        };
    }

    private static FindingChange? ReadChange(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, "pack", "version", "severity", "message", "reason");
        return new()
        {
            Pack = json.AnyText(node, "pack"),
            PackVersion = json.AnyText(node, "version"),
            ChangesSeverity = json.Boolean(node, "severity") == true,
            ChangesMessage = json.Boolean(node, "message") == true,
            Reason = json.KnownWords(node, "reason"),
        };
    }

    private static FindingCell? ReadCell(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, CellMembers);
        CellId id = new(json.AnyText(node, "table"), json.AnyText(node, "row"), json.AnyText(node, "column"));
        return new(id, json.Words(node, "label"), CellJson.ReadMembers(node, json)) { Unit = json.KnownText(node, "unit"), Year = json.KnownInteger(node, "year") };
    }
}
