using System.Runtime.InteropServices;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>
/// Reads one value of the library's own JSON, from a text of its own or from the middle of another: all that is wrong is collected, and what
/// must not be wrong throws.
/// </summary>
internal static class JsonValue
{
    /// <summary>The value in a text; the default and diagnostics where something is wrong.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> utf8, Func<LocatedNode, LocatedReader, T?> read, int maximumBytes, List<Diagnostic> diagnostics)
        where T : class
    {
        T? value = LocatedJson.Read(utf8, null, diagnostics, maximumBytes) is { } root ? read(root, new(null, diagnostics)) : null;
        return diagnostics.Count > 0 ? null : value;
    }

    /// <summary>The value at a serializer's reader, for converters.</summary>
    /// <exception cref="JsonException">Something is wrong with it; with everything that is.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, Func<LocatedNode, LocatedReader, T?> read)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        List<Diagnostic> diagnostics = [];
        LocatedNode? root = LocatedJson.Read(JsonMarshal.GetRawUtf8Value(document.RootElement), null, diagnostics, int.MaxValue);
        T? value = root is null ? default : read(root, new(null, diagnostics));
        return diagnostics.Count == 0 && value is not null ? value
            : throw new JsonException(string.Join("; ", diagnostics.Select(d => d.ToString(Language.English))));
    }
}
