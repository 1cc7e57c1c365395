namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>Characters that stand one after the other in the main stream.</summary>
/// <param name="Start">The first, counted over all texts of the file.</param>
/// <param name="End">The first behind them.</param>
/// <param name="Place">Where the first stands in the stream.</param>
/// <param name="IsCompressed">Whether each has one byte, of the character set of Windows for Western Europe, and not two.</param>
/// <param name="Changes">What is changed in their properties.</param>
internal readonly record struct Piece(int Start, int End, int Place, bool IsCompressed, ReadOnlyMemory<byte> Changes)
{
    /// <summary>The bytes from 0x80 to 0x9F, which are not those of Unicode ([MS-DOC], FcCompressed; €, Ž and ž came into the character set later).</summary>
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>How many bytes a character has.</summary>
    public int Width => IsCompressed ? 1 : 2;

    /// <summary>Where a character stands in the stream.</summary>
    public int PlaceOf(int character) => Place + ((character - Start) * Width);

    /// <summary>The characters of the piece from one to another.</summary>
    public Piece Cut(int start, int end) => this with { Start = start, End = end, Place = PlaceOf(start) };

    /// <summary>The characters from a place in the stream on.</summary>
    public char Read(ReadOnlySpan<byte> bytes, int at) => IsCompressed
        ? bytes[at] is >= 0x80 and < 0xA0 ? Western[bytes[at] - 0x80] : (char)bytes[at]
        : (char)(bytes[at * 2] | (bytes[(at * 2) + 1] << 8));
}
