using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DisclosureRules.Checking;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Compilation;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Schemas;

/// <summary>
/// The JSON schema of rule packs with the names of particular forms and claims in it, so that editors offer them and say what they mean. Other names, such as
/// those of sets, are accepted as well. Stateless and safe to share between threads.
/// </summary>
public static class PackSchema
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema for packs on some forms.</summary>
    /// <param name="forms">The forms whose tables, rows, columns and sections are offered.</param>
    /// <param name="rules">The rules whose claims are offered; the national packs when left out.</param>
    /// <returns>The schema as indented JSON, with a line feed at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="forms"/> is <see langword="null"/>.</exception>
    public static string Of(IEnumerable<Form> forms, RuleSet? rules = null)
    {
        ArgumentNullException.ThrowIfNull(forms);
        Form[] all = [.. forms];
        JsonObject schema = JsonNode.Parse(EmbeddedSchema("rule-pack.schema.json"))!.AsObject();
        JsonObject definitions = schema["$defs"]!.AsObject();
        ClaimDefinition[] claims = [.. (rules?.Packs ?? RulePacks.National).SelectMany(p => p.Claims).OrderBy(c => c.Id, StringComparer.Ordinal)];
        definitions["form"] = AnyOf(all.Select(f => (f.Id, f.Name)));
        definitions["table"] = AnyOf(all.SelectMany(f => f.Tables).Select(t => (t.Id, t.Label)));
        definitions["name"] = AnyOf([.. all.SelectMany(f => f.Tables).SelectMany(t => t.Rows).Select(r => (r.Id, r.Label)), .. all.SelectMany(f => f.Tables).SelectMany(t => t.Columns).Select(c => (c.Id, c.Label))]);
        definitions["section"] = AnyOf(all.SelectMany(f => f.Sections).Select(s => (s.Id, s.Label)));
        definitions["claimName"] = AnyOf(claims.Select(c => (c.Id, c.Title)));
        JsonArray examples = [];
        foreach (Function function in FunctionTable.Functions)
            examples.Add((JsonNode)function.Example);
        definitions["rule"]!["properties"]!["check"]!["examples"] = examples;
        return Text(schema) + "\n";
    }

    /// <summary>A schema that ships with the rules, e.g. <c>pack-tests.schema.json</c>.</summary>
    internal static string EmbeddedSchema(string name)
    {
        using Stream stream = typeof(PackSchema).Assembly.GetManifestResourceStream("schema/" + name) ?? throw new ArgumentException($"There is no schema {name}.", nameof(name));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the schemas that ship with the rules.</summary>
    internal static IEnumerable<string> Names => typeof(PackSchema).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("schema/", StringComparison.Ordinal)).Select(n => n["schema/".Length..]).Order(StringComparer.Ordinal);

    /// <summary>Each name with what it means, then any other text.</summary>
    private static JsonObject AnyOf(IEnumerable<(string Id, LocalizedText Label)> names)
    {
        JsonArray choices = [];
        foreach (IGrouping<string, LocalizedText> name in names.GroupBy(n => n.Id, n => n.Label, StringComparer.Ordinal))
        {
            string[] labels = [.. name.Select(l => l.Zh == l.En ? l.Zh : $"{l.Zh} / {l.En}").Distinct()];
            choices.Add((JsonNode)new JsonObject { ["const"] = name.Key, ["title"] = string.Join("\n", labels) });
        }

        choices.Add((JsonNode)new JsonObject { ["$ref"] = "#/$defs/text" });
        return new() { ["anyOf"] = choices };
    }


    private static string Text(JsonObject schema)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Layout))
            schema.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
