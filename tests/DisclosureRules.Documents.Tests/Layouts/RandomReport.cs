using System.Globalization;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Layouts;

/// <summary>Reports with seeded content, made from the form alone.</summary>
internal static class RandomReport
{
    private static readonly string[] Words = ["/", "—", "-", "无", "240万元", "22（其中修订16件）", "7(含撤销1件)"];

    public static Report Of(Form form, Random random, double blanks = 0, double words = 0.03)
    {
        ReportBuilder report = new(form) { Unit = "甲市乙局", Year = 2000 + random.Next(19, 25) };
        for (int i = 0; i < form.NativeCellCount; i++)
        {
            double die = random.NextDouble();
            report[i] = die < blanks ? Cell.Blank()
                : die < blanks + words ? Cell.NotNumber(Words[random.Next(Words.Length)])
                : Number(form.Cells[i].Kind, random);
        }

        return report.Build();
    }

    private static Cell Number(CellKind kind, Random random)
    {
        long count = random.Next(10) < 6 ? random.Next(3) : random.Next(100) < 97 ? random.Next(2000) : random.NextInt64(long.MaxValue);
        if (kind == CellKind.Amount)
        {
            decimal amount = random.Next(100000) / 100m;
            return Cell.Number(amount);
        }

        if (kind == CellKind.SignedCount)
            return random.Next(2) == 0 ? Cell.Number(-count) : Cell.Number(count, "+" + count.ToString(CultureInfo.InvariantCulture));
        return Cell.Number(count, random.Next(4) == 0 ? count.ToString("#,##0", CultureInfo.InvariantCulture) : null);
    }
}
