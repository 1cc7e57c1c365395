using System.Text.Json;
using System.Text.RegularExpressions;

namespace DisclosureRules.Tests;

/// <summary>
/// A schema of <c>rules/schema</c>, and what in a JSON text does not keep to it. Knows the words of JSON Schema 2020-12 that these schemas use and
/// no others: a schema with a word that is not known here is an error, not one that says less.
/// </summary>
internal sealed class JsonSchema
{
    private static readonly HashSet<string> Remarks =
        ["$schema", "$id", "$defs", "title", "description", "examples", "default", "defaultSnippets", "format"];

    private readonly JsonElement _root;

    private JsonSchema(JsonElement root) => _root = root;

    /// <param name="name">The name of the schema, e.g. <c>finding</c>.</param>
    public static JsonSchema Of(string name) => new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(FindRoot(), "rules", "schema", name + ".schema.json"))).RootElement);

    public JsonElement Root => _root;

    /// <summary>Fails with everything in the text that does not keep to the schema.</summary>
    public void Accepts(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        Assert.Empty(Problems(document.RootElement));
    }

    public IReadOnlyList<string> Problems(JsonElement value)
    {
        List<string> problems = [];
        Check(_root, value, "$", problems);
        return problems;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        foreach (JsonProperty word in schema.EnumerateObject())
        {
            if (!Remarks.Contains(word.Name) && !Holds(schema, word, value, path, problems))
                problems.Add($"{path}: {Shown(value)} against {word.Name} {Shown(word.Value)}");
        }
    }

    private bool Holds(JsonElement schema, JsonProperty word, JsonElement value, string path, List<string> problems)
    {
        bool isText = value.ValueKind == JsonValueKind.String, isNumber = value.ValueKind == JsonValueKind.Number;
        bool isObject = value.ValueKind == JsonValueKind.Object, isArray = value.ValueKind == JsonValueKind.Array;
        switch (word.Name)
        {
            case "$ref":
                Check(_root.GetProperty("$defs").GetProperty(word.Value.GetString()!.Replace("#/$defs/", "", StringComparison.Ordinal)), value, path, problems);
                return true;
            case "type":
                return word.Value.ValueKind == JsonValueKind.Array ? word.Value.EnumerateArray().Any(t => Is(t.GetString()!, value)) : Is(word.Value.GetString()!, value);
            case "enum":
                return word.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value));
            case "const":
                return JsonElement.DeepEquals(word.Value, value);
            case "oneOf":
                return word.Value.EnumerateArray().Count(s => Keeps(s, value)) == 1;
            case "anyOf":
                return word.Value.EnumerateArray().Any(s => Keeps(s, value));
            case "not":
                return !Keeps(word.Value, value);
            case "if":
                if (Keeps(word.Value, value))
                    Check(schema.GetProperty("then"), value, path, problems);
                return true;
            case "then":
                return true;
            case "minLength":
                return !isText || value.GetString()!.EnumerateRunes().Count() >= word.Value.GetInt32();
            case "maxLength":
                return !isText || value.GetString()!.EnumerateRunes().Count() <= word.Value.GetInt32();
            case "pattern":
                return !isText || Regex.IsMatch(value.GetString()!, word.Value.GetString()!);
            case "minimum":
                return !isNumber || value.GetDecimal() >= word.Value.GetDecimal();
            case "maximum":
                return !isNumber || value.GetDecimal() <= word.Value.GetDecimal();
            case "minItems":
                return !isArray || value.GetArrayLength() >= word.Value.GetInt32();
            case "maxItems":
                return !isArray || value.GetArrayLength() <= word.Value.GetInt32();
            case "items":
                for (int i = 0; isArray && i < value.GetArrayLength(); i++)
                    Check(word.Value, value[i], $"{path}[{i}]", problems);
                return true;
            case "required":
                return !isObject || word.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _));
            case "dependencies":
                return !isObject || word.Value.EnumerateObject().All(d => !value.TryGetProperty(d.Name, out _) || d.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)));
            case "properties":
                foreach (JsonProperty member in Members(value).Where(m => word.Value.TryGetProperty(m.Name, out _)))
                    Check(word.Value.GetProperty(member.Name), member.Value, $"{path}.{member.Name}", problems);
                return true;
            case "additionalProperties":
                return CheckOthers(schema, word.Value, value, path, problems);
            case "propertyNames":
                return Members(value).All(m => Keeps(word.Value, JsonSerializer.SerializeToElement(m.Name)));
            default:
                throw new NotSupportedException($"The schema has the word {word.Name}, which is not known here.");
        }
    }

    private bool CheckOthers(JsonElement schema, JsonElement others, JsonElement value, string path, List<string> problems)
    {
        foreach (JsonProperty member in Members(value).Where(m => !schema.TryGetProperty("properties", out JsonElement known) || !known.TryGetProperty(m.Name, out _)))
        {
            if (others.ValueKind == JsonValueKind.False)
                problems.Add($"{path}: member {member.Name} is not described");
            else if (others.ValueKind == JsonValueKind.Object)
                Check(others, member.Value, $"{path}.{member.Name}", problems);
        }

        return true;
    }

    private bool Keeps(JsonElement schema, JsonElement value)
    {
        List<string> problems = [];
        Check(schema, value, "$", problems);
        return problems.Count == 0;
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default;

    private static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && decimal.IsInteger(value.GetDecimal()),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The schema has the type {type}, which is not known here."),
    };

    private static string Shown(JsonElement value)
    {
        string text = value.GetRawText();
        return text.Length <= 80 ? text : text[..80] + "…";
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DisclosureRules.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
