using DisclosureRules.Documents.Formats.OpenPackaging;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// Where the characters of the texts stand ([MS-DOC], Clx): pieces of the main stream in reading order. A file that was saved fast has many of
/// them, and what was deleted is in none.
/// </summary>
internal sealed class PieceTable
{
    private const int Changes = 1, Pieces = 2;
    private const int Compressed = 0x40000000, Place = 0x3FFFFFFF;

    /// <summary>How many lists of changes the 15 bits of a piece can tell apart.</summary>
    private const int MostChanges = 1 << 15;

    /// <summary>The properties that a piece can set in two bytes, by their number there ([MS-DOC], Prm0); those that nothing is read of are left out.</summary>
    private static readonly Dictionary<int, ushort> Short = new()
    {
        [0x0C] = 0x260A,
        [0x18] = 0x2416,
        [0x19] = 0x2417,
        [0x41] = 0x0800,
        [0x43] = 0x0802,
        [0x5C] = 0x083C,
    };

    private readonly RecordBytes _table;
    private readonly PackageBudget _budget;
    private readonly List<ReadOnlyMemory<byte>> _changes = [];
    private readonly List<Piece> _pieces = [];

    public PieceTable(RecordBytes table, PackageBudget budget)
    {
        (_table, _budget) = (table, budget);
        int at = 0;
        for (; table.Byte(at) == Changes; at += 3 + table.Word(at + 1))
        {
            budget.Step();
            _changes.Add(_changes.Count < MostChanges ? table.Slice(at + 3, table.Word(at + 1)) : throw table.Broken());
        }

        Read(table.Byte(at) == Pieces ? table.Part(at + 5, table.Number(at + 1)) : throw table.Broken());
    }

    /// <summary>The pieces of a text, cut to it.</summary>
    public IEnumerable<Piece> Between(int start, int end)
    {
        foreach (Piece piece in _pieces)
        {
            _budget.Step();
            if (piece.End > start && piece.Start < end)
                yield return piece.Cut(Math.Max(start, piece.Start), Math.Min(end, piece.End));
        }
    }

    private void Read(RecordBytes pieces)
    {
        int count = Math.Max(0, (pieces.Length - 4) / 12);
        for (int i = 0; i < count; i++)
        {
            _budget.Step();
            (int start, int end, int at) = (pieces.Number(i * 4), pieces.Number((i + 1) * 4), ((count + 1) * 4) + (i * 8));
            if (start < 0 || end < start)
                throw _table.Broken();
            int place = pieces.Number(at + 2);
            bool isCompressed = (place & Compressed) != 0;
            if (end > start)
                _pieces.Add(new(start, end, (place & Place) / (isCompressed ? 2 : 1), isCompressed, ChangesOf(pieces.Word(at + 6))));
        }
    }

    /// <summary>What a piece changes in the properties of its text: one small property, or a list that stands before the pieces.</summary>
    private ReadOnlyMemory<byte> ChangesOf(int modifier)
    {
        if ((modifier & 1) != 0)
            return modifier >> 1 < _changes.Count ? _changes[modifier >> 1] : default;
        return Short.TryGetValue((modifier >> 1) & 0x7F, out ushort code) ? new byte[] { (byte)code, (byte)(code >> 8), (byte)(modifier >> 8) } : default;
    }
}
