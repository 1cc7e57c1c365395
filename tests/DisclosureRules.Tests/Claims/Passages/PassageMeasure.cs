using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Claims.Passages;

/// <summary>
/// What is read in passages, held against their labels: which statements are read with certainty, which doubtfully, which not at all; what is
/// found although the tables agree; and what is found where the cell of one label says something else.
/// </summary>
internal sealed class PassageMeasure(RuleSet rules)
{
    private static readonly Dictionary<string, string> InFigures = new(StringComparer.Ordinal)
    {
        ["requests.none"] = "requests.received",
        ["requests.noneCarriedOut"] = "requests.carriedOut",
        ["requests.allAnswered"] = "requests.answered",
        ["requests.allNaturalPersons"] = "requests.fromNaturalPersons",
    };

    /// <summary>What no table states.</summary>
    private static readonly string[] Unlabelled = ["published.total", "period.start", "text.asOf"];

    private readonly List<string> _misses = [];

    public int Labels { get; private set; }

    public int CertainRight { get; private set; }

    public int DoubtfulRight { get; private set; }

    public int Missed => Labels - CertainRight - DoubtfulRight;

    /// <summary>Claims that are certain, and those among them that no label confirms.</summary>
    public int Certain { get; private set; }

    public int CertainWrong { get; private set; }

    /// <summary>Findings about words although the tables agree.</summary>
    public int FalseFindings { get; private set; }

    public int Planted { get; private set; }

    public int Found { get; private set; }

    public int Undetermined { get; private set; }

    public int Silent => Planted - Found - Undetermined;

    /// <summary>One line for each label, claim and contradiction that ended otherwise than it should.</summary>
    public IReadOnlyList<string> Misses => _misses;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"labels {Labels}: certain {CertainRight} ({(double)CertainRight / Math.Max(1, Labels):P0}), doubtful {DoubtfulRight}, missed {Missed}; certain claims {Certain}, wrong {CertainWrong}; false findings {FalseFindings}; planted {Planted}: found {Found} ({(double)Found / Math.Max(1, Planted):P0}), undetermined {Undetermined}, silent {Silent} ({(double)Silent / Math.Max(1, Planted):P0})");

    public void Add(Passage passage, string name)
    {
        Report report = PassageTables.Of(passage);
        IReadOnlyList<Claim> claims = rules.ReadClaims(report);
        foreach (PassageLabel label in passage.Labels.Where(l => l.Kind != "part"))
        {
            Labels++;
            if (claims.Any(c => c.IsCertain && States(c, label)))
                CertainRight++;
            else if (claims.FirstOrDefault(c => States(c, label)) is { } doubtful)
                (DoubtfulRight, _) = (DoubtfulRight + 1, Note($"doubtful {doubtful.Doubt}", name, label.Quantity, label.Value, doubtful.Quotation.Marked));
            else
                Note("missed", name, label.Quantity, label.Value, passage.Text);
        }

        foreach (Claim claim in claims.Where(c => c.IsCertain && !Unlabelled.Contains(c.Id)))
        {
            Certain++;
            if (!passage.Labels.Concat(passage.Also).Concat(passage.Acceptable).Any(l => States(claim, l)) && !Follows(claim, passage, report))
                (CertainWrong, _) = (CertainWrong + 1, Note("WRONG", name, claim.Id, claim.Value, claim.Quotation.Marked));
        }

        if (!passage.NoAgreeingTables)
            Hold(passage, name, report);
    }

    private void Hold(Passage passage, string name, Report report)
    {
        HashSet<string> before = [];
        foreach (Finding finding in AboutWords(report))
        {
            string quote = string.Concat(finding.Evidence.Select(c => c.Quotation.Text));
            before.Add(finding.Rule + finding.Outcome);
            if (finding.Outcome == Outcome.Fail && !passage.Defects.Any(d => quote.Contains(d, StringComparison.Ordinal) || d.Contains(quote, StringComparison.Ordinal) || finding.Evidence.Any(c => c.Quotation.Marked.Contains(d, StringComparison.Ordinal))))
                (FalseFindings, _) = (FalseFindings + 1, Note("FALSE", name, finding.Rule, finding.Actual, finding.Message.Zh));
        }

        for (int i = 0; i < passage.Labels.Length; i++)
        {
            PassageLabel label = passage.Labels[i];
            if (!PassageTables.HasCell(label, passage))
                continue;
            Planted++;
            Finding[] findings = [.. AboutWords(PassageTables.Of(passage, i)).Where(f => f.Evidence.Any(c => States(c, label)))];
            if (Array.Exists(findings, f => f.Outcome == Outcome.Fail))
                Found++;
            else if (findings.Length > 0)
                Undetermined++;
            else
                Note("silent", name, label.Quantity, label.Value, "");
        }
    }

    /// <summary>What is said beside the labels: 均已答复 where nothing is carried over, and the sum of what was received and carried in.</summary>
    private static bool Follows(Claim claim, Passage passage, Report report) => claim.Id switch
    {
        "requests.allAnswered" => report[new CellId("requests", "carriedOut", "total")].Value == 0,
        "requests.handled" => passage.Labels.Where(l => l.Quantity is "requests.received" or "requests.carriedIn").Sum(l => l.Value) == claim.Value,
        _ => false,
    };

    private IEnumerable<Finding> AboutWords(Report report) => rules.Check(report).Where(f => f.Rule.StartsWith("narrative.", StringComparison.Ordinal));

    private static bool States(Claim claim, PassageLabel label)
    {
        string figure = Figure(claim.Id);
        return claim.Value == label.Value && (figure == label.Quantity
            || ((label.Quantity is "requests.answered" or "requests.received") && claim.Id == "requests.handled")
            || (label is { Quantity: "reviews.total" or "litigation.total", Value: 0 } && figure == "reviewsAndLitigation.total"));
    }

    private static string Figure(string claim) => InFigures.TryGetValue(claim, out string? figure) ? figure
        : claim.EndsWith(".none", StringComparison.Ordinal) ? claim[..^5] is "fees" ? "fees.charged" : claim[..^5] + ".total" : claim;

    private bool Note(string what, string name, string quantity, decimal? value, string words)
    {
        _misses.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {name} {quantity} {value} {words.ReplaceLineEndings("⏎")}"));
        return true;
    }
}
