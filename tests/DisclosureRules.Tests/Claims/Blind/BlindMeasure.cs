using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Claims.Blind;

/// <summary>What is read in passages and found in reports, held against the labels.</summary>
internal sealed class BlindMeasure(RuleSet rules)
{
    /// <summary>What no table states.</summary>
    private static readonly string[] Unlabelled = ["published.total", "period.start", "text.asOf"];

    /// <summary>Claims that say of a quantity that it is nothing, or something of all of it.</summary>
    private static readonly ILookup<string, string> InWords = new (string Quantity, string Claim)[]
    {
        ("requests.received", "requests.none"), ("requests.carriedOut", "requests.noneCarriedOut"), ("requests.answered", "requests.allAnswered"),
        ("requests.fromNaturalPersons", "requests.allNaturalPersons"), ("reviews.total", "reviews.none"), ("litigation.total", "litigation.none"),
        ("reviewsAndLitigation.total", "reviews.none"), ("reviewsAndLitigation.total", "litigation.none"), ("reviews.upheld", "reviews.allUpheld"),
        ("litigation.upheld", "litigation.allUpheld"), ("reviews.upheld", "reviewsAndLitigation.allUpheld"), ("litigation.upheld", "reviewsAndLitigation.allUpheld"),
        ("fees.charged", "fees.none"), ("requests.granted", "requests.allGranted"), ("requests.carriedIn", "requests.noneCarriedIn"),
        ("reviewsAndLitigation.upheld", "reviewsAndLitigation.allUpheld"),
    }.ToLookup(w => w.Quantity, w => w.Claim, StringComparer.Ordinal);

    /// <summary>Amounts are labelled in 万元, as the tables print them, and read in 元.</summary>
    private const decimal Wan = 10_000;

    private readonly List<string> _notes = [];

    public int Labels { get; private set; }

    public int Certain { get; private set; }

    public int Doubtful { get; private set; }

    public int CertainClaims { get; private set; }

    /// <summary>Certain claims that no label confirms.</summary>
    public int CertainWrong { get; private set; }

    /// <summary>Errors and warnings about words although the tables agree.</summary>
    public int FalseFindings { get; private set; }

    public int Planted { get; private set; }

    public int Found { get; private set; }

    public int Undetermined { get; private set; }

    public int Silent => Planted - Found - Undetermined;

    /// <summary>A line for each label, claim and contradiction that ended otherwise than it should.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public override string ToString() =>
        $"labels {Labels}: certain {Share(Certain, Labels)}, doubtful {Share(Doubtful, Labels)}; certain claims {CertainClaims}, of them wrong {CertainWrong}; "
        + $"errors and warnings on agreeing tables {FalseFindings}; planted {Planted}: found {Share(Found, Planted)}, undetermined {Share(Undetermined, Planted)}, silent {Share(Silent, Planted)}";

    public void Add(BlindPassage passage)
    {
        Report report = passage.Saying(passage.Text);
        IReadOnlyList<Claim> claims = rules.ReadClaims(report);
        HashSet<Claim> confirmed = [];
        foreach (BlindLabel label in passage.Labels)
        {
            Claim[] right = [.. claims.Where(c => States(c, label, passage.Text))];
            confirmed.UnionWith(right);
            Labels++;
            if (right.Any(c => c.IsCertain))
                Certain++;
            else if (right.Length > 0)
                (Doubtful, _) = (Doubtful + 1, Note("doubtful", passage, label.Quantity, label.Quote!, string.Join(' ', right.Select(c => $"{c.Doubt} {string.Join(',', c.Reasons.Select(r => r.Words))}"))));
            else
                Note("missed", passage, label.Quantity, label.Quote!, "");
        }

        confirmed.UnionWith(passage.Also.SelectMany(l => claims.Where(c => States(c, l, passage.Text))));
        foreach (Claim claim in claims.Where(c => c.IsCertain && !Unlabelled.Contains(c.Id)))
        {
            CertainClaims++;
            if (!confirmed.Contains(claim))
                (CertainWrong, _) = (CertainWrong + 1, Note("WRONG", passage, claim.Id, claim.Quotation.Marked, $"{claim.Value}"));
        }

        foreach (Finding finding in rules.Check(report).Where(f => IsAccusation(f) && f.Evidence.Count > 0))
            (FalseFindings, _) = (FalseFindings + 1, Note("FALSE", passage, finding.Rule, finding.Evidence[0].Quotation.Marked, finding.Message.Zh));
        foreach (BlindLabel label in passage.Labels.Where(l => l.Wrong is not null))
            Plant(passage, label);
    }

    private void Plant(BlindPassage passage, BlindLabel label)
    {
        int start = passage.Text.IndexOf(label.Quote!, StringComparison.Ordinal), end = start + label.Wrong!.Length;
        string text = passage.Text[..start] + label.Wrong + passage.Text[(start + label.Quote!.Length)..];
        Finding[] findings = [.. rules.Check(passage.Saying(text)).Where(f => f.Evidence.Any(c => c.Quotation.Start < end && c.Quotation.End > start))];
        Planted++;
        if (findings.Any(IsAccusation))
            Found++;
        else if (findings.Length > 0)
        {
            Undetermined++;
            Note("undetermined", passage, label.Quantity, label.Wrong, string.Join(' ', findings[0].Evidence.Select(c => $"{c.Id} {c.Doubt} {string.Join(',', c.Reasons.Select(r => r.Words))}")));
        }
        else
            Note("silent", passage, label.Quantity, label.Quote, label.Wrong);
    }

    private static bool IsAccusation(Finding finding) => finding.Outcome == Outcome.Fail && finding.Severity != Severity.Info;

    private static bool States(Claim claim, BlindLabel label, string text)
    {
        if (label.Quote is not { } quote || text.IndexOf(quote, StringComparison.Ordinal) is var start && (claim.Quotation.Start >= start + quote.Length || claim.Quotation.End <= start))
            return false;
        string[] quantities = [label.Quantity, .. label.Or];
        if (!quantities.Contains(claim.Id) && (label.Kind == "count" || !quantities.Any(q => InWords[q].Contains(claim.Id))))
            return false;
        return label.Kind == "all" || claim.Value == label.Value * (label.Quantity.EndsWith(".amount", StringComparison.Ordinal) ? Wan : 1);
    }

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part} ({100m * part / Math.Max(1, whole):0.0} %)");

    private bool Note(string what, BlindPassage passage, string quantity, string quote, string more)
    {
        _notes.Add($"{what} {passage.Id} {quantity} «{quote.ReplaceLineEndings("⏎")}» {more.ReplaceLineEndings("⏎")}");
        return true;
    }
}
