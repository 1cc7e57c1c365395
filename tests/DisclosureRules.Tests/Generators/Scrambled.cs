using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>JSON with the members of every object in another order.</summary>
internal static class Scrambled
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(string json, Random random) => Members(JsonNode.Parse(json), random)!.ToJsonString(Options);

    /// <summary>The same, and the elements of one array of the root in another order too.</summary>
    public static string Json(string json, string array, Random random)
    {
        JsonObject root = (JsonObject)Members(JsonNode.Parse(json), random)!;
        JsonNode?[] items = [.. root[array]!.AsArray().Select(i => i?.DeepClone())];
        random.Shuffle(items);
        root[array] = new JsonArray(items);
        return root.ToJsonString(Options);
    }

    private static JsonNode? Members(JsonNode? node, Random random)
    {
        switch (node)
        {
            case JsonObject parent:
                KeyValuePair<string, JsonNode?>[] members = [.. parent.Select(m => KeyValuePair.Create(m.Key, Members(m.Value, random)))];
                random.Shuffle(members);
                return new JsonObject(members);
            case JsonArray array:
                return new JsonArray([.. array.Select(i => Members(i, random))]);
            default:
                return node?.DeepClone();
        }
    }
}
