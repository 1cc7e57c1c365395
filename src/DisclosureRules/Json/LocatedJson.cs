using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>
/// A JSON text whose values are asked for as <see cref="LocatedNode"/>s. What is not JSON, not UTF-8, too large or too deep becomes a problem with
/// line and column; a member written twice is a problem too, because one of its two values would be lost. Places are worked out when they are asked
/// for. Not safe to share between threads. Whoever keeps no node may give the memory back.
/// </summary>
internal sealed class LocatedJson : IDisposable
{
    public const int MaximumDepth = 64;

    private readonly byte[] _utf8;
    private readonly int _length;
    private readonly string? _file;
    private readonly List<Diagnostic> _problems;
    private readonly int _firstLine;
    private readonly JsonTokens _tokens;
    private int _line;
    private int _column = 1;
    private int _scanned;

    private LocatedJson(ReadOnlySpan<byte> utf8, string? file, List<Diagnostic> diagnostics, int firstLine)
    {
        _utf8 = ArrayPool<byte>.Shared.Rent(utf8.Length);
        utf8.CopyTo(_utf8);
        (_length, _file, _problems) = (utf8.Length, file, diagnostics);
        _firstLine = _line = firstLine;
        IsRead = Check() && IsParsed(out _tokens);
        _tokens ??= JsonTokens.Read([], out _);
    }

    /// <summary>Whether the text is a JSON value; the problems say why it is none.</summary>
    public bool IsRead { get; }

    /// <summary>The whole value.</summary>
    public LocatedNode Root => new(this, 0, null, -1, 0);

    /// <summary>The root value, or <see langword="null"/> when the text is no JSON value; the problems say why.</summary>
    /// <inheritdoc cref="Open"/>
    public static LocatedNode? Read(ReadOnlySpan<byte> utf8, string? file, List<Diagnostic> diagnostics, int maximumBytes, int firstLine = 1) =>
        Open(utf8, file, diagnostics, maximumBytes, firstLine) is { IsRead: true } json ? json.Root : null;

    /// <summary>The text, whether it is a JSON value or not; <see langword="null"/> when it is too large.</summary>
    /// <param name="utf8">The bytes, with or without a byte order mark.</param>
    /// <param name="file">The name for messages.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="maximumBytes">A larger input is refused unread.</param>
    /// <param name="firstLine">The number of the first line, for a line cut out of a larger file.</param>
    public static LocatedJson? Open(ReadOnlySpan<byte> utf8, string? file, List<Diagnostic> diagnostics, int maximumBytes, int firstLine = 1)
    {
        if (utf8.Length > maximumBytes)
        {
            diagnostics.Add(TooLarge(utf8.Length, file, maximumBytes));
            return null;
        }

        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        return new(utf8, file, diagnostics, firstLine);
    }

