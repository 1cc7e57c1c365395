using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace DisclosureRules.Json;

/// <summary>
/// Reads JSON into <see cref="SourceNode"/>s. What is not JSON, not UTF-8, too large or too deep becomes a problem with
/// line and column; a member written twice is a problem too, because one of its two values would be lost.
/// </summary>
internal sealed class SourceDocument
{
    public const int MaximumDepth = 64;

    private readonly byte[] _utf8;
    private readonly string? _file;
    private readonly List<Problem> _problems;
    private int _lineStart;
    private int _line = 1;
    private int _scanned;

    private SourceDocument(byte[] utf8, string? file, List<Problem> problems)
    {
        (_utf8, _file, _problems) = (utf8, file, problems);
    }

    /// <summary>The root value, or <see langword="null"/> when the text is no JSON value; the problems say why.</summary>
    /// <param name="utf8">The bytes, with or without a byte order mark.</param>
    /// <param name="file">The name for messages.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="maximumBytes">A larger input is refused unread.</param>
    /// <param name="firstLine">The number of the first line, for a line cut out of a larger file.</param>
    public static SourceNode? Read(ReadOnlySpan<byte> utf8, string? file, List<Problem> problems, int maximumBytes, int firstLine = 1)
    {
        if (utf8.Length > maximumBytes)
        {
            problems.Add(new("json.too-large", new(
                $"文件有 {utf8.Length} 字节,上限为 {maximumBytes} 字节", $"the file has {utf8.Length} bytes; at most {maximumBytes} are accepted"), file));
            return null;
        }

        if (utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        SourceDocument document = new(utf8.ToArray(), file, problems) { _line = firstLine };
        return document.ReadAll();
    }

    private SourceNode? ReadAll()
    {
        if (!Utf8.IsValid(_utf8))
        {
            int bad = FirstInvalidByte();
            (int line, int column) = PlaceOf(bad);
            Add("json.not-utf8", $"不是有效的 UTF-8:字节 0x{_utf8[bad]:X2};请以 UTF-8 保存", $"not valid UTF-8: byte 0x{_utf8[bad]:X2}; save the file as UTF-8", line, column, null);
            return null;
        }

        Utf8JsonReader reader = new(_utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaximumDepth });
        try
        {
            if (!reader.Read())
            {
                Add("json.empty", "文件为空,应为一个 JSON 值", "the file is empty; one JSON value is expected", 1, 1, null);
                return null;
            }

            SourceNode node = ReadValue(ref reader, "$");
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
            Add("json.syntax",
                found.Length > 0 ? $"不是有效的 JSON:此处不应为 {found}" : "JSON 在此中断,内容不完整",
                found.Length > 0 ? $"not valid JSON at {found}: {detail}" : $"the JSON text ends too early: {detail}",
                line, column, null);
            return null;
        }
    }

    private SourceNode ReadValue(ref Utf8JsonReader reader, string path)
    {
        (int line, int column) = PlaceOf((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, path, line, column);
            case JsonTokenType.StartArray:
                SourceNode array = new() { Kind = JsonValueKind.Array, Line = line, Column = column, Path = path };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Items.Add(ReadValue(ref reader, $"{path}[{array.Items.Count}]"));
                return array;
            case JsonTokenType.String:
                return new() { Kind = JsonValueKind.String, Line = line, Column = column, Path = path, Text = reader.GetString()!, HasEscapes = reader.ValueIsEscaped };
            case JsonTokenType.Number:
                return new() { Kind = JsonValueKind.Number, Line = line, Column = column, Path = path, Text = Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True:
                return new() { Kind = JsonValueKind.True, Line = line, Column = column, Path = path };
            case JsonTokenType.False:
                return new() { Kind = JsonValueKind.False, Line = line, Column = column, Path = path };
            default:
                return new() { Kind = JsonValueKind.Null, Line = line, Column = column, Path = path };
        }
    }

    private SourceNode ReadObject(ref Utf8JsonReader reader, string path, int line, int column)
    {
        SourceNode node = new() { Kind = JsonValueKind.Object, Line = line, Column = column, Path = path };
        HashSet<string> names = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = reader.GetString()!;
            (int nameLine, int nameColumn) = PlaceOf((int)reader.TokenStartIndex);
            reader.Read();
            string memberPath = IsPlain(name) ? $"{path}.{name}" : $"{path}['{name}']";
            SourceNode value = ReadValue(ref reader, memberPath);
            if (names.Add(name))
                node.Members.Add(new(name, nameLine, nameColumn, value));
            else
                Add("json.duplicate-member", $"成员 `{name}` 重复出现", $"member `{name}` appears twice", nameLine, nameColumn, memberPath);
        }

        return node;
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');

    /// <summary>Line and column of a byte offset. Offsets are asked for in ascending order, so the text is scanned once.</summary>
    private (int Line, int Column) PlaceOf(int offset)
    {
        offset = Math.Min(offset, _utf8.Length);
        for (; _scanned < offset; _scanned++)
        {
            if (_utf8[_scanned] == '\n')
            {
                _line++;
                _lineStart = _scanned + 1;
            }
        }

        int start = Math.Min(_lineStart, offset);
        return (_line, Encoding.UTF8.GetCharCount(_utf8, start, offset - start) + 1);
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

    private void Add(string code, string zh, string en, int line, int column, string? path) =>
        _problems.Add(new(code, new(zh, en), _file, line, column, path));
}
