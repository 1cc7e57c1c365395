using System.Text.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Inputs;

/// <summary>
/// Files that belong to rules and lie among reports, as where a pack was begun in their folder. They are known by what they say of themselves at their very
/// beginning: a rule pack, its tests, a profile or a form by its <c>$schema</c>, a schema by its <c>$id</c>, and the pages that the tool writes by their first line.
/// Stateless and safe to share between threads.
/// </summary>
internal static class RuleFiles
{
    /// <summary>What a page that the tool wrote begins with, Markdown or HTML.</summary>
    private const string Mark = "<!-- disclosure-rules ";

    private const string SchemaId = "urn:disclosure-rules:schema:";

    /// <summary>What is read of a file to tell; the tool's own say it in the first line or two.</summary>
    private const int Looked = 512;

    private static readonly string[] Schemas = ["rule-pack", "pack-tests", "rule-profile", "form"];

    /// <summary>Whether a file of a folder belongs to rules; what can't be opened is for its reader to tell.</summary>
    public static bool IsOne(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => IsJson(Start(path)),
        ".md" or ".html" => IsPage(path),
        _ => false,
    };

    /// <summary>Whether a file is a page that the tool wrote.</summary>
    public static bool IsPage(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".html" && WithoutMark(Start(path)).StartsWith(System.Text.Encoding.UTF8.GetBytes(Mark));

    private static bool IsJson(ReadOnlySpan<byte> start)
    {
        Utf8JsonReader json = new(WithoutMark(start), isFinalBlock: false, new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        try
        {
            return json.Read() && json.TokenType == JsonTokenType.StartObject
                && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.GetString() is { } name
                && json.Read() && json.TokenType == JsonTokenType.String && json.GetString() is { } value
                && (name == "$schema" ? IsSchemaOfRules(value) : name == "$id" && value.StartsWith(SchemaId, StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>By the file's name in whatever folder, or by its identifier.</summary>
    private static bool IsSchemaOfRules(string schema) => Array.Exists(
        Schemas, s => schema.EndsWith($"{s}.schema.json", StringComparison.Ordinal) || schema.StartsWith($"{SchemaId}{s}:", StringComparison.Ordinal));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> utf8) => utf8.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8;

    private static byte[] Start(string path)
    {
        try
        {
            using Stream file = OrdinaryFile.OpenRead(path);
            byte[] start = new byte[Looked];
            return start[..file.ReadAtLeast(start, Looked, throwOnEndOfStream: false)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
