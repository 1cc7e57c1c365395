using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;

namespace DisclosureRules.Audit.Results;

/// <summary>How the types of a result are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AuditedReport))]
[JsonSerializable(typeof(AuditSummary))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(IReadOnlyList<AuditRule>))]
[JsonSerializable(typeof(StoredSettings))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(StoredRepairs))]
[JsonSerializable(typeof(FindingWaiver))]
[JsonSerializable(typeof(BaselineState))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    /// <summary>On one line.</summary>
    public static ResultJson Lines { get; } = new(Style(indented: false));

    /// <summary>Indented, for people.</summary>
    public static ResultJson Pages { get; } = new(Style(indented: true));

    /// <exception cref="DiagnosticException">The bytes are no such value.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, string? file = null)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, type) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw Damaged(exception, file);
        }
    }

    private static JsonSerializerOptions Style(bool indented) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        WriteIndented = indented,
        NewLine = "\n",
    };

    /// <summary>The value of a file, which is read as it is parsed.</summary>
    /// <exception cref="DiagnosticException">The file holds no such value.</exception>
    public static T ReadPage<T>(string path, JsonTypeInfo<T> type)
    {
        using FileStream file = File.OpenRead(path);
        try
        {
            return JsonSerializer.Deserialize(file, type) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw Damaged(exception, path);
        }
    }

    /// <summary>Writes the value as a page of JSON that ends with a line feed, piece by piece: a summary of thousands of units is never in memory as a whole.</summary>
    public static void WritePage<T>(Stream stream, T value, JsonTypeInfo<T> type)
    {
        using (EscapedStream escaped = new(stream))
            JsonSerializer.Serialize(escaped, value, type);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The value as a page of JSON that ends with a line feed.</summary>
    public static byte[] Page<T>(T value, JsonTypeInfo<T> type)
    {
        using MemoryStream page = new();
        WritePage(page, value, type);
        return page.ToArray();
    }

    /// <summary>The value on one line, without a line feed.</summary>
    public static string Line<T>(T value, JsonTypeInfo<T> type)
    {
        ArrayBufferWriter<byte> line = new();
        JsonOutput.Escape(JsonSerializer.SerializeToUtf8Bytes(value, type), line);
        return Encoding.UTF8.GetString(line.WrittenSpan);
    }

    private static DiagnosticException Damaged(JsonException exception, string? file) => new(
        [new(AuditTexts.Of("audit.damaged", ("path", exception.Path is { Length: > 0 } path ? path : "$")), file, (int?)exception.LineNumber + 1, (int?)exception.BytePositionInLine + 1)]);
}
