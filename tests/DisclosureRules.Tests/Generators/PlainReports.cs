using DisclosureRules.Forms;
using DisclosureRules.Reports;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>Reports whose own cells all hold a number of their kind, most often so small that sums agree by chance.</summary>
internal static class PlainReports
{
    private static readonly string?[] Units = [null, "某镇人民政府", "某县统计局", "江苏省人民政府"];

    public static Report Draw(Form form, Random random)
    {
        ReportBuilder builder = new(form)
        {
            Unit = Units[random.Next(Units.Length)],
            Year = random.Next(12) == 0 ? null : random.Next(2018, 2026),
            Scope = random.Next(3) switch { 0 => null, 1 => ReportScope.Own, _ => ReportScope.Aggregate },
        };
        long bound = random.Next(8) == 0 ? 1L << 51 : random.Next(1, 5);
        bool wide = random.Next(8) == 0;
        foreach (FormCell cell in form.Cells.Where(c => c.IsNative))
        {
            decimal value = random.NextInt64(-1, bound);
            if (cell.Kind == CellKind.Amount && random.Next(2) == 0)
                value = wide ? AnyReports.Number(random) : value + (random.Next(1, 10) / 10m);
            builder[cell.Index] = Cell.Number(value);
        }

        return builder.Build();
    }
}
