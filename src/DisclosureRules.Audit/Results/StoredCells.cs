using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Results;

/// <summary>
/// The cells of a report as few bytes: what stands in those that a state and an integer say in full, and the places of all. The rest is left to the report JSON.
/// As JSON the places of two hundred cells would take most of the time that reading a report from the journal takes.
/// </summary>
internal static class StoredCells
{
    // What the first byte of a cell says: what stands in it, and how its place is written.
    private const byte InJson = 0, Blank = 1, Integer = 2, Content = 3, InText = 4, OnSameLine = 8, Elsewhere = 16;

    /// <summary>Whether the bytes say all of a cell but its place.</summary>
    public static bool Holds(in Cell cell) => cell.State != CellState.Missing && CellDetails.IsPlain(cell);

    public static void Write(BinaryWriter writer, Report report)
    {
        int line = 0;
        for (int i = 0; i < report.Form.Cells.Count; i++)
        {
            Cell cell = report[i];
            byte content = !Holds(cell) ? InJson : cell.State == CellState.Blank ? Blank : Integer;
            (int Line, int Column)? text = CellDetails.PlaceInText(cell.Place);
            int place = text is { } inText ? (inText.Line == line ? InText | OnSameLine : InText) : cell.Place is null ? 0 : Elsewhere;
            writer.Write((byte)(content | place));
            if (content == Integer)
                writer.Write7BitEncodedInt64((long)cell.Value!.Value);
            if (text is { } at)
            {
                if (at.Line != line)
                    writer.Write7BitEncodedInt(line = at.Line);
                writer.Write7BitEncodedInt(at.Column);
            }
            else if (cell.Place is { } other)
            {
                StoredPlace.Write(writer, other);
            }
        }
    }

    /// <summary>Puts the cells into a report that has what the bytes don't say.</summary>
    public static void Read(BinaryReader reader, ReportBuilder report)
    {
        int line = 0;
        for (int i = 0; i < report.Form.Cells.Count; i++)
        {
            byte first = reader.ReadByte();
            long integer = (first & Content) == Integer ? reader.Read7BitEncodedInt64() : 0;
            DocumentLocation? place = null;
            if ((first & InText) != 0)
            {
                line = (first & OnSameLine) != 0 ? line : reader.Read7BitEncodedInt();
                place = DocumentLocation.InText(line, reader.Read7BitEncodedInt());
            }
            else if ((first & Elsewhere) != 0)
            {
                place = StoredPlace.Read(reader);
            }

            report[i] = (first & Content) switch
            {
                Blank => Cell.Blank(place),
                Integer => Cell.Number(integer, null, place),
                _ => place is null ? report[i] : report[i].At(place),
            };
        }
    }
}
