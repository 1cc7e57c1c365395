using System.Text;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// A report's facts and some of its cells, as few bytes: some 200 where cells are plain numbers. What it was made of comes back as it was, apart from the other cells and notes,
/// and words where they weren't asked for. Immutable and safe to share between threads.
/// </summary>
internal sealed class PackedReport
{
    // How a cell stands: the bits of its state, and two more.
    private const byte HasPlace = 64, IsOther = 128;

    private readonly Form _form;

    /// <param name="report">The report.</param>
    /// <param name="cells">The cells to keep.</param>
    /// <param name="withWords">Whether words are kept.</param>
    public PackedReport(Report report, ReadOnlySpan<int> cells, bool withWords)
    {
        _form = report.Form;
        using MemoryStream bytes = new();
        using BinaryWriter writer = new(bytes, Encoding.UTF8);
        Write(writer, report.Unit);
        Write(writer, report.Source);
        writer.Write7BitEncodedInt(report.Year ?? 0);
        writer.Write((byte)(report.Scope is { } scope ? 1 + (int)scope : 0));
        writer.Write7BitEncodedInt(report.PublishedOn is { } published ? 1 + published.DayNumber : 0);
        writer.Write7BitEncodedInt(report.SignedOn is { } signed ? 1 + signed.DayNumber : 0);
        writer.Write(report.Title ?? "");
        writer.Write7BitEncodedInt(withWords ? report.Narrative.Count : 0);
        foreach (NarrativeSection section in withWords ? report.Narrative : [])
        {
            writer.Write(section.Section);
            writer.Write(section.Heading is not null);
            writer.Write(section.Heading ?? "");
            writer.Write(section.Text);
        }

        List<Cell> others = [];
        foreach (int cell in cells)
            Write(writer, report.Store, cell, others);
        writer.Flush();
        (Bytes, Others) = (bytes.ToArray(), [.. others]);
    }

    /// <summary>A report that was packed, of its parts.</summary>
    public PackedReport(Form form, byte[] bytes, Cell[] others) => (_form, Bytes, Others) = (form, bytes, others);

    /// <summary>All of it but <see cref="Others"/>.</summary>
    public byte[] Bytes { get; }

    /// <summary>Cells with more to say than a number and a line, as in reports from documents.</summary>
    public Cell[] Others { get; }

    /// <summary>The report again.</summary>
    /// <param name="cells">The cells that were kept, given its form.</param>
    public Report Unpack(Func<Form, int[]> cells)
    {
        using BinaryReader reader = new(new MemoryStream(Bytes), Encoding.UTF8);
        ReportBuilder builder = new(_form) { Unit = ReadText(reader), Source = ReadText(reader) };
        builder.Year = reader.Read7BitEncodedInt() is > 0 and var year ? year : null;
        builder.Scope = reader.ReadByte() is > 0 and var scope ? (ReportScope)(scope - 1) : null;
        builder.PublishedOn = reader.Read7BitEncodedInt() is > 0 and var published ? DateOnly.FromDayNumber(published - 1) : null;
        builder.SignedOn = reader.Read7BitEncodedInt() is > 0 and var signed ? DateOnly.FromDayNumber(signed - 1) : null;
        builder.Title = reader.ReadString();
        for (int sections = reader.Read7BitEncodedInt(); sections > 0; sections--)
        {
            string section = reader.ReadString();
            bool hasHeading = reader.ReadBoolean();
            string heading = reader.ReadString();
            builder.Narrative.Add(new(section, hasHeading ? heading : null, reader.ReadString()));
        }

        int others = 0;
        foreach (int cell in cells(_form))
            Read(reader, builder.Cells, cell, ref others);
        return builder.Build();
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            ByteLog.Write(writer, text);
    }

    private static string? ReadText(BinaryReader reader) => reader.ReadBoolean() ? ByteLog.ReadText(reader) : null;

    private static void Write(BinaryWriter writer, in CellStore store, int cell, List<Cell> others)
    {
        if (store.Details[cell] is { } other)
        {
            writer.Write(IsOther);
            others.Add(other);
            return;
        }

        byte state = store.States[cell];
        (int line, int column) = store.PlaceInText(cell);
        writer.Write((byte)(state | (line == 0 ? 0 : HasPlace)));
        if (state == CellStates.Integer)
            writer.Write7BitEncodedInt64(store.Integers[cell]);
        if (line == 0)
            return;
        writer.Write7BitEncodedInt(line);
        writer.Write7BitEncodedInt(column);
    }

    private void Read(BinaryReader reader, CellDraft cells, int cell, ref int others)
    {
        byte state = reader.ReadByte();
        if (state == IsOther)
        {
            cells[cell] = Others[others++];
            return;
        }

        bool hasPlace = (state & HasPlace) != 0;
        state = (byte)(state & ~HasPlace);
        long integer = state == CellStates.Integer ? reader.Read7BitEncodedInt64() : 0;
        cells.Set(cell, state, integer, hasPlace ? (reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()) : null);
    }
}
