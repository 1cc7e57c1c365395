using DisclosureRules.Checking;
using DisclosureRules.Constraints;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>
/// Reports that satisfy every rule over the tables, of whatever form: drawn from the constraint system, not from the evaluation. Its equations are
/// solved; cells that no equation reads are drawn again until the other requirements hold.
/// </summary>
internal static class BalancedReports
{
    private static readonly string[] Units =
        ["江苏省人民政府", "某市人民政府", "某部办公厅", "某县统计局", "某市交通运输局", "某镇人民政府", "某街道办事处", "某自治州人民政府办公室"];

    private static readonly long[] Magnitudes = [1, 3, 9, 100, 10_000, 1_000_000_000, 1L << 40, 1L << 51];

    public static Report Draw(Form form, Random random) => Draw(National.Rules, form, random);

    public static Report Draw(RuleSet rules, Form form, Random random)
    {
        int[] years = National.Years(form);
        while (true)
        {
            int year = years[random.Next(years.Length)];
            if (TryDraw(LinearSystem.Of(rules, form, year), form, year, random) is { } report)
                return report;
        }
    }

    private static Report? TryDraw(LinearSystem system, Form form, int year, Random random)
    {
        long magnitude = Magnitudes[random.Next(Magnitudes.Length)];
        long[] counts = [.. form.Cells.Select(_ => Count(magnitude, random))];
        if (!system.TryComplete(counts, random))
            return null;
        ReportBuilder builder = new(form)
        {
            Unit = Units[random.Next(Units.Length)],
            Year = year,
            Scope = random.Next(2) == 0 ? ReportScope.Own : ReportScope.Aggregate,
        };
        foreach (FormCell cell in form.Cells.Where(c => c.IsNative))
            builder[cell.Index] = Cell.Number(system.Cells.Contains(cell.Index) ? counts[cell.Index] : Free(cell.Kind, magnitude, random));
        // After the first round only what reads a redrawn cell has to be looked at again.
        IEnumerable<Requirement> asked = system.Others;
        for (int round = 0; round < 100; round++)
        {
            Report report = builder.Build();
            FormCell[] contested = [.. asked.Where(r => !(r.Assessable.Holds(report) && r.Demand.Holds(report)))
                .SelectMany(CellsOf).Distinct()];
            if (contested.Length == 0)
                return report;
            FormCell[] free = [.. contested.Where(c => !system.Cells.Contains(c.Index))];
            if (free.Length == 0)
                return null;
            foreach (FormCell cell in free)
                builder[cell.Index] = Cell.Number(Free(cell.Kind, magnitude, random));
            asked = system.ReadersOf(free);
        }

        return null;
    }

    private static decimal Free(CellKind kind, long magnitude, Random random) => kind switch
    {
        CellKind.Count => Count(magnitude, random),
        CellKind.SignedCount => Count(magnitude, random) * (random.Next(2) == 0 ? 1 : -1),
        _ => new decimal(random.Next(100_000_000)) / (random.Next(3) switch { 0 => 1_000, 1 => 10_000, _ => 10_000_000m }),
    };

    private static long Count(long magnitude, Random random) => random.Next(3) == 0 ? 0 : random.NextInt64(magnitude + 1);

    /// <summary>The cells that decide whether a requirement holds, apart from when it applies.</summary>
    private static IEnumerable<FormCell> CellsOf(Requirement requirement) => requirement.Demand.Literals
        .SelectMany(l => l is LinearLiteral linear ? linear.Expression.Terms.Select(t => t.Variable.Cell.Cell) : []);
}
