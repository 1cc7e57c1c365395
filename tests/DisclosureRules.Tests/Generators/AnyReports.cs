using System.Text;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>Reports in whatever state: every cell missing, blank, a text, or any number that the report JSON can hold.</summary>
internal static class AnyReports
{
    private static readonly string[] Texts = ["/", "—", "无", "240万元", "22(其中修订16件)", "0.0.", "1,000", "null", "\"", "\\", "<&>", "\u200b", "𠮷", "Ünïcode\t\n"];
    private static readonly string?[] Units = [null, "某镇人民政府", "某县统计局", "江苏省人民政府", "a \"quoted\" unit", "𠮷村"];

    public static Report Draw(Form form, Random random)
    {
        ReportBuilder builder = new(form)
        {
            Unit = Units[random.Next(Units.Length)],
            Year = random.Next(4) == 0 ? null : random.Next(10) == 0 ? random.Next(1900, 3000) : random.Next(2018, 2026),
            Scope = random.Next(3) switch { 0 => null, 1 => ReportScope.Own, _ => ReportScope.Aggregate },
            PublishedOn = Date(random),
            SignedOn = Date(random),
        };
        int[] weights = [random.Next(4), random.Next(4), random.Next(4), 1 + random.Next(8)];
        foreach (FormCell cell in form.Cells)
            builder[cell.Index] = Content(weights, random);
        string[] sections = [.. form.Sections.Select(s => s.Id), "intro", "signature"];
        for (int i = random.Next(4); i > 0; i--)
            builder.Narrative.Add(new(sections[random.Next(sections.Length)], random.Next(2) == 0 ? null : Text(random), random.Next(5) == 0 ? "" : Text(random)));
        return builder.Build();
    }

    /// <summary>The same with everything a report can know beside: title, source, notes, and the details of cells.</summary>
    public static Report DrawDetailed(Form form, Random random)
    {
        ReportBuilder builder = Draw(form, random).ToBuilder();
        builder.Title = random.Next(2) == 0 ? null : Text(random);
        builder.Source = random.Next(3) == 0 ? null : Text(random);
        bool many = random.Next(2) == 0;
        foreach (FormCell cell in form.Cells.Where(_ => many || random.Next(20) == 0))
            builder[cell.Index] = Detailed(builder[cell.Index], random);
        for (int i = random.Next(4); i > 0; i--)
        {
            CellId[] cells = [.. Enumerable.Range(0, random.Next(6)).Select(_ => form.Cells[random.Next(random.Next(2) == 0 ? 8 : form.Cells.Count)].Id)];
            builder.Notes.Add(new("drawn", new(Text(random), Text(random)), cells, random.Next(2) == 0 ? null : Place(random)));
        }

        return builder.Build();
    }

    /// <summary>What a cell can hold; weights for missing, blank, text and number.</summary>
    public static Cell Content(int[] weights, Random random)
    {
        int drawn = random.Next(weights.Sum());
        if (drawn < weights[0])
            return Cell.Missing();
        if (drawn < weights[0] + weights[1])
            return Cell.Blank();
        return drawn < weights[0] + weights[1] + weights[2] ? Cell.NotNumber(Text(random)) : Cell.Number(Number(random));
    }

    /// <summary>The same content with a place, other digits, a reading or a reason, where a cell of its state can have one.</summary>
    public static Cell Detailed(Cell cell, Random random)
    {
        DocumentLocation? place = random.Next(2) == 0 ? null : Place(random);
        return cell.State switch
        {
            CellState.Number => Cell.Number(cell.Value!.Value, random.Next(3) switch { 0 => Text(random), 1 => "", _ => null }, place),
            CellState.NotNumber => Cell.NotNumber(cell.Raw!, random.Next(2) == 0 ? null : Number(random), place),
            CellState.Blank => Cell.Blank(place),
            _ => Cell.Missing(random.Next(2) == 0 ? null : new(Text(random), Text(random))).At(place),
        };
    }

    /// <summary>A place of any format.</summary>
    public static DocumentLocation Place(Random random) => random.Next(4) switch
    {
        0 => DocumentLocation.InText(random.Next(1, 9000), random.Next(1, 200)),
        1 => new() { Page = random.Next(1, 30), Box = new(random.Next(6000) / 10m, random.Next(9000) / 10m, random.Next(500) / 10m, 12) },
        2 => new() { Table = random.Next(1, 5), TableRow = random.Next(1, 40), TableColumn = random.Next(1, 12) },
        _ => new() { Sheet = Text(random), Address = "C" + random.Next(1, 99) },
    };

    /// <summary>An integer of 64 bits or a decimal of 28 significant digits, most often small.</summary>
    public static decimal Number(Random random) => random.Next(10) switch
    {
        0 => random.NextInt64(long.MinValue, long.MaxValue),
        1 => random.Next(2) == 0 ? long.MaxValue : long.MinValue,
        2 => Fractional(random),
        3 => -random.Next(100),
        4 => random.NextInt64(1L << 48, 1L << 52),
        _ => random.Next(6),
    };

    private static decimal Fractional(Random random)
    {
        bool wide = random.Next(2) == 0;
        byte scale = (byte)(1 + random.Next(wide ? 28 : 6));
        decimal value = new(random.Next(), wide ? random.Next() : 0, wide ? random.Next(0x204FCE5E) : 0, random.Next(2) == 0, scale);
        return decimal.IsInteger(value) ? 0.5m : value;
    }

    public static string Text(Random random)
    {
        if (random.Next(2) == 0)
            return Texts[random.Next(Texts.Length)];
        StringBuilder text = new();
        for (int i = 1 + random.Next(12); i > 0; i--)
            text.Append(new Rune(random.Next(0x20, 0x3000)));
        return text.ToString();
    }

    private static DateOnly? Date(Random random) => random.Next(2) == 0 ? null : DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber));
}
