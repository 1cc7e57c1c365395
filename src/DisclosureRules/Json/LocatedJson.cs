using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>
/// Reads JSON into <see cref="LocatedNode"/>s. What is not JSON, not UTF-8, too large or too deep becomes a problem with
/// line and column; a member written twice is a problem too, because one of its two values would be lost.
/// </summary>
internal sealed class LocatedJson
{
    public const int MaximumDepth = 64;

    private readonly byte[] _utf8;
    private readonly string? _file;
    private readonly List<Diagnostic> _problems;
    private readonly int _firstLine;
    private int _line;
    private int _column = 1;
    private int _scanned;

    private LocatedJson(byte[] utf8, string? file, List<Diagnostic> diagnostics, int firstLine)
    {
        (_utf8, _file, _problems) = (utf8, file, diagnostics);
        _firstLine = _line = firstLine;
    }

    /// <summary>The root value, or <see langword="null"/> when the text is no JSON value; the problems say why.</summary>
    /// <param name="utf8">The bytes, with or without a byte order mark.</param>
    /// <param name="file">The name for messages.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="maximumBytes">A larger input is refused unread.</param>
    /// <param name="firstLine">The number of the first line, for a line cut out of a larger file.</param>
    public static LocatedNode? Read(ReadOnlySpan<byte> utf8, string? file, List<Diagnostic> diagnostics, int maximumBytes, int firstLine = 1)
    {
        if (utf8.Length > maximumBytes)
        {
            diagnostics.Add(TooLarge(utf8.Length, file, maximumBytes));
            return null;
        }

        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        LocatedJson document = new(utf8.ToArray(), file, diagnostics, firstLine);
        return document.ReadAll();
    }

    public static Diagnostic TooLarge(long length, string? file, int maximumBytes) =>
        new(Texts.Of("json.too-large", ("bytes", length), ("most", maximumBytes)), file);

    private LocatedNode? ReadAll()
    {
        if (!Utf8.IsValid(_utf8))
        {
            int bad = FirstInvalidByte();
            (int line, int column) = PlaceOf(bad);
            Add(Texts.Of("json.not-utf8", ("byte", _utf8[bad].ToString("X2", CultureInfo.InvariantCulture))), line, column, null);
            return null;
        }

        if (_utf8.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            Add(Texts.Of("json.empty"), _firstLine, 1, null);
            return null;
        }

        Utf8JsonReader reader = new(_utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaximumDepth });
        try
        {
            reader.Read();
            LocatedNode node = ReadValue(ref reader, null, null, 0);
            while (reader.Read())
            {
            }

            return node;
        }
        catch (JsonException exception)
        {
            int offset = OffsetOf(exception);
            (int line, int column) = PlaceOf(offset);
            string found = offset < _utf8.Length ? FoundAt(offset) : "";
            string detail = Detail(exception);
            Add(
                found.Length == 0 ? Texts.Of("json.syntax/end", ("reason", detail))
                : found is "“" or "”" or "‘" or "’" or "\uFF02" ? Texts.Of("json.syntax/curly-quote", ("found", found))
                : offset > 0 && _utf8[offset - 1] == (byte)'"' && found is not ("\"" or "'" or "{" or "[" or ":") ? Texts.Of("json.syntax/inner-quote", ("found", found))
                : Texts.Of("json.syntax", ("found", found), ("reason", detail)),
                line, column, null);
            return null;
        }
    }

    private LocatedNode ReadValue(ref Utf8JsonReader reader, LocatedNode? parent, string? name, int index)
    {
        (int line, int column) = PlaceOf((int)reader.TokenStartIndex);
        LocatedNode node = new()
        {
            Kind = KindOf(reader.TokenType),
            Line = line,
            Column = column,
            Parent = parent,
            Name = name,
            Index = index,
            Text = reader.TokenType switch
            {
                JsonTokenType.String => TextOf(ref reader, line, column),
                JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
                _ => "",
            },
            HasEscapes = reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped,
        };
        if (node.Kind == JsonValueKind.Object)
            ReadMembers(ref reader, node);
        while (node.Kind == JsonValueKind.Array && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            node.Items.Add(ReadValue(ref reader, node, null, node.Items.Count));
        return node;
    }

    private void ReadMembers(ref Utf8JsonReader reader, LocatedNode node)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            (int line, int column) = PlaceOf((int)reader.TokenStartIndex);
            string name = TextOf(ref reader, line, column);
            reader.Read();
            LocatedNode value = ReadValue(ref reader, node, name, 0);
            if (names.Add(name))
                node.Members.Add(new(name, line, column, value));
            else
                Add(Texts.Of("json.duplicate-member", ("name", LocatedNode.Shorten(name))), line, column, value.Path);
        }
    }

    /// <summary>A text without its escapes; half a character (<c>\ud800</c> alone) is JSON but no text.</summary>
    private string TextOf(ref Utf8JsonReader reader, int line, int column)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Add(Texts.Of("json.half-character"), line, column, null);
            return "\uFFFD";
        }
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>
    /// Line and column of a byte offset. Offsets are asked for in ascending order, so the text is scanned once;
    /// a column counts UTF-16 code units, of which a character of four bytes has two.
    /// </summary>
    private (int Line, int Column) PlaceOf(int offset)
    {
        offset = Math.Min(offset, _utf8.Length);
        if (offset < _scanned)
            (_scanned, _line, _column) = (0, _firstLine, 1);
        for (; _scanned < offset; _scanned++)
        {
            byte unit = _utf8[_scanned];
            if (unit == '\n')
                (_line, _column) = (_line + 1, 1);
            else if ((unit & 0xC0) != 0x80)
                _column += unit >= 0xF0 ? 2 : 1;
        }

        return (_line, _column);
    }

    private int OffsetOf(JsonException exception)
    {
        long line = exception.LineNumber ?? 0;
        int offset = 0;
        for (; line > 0 && offset < _utf8.Length; offset++)
        {
            if (_utf8[offset] == '\n')
                line--;
        }

        return (int)Math.Min(_utf8.Length, offset + (exception.BytePositionInLine ?? 0));
    }

    private string FoundAt(int offset)
    {
        OperationStatus status = Rune.DecodeFromUtf8(_utf8.AsSpan(offset), out Rune rune, out _);
        return status == OperationStatus.Done && !Rune.IsControl(rune) ? $"`{rune}`" : $"0x{_utf8[offset]:X2}";
    }

    private int FirstInvalidByte()
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(_utf8.AsSpan(offset), out _, out int length) == OperationStatus.Done)
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
