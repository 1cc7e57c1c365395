using System.Buffers.Binary;
using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Formats.OldWorkbooks;

/// <summary>
/// The cells of a workbook's stream ([MS-XLS]) that hold an error, such as a division by zero. The library gives nothing for them, as for blank cells,
/// but something is printed there.
/// </summary>
internal sealed class StoredErrors
{
    private const int Globals = 0x0809, Sheet = 0x0085, Password = 0x002F, End = 0x000A, Formula = 0x0006, BooleanOrError = 0x0205;

    private readonly Dictionary<(int Sheet, int Row, int Column), string> _errors = [];

    /// <summary>Whether the stream is encrypted.</summary>
    public bool IsEncrypted { get; private init; }

    /// <summary>What a cell of a sheet prints, all counted from 0; nothing where it holds no error.</summary>
    public string this[int sheet, int row, int column] => _errors.GetValueOrDefault((sheet, row, column), "");

    public static StoredErrors Of(byte[] stream, ReadingBudget budget)
    {
        List<int> sheets = [];
        foreach ((int id, int start, int length) in Records(stream, 0, budget))
        {
            if (id == Password)
                return new() { IsEncrypted = true };
            if (id == Sheet && length >= 4)
                sheets.Add(BinaryPrimitives.ReadInt32LittleEndian(stream.AsSpan(start)));
        }

        StoredErrors errors = new();
        for (int i = 0; i < sheets.Count; i++)
        {
            foreach ((int id, int start, int length) in Records(stream, sheets[i], budget))
                errors.Add(i, id, stream.AsSpan(start, length));
        }

        return errors;
    }

    private void Add(int sheet, int id, ReadOnlySpan<byte> record)
    {
        bool isError = (id == BooleanOrError && record.Length >= 8 && record[7] == 1)
            || (id == Formula && record.Length >= 14 && record[6] == 2 && record[12] == 0xFF && record[13] == 0xFF);
        if (isError)
            _errors[(sheet, BinaryPrimitives.ReadUInt16LittleEndian(record), BinaryPrimitives.ReadUInt16LittleEndian(record[2..]))] = Name(record[id == Formula ? 8 : 6]);
    }

    /// <summary>The records from a beginning to its end.</summary>
    private static IEnumerable<(int Id, int Start, int Length)> Records(byte[] stream, int at, ReadingBudget budget)
    {
        int depth = 0;
        while (at >= 0 && at <= stream.Length - 4)
        {
            budget.Step();
            int id = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at)), length = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2));
            if (length > stream.Length - at - 4)
                yield break;
            depth += id == Globals ? 1 : 0;
            if (id == End && --depth <= 0)
                yield break;
            if (depth == 1)
                yield return (id, at + 4, length);
            at += 4 + length;
        }
    }

    private static string Name(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