    public static Diagnostic TooLarge(long length, string? file, int maximumBytes) =>
        new(Texts.Of("json.too-large", ("bytes", length), ("most", maximumBytes)), file);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_utf8);
        _tokens.Dispose();
    }

    public ref readonly JsonToken Token(int index) => ref _tokens[index];

    /// <summary>The bytes of a token: of a text or name with its escapes.</summary>
    public ReadOnlySpan<byte> Bytes(int index) => _utf8.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>A text or name without its escapes, or the digits of a number; half a character (<c>\ud800</c> alone) is JSON but no text.</summary>
    public string Text(int index) => _tokens[index].IsEscaped ? Unescaped(index) ?? "\uFFFD" : Encoding.UTF8.GetString(Bytes(index));

    /// <summary>
    /// Line and column of a token. Places are mostly asked for in ascending order, so that the text is scanned once; a column counts UTF-16 code units,
    /// of which a character of four bytes has two.
    /// </summary>
    public (int Line, int Column) Place(int index) => PlaceOf(_tokens[index].Start - (_tokens[index].IsText ? 1 : 0));

    private ReadOnlySpan<byte> All => _utf8.AsSpan(0, _length);

    /// <summary>Refuses what isn't worth parsing.</summary>
    private bool Check()
    {
        if (!Utf8.IsValid(All))
        {
            int bad = FirstInvalidByte();
            (int line, int column) = PlaceOf(bad);
            Add(Texts.Of("json.not-utf8", ("byte", _utf8[bad].ToString("X2", CultureInfo.InvariantCulture))), line, column, null);
            return false;
        }

        if (All.IndexOfAnyExcept(" \t\r\n"u8) >= 0)
            return true;
        Add(Texts.Of("json.empty"), _firstLine, 1, null);
        return false;
    }

    private bool IsParsed(out JsonTokens tokens)
    {
        tokens = JsonTokens.Read(All, out JsonException? failure);
        if (tokens.MayBeOdd)
            new JsonOddities(this, tokens, _problems, _file).Tell();
        if (failure is null)
            return true;
        int offset = OffsetOf(failure);
        (int line, int column) = PlaceOf(offset);
        string found = offset < _length ? FoundAt(offset) : "";
        string detail = Detail(failure);
        Add(
            PathOrText.PathIn(All) is { } path ? Texts.Of("json.syntax/path", ("found", path))
            : found.Length == 0 ? Texts.Of("json.syntax/end", ("reason", detail))
            : found is "`[`" or "`{`" && OpenIn(tokens) == MaximumDepth ? Texts.Of("json.syntax/depth", ("most", MaximumDepth))
            : found is "`“`" or "`”`" or "`‘`" or "`’`" or "`\uFF02`" ? Texts.Of("json.syntax/curly-quote", ("found", found))
            : found == "`'`" ? Texts.Of("json.syntax/single-quote")
            : JsonPunctuation.IsLineEndInText(_utf8.AsSpan(0, offset), found) ? Texts.Of("json.syntax/line-end")
            : JsonPunctuation.IsBackslash(_utf8.AsSpan(0, offset), found) ? Texts.Of("json.syntax/backslash")
            : found == "`#`" ? Texts.Of("json.syntax/comment")
            : tokens.Count > 0 && tokens[0].Next != JsonToken.Open ? Texts.Of("json.syntax/after-end", ("found", found))
            : JsonPunctuation.IsOddBlank(found) ? Texts.Of("json.syntax/blank", ("code", $"U+{(int)found[1]:X4}"))
            : JsonPunctuation.HalfWidth(found) is { } wanted ? Texts.Of("json.syntax/full-width", ("found", found), ("wanted", wanted))
            : JsonPunctuation.MissingComma(_utf8.AsSpan(0, offset), found) is { } before ? Texts.Of("json.syntax/missing-comma", ("found", found), ("line", PlaceOf(before).Line))
            : offset > 0 && _utf8[offset - 1] == (byte)'"' && found is not ("`\"`" or "`'`" or "`{`" or "`[`" or "`:`") ? Texts.Of("json.syntax/inner-quote", ("found", found))
            : Texts.Of("json.syntax", ("found", found), ("reason", detail)),
            line, column, null);
        return false;
    }

    /// <summary>How many brackets are open behind the last token.</summary>
    private static int OpenIn(JsonTokens tokens)
    {
        int open = 0;
        for (int i = 0; i < tokens.Count; i++)
            open += tokens[i].Next == JsonToken.Open ? 1 : 0;
        return open;
    }

    /// <summary>A text or name without its escapes; <see langword="null"/> where half a character is in it.</summary>
    public string? Unescaped(int index) => JsonEscapes.Undone(Bytes(index));

    private (int Line, int Column) PlaceOf(int offset)
    {
        offset = Math.Min(offset, _length);
        if (offset < _scanned)
            (_scanned, _line, _column) = (0, _firstLine, 1);
        ReadOnlySpan<byte> between = _utf8.AsSpan(_scanned, offset - _scanned);
        int lines = between.Count((byte)'\n');
        if (lines > 0)
        {
            (_line, _column) = (_line + lines, 1);
            between = between[(between.LastIndexOf((byte)'\n') + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(between);
        _scanned = offset;
        return (_line, _column);
    }

    private int OffsetOf(JsonException exception)
    {
        long line = exception.LineNumber ?? 0;
        int offset = 0;
        for (; line > 0 && offset < _length; offset++)
        {
            if (_utf8[offset] == '\n')
                line--;
        }

        return (int)Math.Min(_length, offset + (exception.BytePositionInLine ?? 0));
    }

    private string FoundAt(int offset)
    {
        OperationStatus status = Rune.DecodeFromUtf8(All[offset..], out Rune rune, out _);
        return status == OperationStatus.Done && !Rune.IsControl(rune) ? $"`{rune}`" : $"0x{_utf8[offset]:X2}";
    }

    private int FirstInvalidByte()
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(All[offset..], out _, out int length) == OperationStatus.Done)
            offset += length;
        return offset;
    }

    private static string Detail(JsonException exception)
    {
        int cut = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return cut < 0 ? exception.Message : exception.Message[..cut];
    }

    private void Add(Message message, int line, int column, string? path) => _problems.Add(new(message, _file, line, column, path));
}
