using System.Buffers.Text;
using System.Text.Json;
using DisclosureRules.Audit.Storage;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>A list of the page as it will stand there, on disk but for its end. Not safe to share between threads.</summary>
internal sealed class PageColumn(SpillFile file)
{
    private const int Held = 8 << 10;

    private readonly SpilledList<byte> _json = new(file, Held);

    public void Add(int number)
    {
        Separate();
        Span<byte> digits = stackalloc byte[11];
        _ = Utf8Formatter.TryFormat(number, digits, out int length);
        _json.Add(digits[..length]);
    }

    public void Add(string text)
    {
        Separate();
        AddText(text);
    }

    /// <summary>Adds a text in two languages; none where it is empty.</summary>
    public void Add(Pair pair)
    {
        Separate();
        if (pair == Pair.Empty)
        {
            _json.Add("null"u8);
            return;
        }

        _json.Add("["u8);
        AddText(pair.Zh);
        _json.Add(","u8);
        AddText(pair.En);
        _json.Add("]"u8);
    }

    /// <summary>Writes the list as a member.</summary>
    /// <param name="json">Writes to <paramref name="output"/>.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="name">The member; <see langword="null"/> within a list.</param>
    public void Write(Utf8JsonWriter json, Stream output, string? name)
    {
        if (name is not null)
            json.WritePropertyName(name);
        json.WriteStartArray();
        json.Flush();
        foreach (ReadOnlyMemory<byte> some in _json.Read())
            output.Write(some.Span);
        json.WriteEndArray();
    }

    private void Separate()
    {
        if (_json.Count > 0)
            _json.Add(","u8);
    }

    private void AddText(string text)
    {
        _json.Add("\""u8);
        _json.Add(JsonEncodedText.Encode(text, PageJson.Options.Encoder).EncodedUtf8Bytes);
        _json.Add("\""u8);
    }
}
