using DisclosureRules.Forms;
using DisclosureRules.Reports;
using FsCheck;
using FsCheck.Fluent;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>
/// The generators as FsCheck finds them. Each draws a seed and makes everything else from it, so that a replayed test is the same test.
/// </summary>
public static class Arbitraries
{
    public static Arbitrary<BalancedReport> BalancedReport() => From(random => new BalancedReport(BalancedReports.Draw(Edition(random), random)));

    public static Arbitrary<BalancedPair> BalancedPair() => From(random =>
    {
        Report first = BalancedReports.Draw(Edition(random), random);
        Report second;
        do
            second = BalancedReports.Draw(first.Form, random);
        while (second.Year != first.Year);
        return new BalancedPair(first, second);
    });

    public static Arbitrary<DrawnPack> DrawnPack() => From(random => Generators.DrawnPack.Draw(Edition(random), random));

    public static Arbitrary<CellChange> CellChange() => From(random =>
    {
        Report report = BalancedReports.Draw(Edition(random), random);
        FormCell[] whole = [.. report.Form.Cells.Where(c => c.IsNative && c.Kind != CellKind.Amount)];
        decimal amount = random.Next(4) switch
        {
            0 => random.Next(1, 10),
            1 => random.NextInt64(1, 1L << 51),
            2 => random.Next(1, 1000) / 8m,
            _ => 1,
        };
        return new CellChange(report, whole[random.Next(whole.Length)], random.Next(2) == 0 ? amount : -amount);
    });

    public static Arbitrary<BrokenReport> BrokenReport() => From(random =>
    {
        ReportBuilder builder = BalancedReports.Draw(Edition(random), random).ToBuilder();
        bool keepsNumbers = random.Next(2) == 0;
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            FormCell cell = builder.Form.Cells[random.Next(keepsNumbers ? builder.Form.NativeCellCount : builder.Form.Cells.Count)];
            builder[cell.Index] = keepsNumbers
                ? Cell.Number((builder[cell.Index].Value ?? 0) + random.Next(-3, 4))
                : AnyReports.Content([1, 1, 1, 2], random);
        }

        builder.Unit = random.Next(8) == 0 ? null : builder.Unit;
        builder.Scope = random.Next(8) == 0 ? null : builder.Scope;
        builder.Year = random.Next(8) == 0 ? random.Next(2018, 2024) : random.Next(8) == 0 ? null : builder.Year;
        return new BrokenReport(builder.Build());
    });

    public static Arbitrary<PlainReport> PlainReport() => From(random => new PlainReport(PlainReports.Draw(Edition(random), random)));

    public static Arbitrary<AnyReport> AnyReport() => From(random => new AnyReport(AnyReports.Draw(Edition(random), random)));

    public static Arbitrary<DetailedReport> DetailedReport() => From(random => new DetailedReport(AnyReports.DrawDetailed(Edition(random), random)));

    public static Arbitrary<AnyFinding> AnyFinding() => From(random => new AnyFinding(AnyFindings.Draw(random)));

    public static Arbitrary<RuleTree> RuleTree() => From(random => new RuleTree(SyntaxTrees.Draw(random)));

    public static Arbitrary<RandomRules> RandomRules() => From(random => Generators.RandomRules.Draw(Edition(random), random));

    public static Arbitrary<StrictRules> StrictRules() => From(random => Generators.StrictRules.Draw(Edition(random), random));

    public static Arbitrary<Seed> Seed() => From(random => new Seed(random.Next()));

    private static Form Edition(Random random) => National.Forms[random.Next(National.Forms.Count)];

    private static Arbitrary<T> From<T>(Func<Random, T> draw) =>
        Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => draw(new Random(seed))));
}
