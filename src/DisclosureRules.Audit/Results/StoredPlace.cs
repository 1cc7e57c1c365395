using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Results;

/// <summary>A place in a document as few bytes: which of its members there are, then those.</summary>
internal static class StoredPlace
{
    [Flags]
    private enum Members : byte
    {
        None = 0,
        Page = 1,
        Box = 2,
        Table = 4,
        TableRow = 8,
        TableColumn = 16,
        Line = 32,
        Column = 64,
        Named = 128,
    }

    public static void Write(BinaryWriter writer, DocumentLocation place)
    {
        bool isNamed = place.Sheet is not null || place.Address is not null;
        writer.Write((byte)(
            (place.Page is null ? 0 : Members.Page) | (place.Box is null ? 0 : Members.Box) | (place.Table is null ? 0 : Members.Table) | (place.TableRow is null ? 0 : Members.TableRow)
            | (place.TableColumn is null ? 0 : Members.TableColumn) | (place.Line is null ? 0 : Members.Line) | (place.Column is null ? 0 : Members.Column) | (isNamed ? Members.Named : 0)));
        foreach (int? number in (ReadOnlySpan<int?>)[place.Page, place.Table, place.TableRow, place.TableColumn, place.Line, place.Column])
        {
            if (number is { } known)
                writer.Write7BitEncodedInt(known);
        }

        foreach (decimal length in place.Box is { } box ? (ReadOnlySpan<decimal>)[box.Left, box.Bottom, box.Width, box.Height] : [])
            writer.Write(length);
        foreach (string? text in isNamed ? (ReadOnlySpan<string?>)[place.Sheet, place.Address] : [])
        {
            writer.Write(text is not null);
            writer.Write(text ?? "");
        }
    }

    public static DocumentLocation Read(BinaryReader reader)
    {
        Members members = (Members)reader.ReadByte();
        int? Number(Members member) => members.HasFlag(member) ? reader.Read7BitEncodedInt() : null;
        DocumentLocation place = new()
        {
            Page = Number(Members.Page),
            Table = Number(Members.Table),
            TableRow = Number(Members.TableRow),
            TableColumn = Number(Members.TableColumn),
            Line = Number(Members.Line),
            Column = Number(Members.Column),
        };
        if (members.HasFlag(Members.Box))
            place = place with { Box = new(reader.ReadDecimal(), reader.ReadDecimal(), reader.ReadDecimal(), reader.ReadDecimal()) };
        return members.HasFlag(Members.Named) ? place with { Sheet = Text(reader), Address = Text(reader) } : place;
    }

    private static string? Text(BinaryReader reader)
    {
        bool isThere = reader.ReadBoolean();
        string text = reader.ReadString();
        return isThere ? text : null;
    }
}
