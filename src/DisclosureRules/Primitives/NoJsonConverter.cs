using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>
/// Keeps a type from being written and read as JSON, because it is a tool and not data: property by property it would be megabytes that nothing reads
/// back. What is thrown says what to write instead. Stateless and safe to share between threads.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class NoJsonConverter<T> : JsonConverter<T>
{
    /// <summary>The type is not read.</summary>
    /// <exception cref="NotSupportedException">Always; the message says what to read instead.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw Refusal();

    /// <summary>The type is not written.</summary>
    /// <exception cref="NotSupportedException">Always; the message says what to write instead.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw Refusal();

    private static NotSupportedException Refusal() => new($"{typeof(T).Name} is not written as JSON. {typeof(T).GetCustomAttribute<JsonInsteadAttribute>()?.Instead}".TrimEnd());
}
