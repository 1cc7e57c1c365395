using DisclosureRules.Authoring.Difference;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using FsCheck;
using FsCheck.Xunit;

namespace DisclosureRules.Authoring.Tests.Difference;

/// <summary>
/// Drawn rules against variations of them: what is said of them is what going through all reports says. A rule accepts everything outside a few whole numbers, so that there are only
/// few reports to go through.
/// </summary>
public sealed class DifferenceLaws
{
    private const int Most = 2;

    private static readonly string[] Cells = ["requests[granted, total]", "requests[partial, total]"];
    private static readonly string[] Operators = ["=", "<=", ">=", "<", ">", "!="];
    private static readonly Report[] All = [.. Reports()];

    [Property(MaxTest = 150)]
    public void A_verdict_is_what_all_reports_say(int seed)
    {
        Random random = new(seed);
        (string old, string current) = (Draw(random, 2), Draw(random, 2));
        RuleSet before = DifferenceTests.Pack(old), now = DifferenceTests.Pack(random.Next(8) == 0 ? old : current);
        RuleDifference rule = PackDifference.Of(before, now).Rules.Single();
        bool isStricter = All.Any(r => !Refuses(before, r) && Refuses(now, r)), isLooser = All.Any(r => Refuses(before, r) && !Refuses(now, r));
        Assert.Equal(
            (isStricter, isLooser) switch
            {
                (true, true) => DifferenceKind.Incomparable,
                (true, false) => DifferenceKind.Stricter,
                (false, true) => DifferenceKind.Looser,
                _ => rule.IsSameText ? DifferenceKind.Unchanged : DifferenceKind.Equivalent,
            }, rule.Kind);
        DifferenceTests.AssertShown(rule, before, now);
    }

    /// <summary>Whatever is drawn: a version stands to itself as the same, and backwards as the opposite.</summary>
    [Property(MaxTest = 60)]
    public void Backwards_stricter_is_looser(int seed)
    {
        Random random = new(seed);
        RuleSet before = DifferenceTests.Pack(Draw(random, 3)), now = DifferenceTests.Pack(Draw(random, 3));
        RuleDifference there = PackDifference.Of(before, now).Rules.Single(), back = PackDifference.Of(now, before).Rules.Single();
        Assert.Equal(there.Kind switch { DifferenceKind.Stricter => DifferenceKind.Looser, DifferenceKind.Looser => DifferenceKind.Stricter, var same => same }, back.Kind);
        Assert.Equal(DifferenceKind.Unchanged, PackDifference.Of(now, now).Rules.Single().Kind);
    }

    private static bool Refuses(RuleSet rules, Report report) => DifferenceTests.Refuses(rules, "a", report);

    private static string Draw(Random random, int parts)
    {
        string inside = string.Join(" and ", Cells.Select(c => $"isInteger({c})")) + " and " + string.Join(" and ", Cells.Select(c => $"{c} in 0..{Most}"));
        string check = string.Join(random.Next(2) == 0 ? " and " : " or ", Enumerable.Range(0, random.Next(1, parts + 1)).Select(_ => Relation(random)));
        return DifferenceTests.Rule("a", check, $", \"when\": \"{inside}\"");
    }

    private static string Relation(Random random) =>
        $"{string.Join(" + ", Cells.Select(c => $"({random.Next(-2, 3)}) * {c}"))} {Operators[random.Next(Operators.Length)]} {random.Next(-3, 5)}";

    private static IEnumerable<Report> Reports()
    {
        for (int i = 0; i <= Most; i++)
        {
            for (int j = 0; j <= Most; j++)
                yield return new ReportBuilder(FormCatalog.BuiltIn.ForYear(2021)!) { Year = 2021 }.Set("requests", "granted", "total", i).Set("requests", "partial", "total", j).Build();
        }
    }
}
