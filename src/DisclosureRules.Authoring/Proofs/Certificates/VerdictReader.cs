using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>Reads what <see cref="VerdictJson"/> writes, and refuses everything else.</summary>
internal sealed class VerdictReader(LocatedReader json, FormCatalog forms)
{
    /// <summary>The most that one line may have, in bytes.</summary>
    public const int MaximumBytes = 16 << 20;

    /// <summary>The verdict of a line; <see langword="null"/> and problems where it is none.</summary>
    public static VerdictLine? Read(ReadOnlySpan<byte> utf8, string? file, int line, FormCatalog forms, List<Diagnostic> problems) =>
        LocatedJson.Read(utf8, file, problems, MaximumBytes, line) is { } root ? new VerdictReader(new(file, problems), forms).Read(root) : null;

    private VerdictLine? Read(LocatedNode root)
    {
        int before = json.Diagnostics.Count;
        if (!json.Expect(root, JsonValueKind.Object))
            return null;
        json.OnlyMembers(root, "rule", "instance", "form", "years", "verdict", "by", "under", "reason", "witness", "certificate");
        VerdictLine line = new()
        {
            Rule = json.RequiredText(root, "rule") ?? "",
            Instance = json.Required(root, "instance") is { } instance && json.Expect(instance, JsonValueKind.String) ? instance.Text : "",
            Form = json.RequiredText(root, "form") ?? "",
            Years = ReadYears(root),
            Kind = Known(VerdictNames.Find(json.RequiredText(root, "verdict")), root, VerdictKind.NotAnalysed),
            By = [.. json.Texts(json.Required(root, "by")).Select(t => t.Text)],
            Under = root.Member("under") is { } under ? json.TextOf(under) : null,
            Witness = ReadReport(json.Required(root, "witness")),
            Certificate = json.Required(root, "certificate") is { Kind: not JsonValueKind.Null } certificate ? ReadCertificate(certificate) : null,
        };
        return json.Diagnostics.Count > before ? null : line;
    }

    private YearRange ReadYears(LocatedNode root)
    {
        YearRange years = default;
        if (json.Required(root, "years") is { Kind: not JsonValueKind.Null } node && (json.TextOf(node) is not { } text || !YearRange.TryParse(text, out years)))
            Refuse(node);
        return years;
    }

    private Report? ReadReport(LocatedNode? node) => node is null or { Kind: JsonValueKind.Null } ? null : new ReportReader(json, forms, ownPlaces: false).Read(node);

    private Certificate? ReadCertificate(LocatedNode node)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, "kind", "cases", "meeting", "steps");
        CertificateKind? kind = json.RequiredText(node, "kind") switch
        {
            "witness" => CertificateKind.Witness,
            "refutation" => CertificateKind.Refutation,
            "years" => CertificateKind.Years,
            _ => null,
        };
        return new(Known(kind, node, default), [.. Items(node, "steps").Select(ReadStep)])
        {
            Cases = [.. json.Texts(node.Member("cases")).Select(t => t.Text)],
            Meeting = ReadReport(node.Member("meeting")),
        };
    }

    private Step ReadStep(LocatedNode node)
    {
        if (node.Member("sum") is { } sum)
        {
            json.OnlyMembers(node, "sum");
            return new SumStep([.. Facts(sum)], false);
        }

        if (node.Member("indivisible") is { } indivisible)
        {
            json.OnlyMembers(node, "indivisible");
            return new SumStep([.. Facts(indivisible)], true);
        }

        int[] steps = [.. Items(node, "steps").Select(n => (int)BigInteger.Min(int.MaxValue, Number(n)))];
        if (node.Member("split") is { } split)
        {
            json.OnlyMembers(node, "split", "atMost", "steps");
            if (steps is [var below, var above] && json.Required(node, "atMost") is { } bound)
                return new SplitStep(json.TextOf(split) ?? "", Number(bound), below, above);
            Refuse(node);
        }

        json.OnlyMembers(node, "cases", "split", "atMost", "steps");
        return new CasesStep(json.RequiredText(node, "cases") ?? "", steps);
    }

    private IEnumerable<FactTimes> Facts(LocatedNode node)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            yield break;
        foreach (LocatedMember member in node.Members)
            yield return new(member.Name, Number(member.Value));
    }

    private IEnumerable<LocatedNode> Items(LocatedNode node, string name)
    {
        if (node.Member(name) is not { } list || !json.Expect(list, JsonValueKind.Array))
            yield break;
        foreach (LocatedNode item in list.Items)
            yield return item;
    }

    private BigInteger Number(LocatedNode node)
    {
        if (json.Expect(node, JsonValueKind.Number) && BigInteger.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger number))
            return number;
        Refuse(node);
        return 0;
    }

    private T Known<T>(T? value, LocatedNode node, T other)
        where T : struct
    {
        if (value is null)
            Refuse(node);
        return value ?? other;
    }

    private void Refuse(LocatedNode node) => json.Add(Texts.Of("verify.unreadable", ("found", node.Shown)), node);
}
