using System.Buffers;
using System.Text.Json;

namespace DisclosureRules.Json;

/// <summary>A value, or the name of a member: where it stands in the text, and where what follows it begins. The value of a member follows its name.</summary>
internal struct JsonToken
{
    /// <summary>The first byte; of a text or name the one behind the quotation mark.</summary>
    public int Start;

    /// <summary>How many bytes; of a text or name without the quotation marks, of an object or array the bracket alone.</summary>
    public int Length;

    /// <summary>The index of the token behind this value and all that is in it; <see cref="Open"/> where its end was not read.</summary>
    public int Next;

    public JsonTokenType Type;

    public bool IsEscaped;

    /// <summary>For a name, whether the same object has it before.</summary>
    public bool IsRepeated;

    public const int Open = int.MaxValue;

    public readonly bool IsText => Type is JsonTokenType.String or JsonTokenType.PropertyName;
}

/// <summary>The tokens of a JSON text in its order, as a flat list: 16 bytes for each, whatever it is. Not safe to share between threads while it is filled.</summary>
internal sealed class JsonTokens : IDisposable
{
    private const int Depth = LocatedJson.MaximumDepth + 1;

    /// <summary>Bytes to a token that are guessed at first: reports in JSON have 10 to 20.</summary>
    private const int BytesToToken = 10;

    /// <summary>Members of an object that are compared with each other one by one: tables of reports have fewer rows.</summary>
    private const int MostCompared = 64;

    private JsonToken[] _tokens;

    private JsonTokens(int bytes) => _tokens = ArrayPool<JsonToken>.Shared.Rent((bytes / BytesToToken) + 16);

    public int Count { get; private set; }

    /// <summary>Whether a name may stand twice in an object, or half a character in a text: it may, where this says so, and doesn't, where not.</summary>
    public bool MayBeOdd { get; private set; }

    public ref JsonToken this[int index] => ref _tokens[index];

    /// <summary>Reads a text to its end or to where it isn't JSON any more; <paramref name="failure"/> says why.</summary>
    public static JsonTokens Read(ReadOnlySpan<byte> utf8, out JsonException? failure)
    {
        JsonTokens tokens = new(utf8.Length);
        failure = null;
        try
        {
            tokens.Fill(utf8);
        }
        catch (JsonException exception)
        {
            failure = exception;
        }

        return tokens;
    }

    public void Dispose()
    {
        ArrayPool<JsonToken>.Shared.Return(_tokens);
        _tokens = [];
    }

    private void Fill(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = LocatedJson.MaximumDepth });
        Span<int> open = stackalloc int[Depth];
        Span<ulong> names = stackalloc ulong[Depth];
        int depth = 0;
        while (reader.Read())
        {
            JsonTokenType type = reader.TokenType;
            if (type is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                _tokens[open[--depth]].Next = Count;
                continue;
            }

            if (Count == _tokens.Length)
                Grow();
            ref JsonToken token = ref _tokens[Count++];
            bool isText = type is JsonTokenType.String or JsonTokenType.PropertyName;
            token = new()
            {
                Start = (int)reader.TokenStartIndex + (isText ? 1 : 0),
                Length = reader.ValueSpan.Length,
                Next = Count,
                Type = type,
                IsEscaped = isText && reader.ValueIsEscaped,
            };
            if (type is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                token.Next = JsonToken.Open;
                names[depth] = 0;
                open[depth++] = Count - 1;
            }
            else if (isText)
            {
                if (token.IsEscaped)
                    MayBeOdd |= type == JsonTokenType.PropertyName || reader.ValueSpan.IndexOf("\\ud"u8) >= 0 || reader.ValueSpan.IndexOf("\\uD"u8) >= 0;
                if (type == JsonTokenType.PropertyName)
                    MayBeOdd |= IsSeen(ref names[depth - 1], reader.ValueSpan) && MayBeBefore(utf8, open[depth - 1] + 1, Count - 1);
            }
        }
    }

    /// <summary>Whether a name has the bit of another name of its object; the bit is noted.</summary>
    private static bool IsSeen(ref ulong names, ReadOnlySpan<byte> name)
    {
        int hash = name.Length == 0 ? 0 : (name.Length * 7) + (name[0] * 31) + (name[^1] * 5) + (name[name.Length / 2] * 13);
        ulong bit = 1UL << (hash & 63);
        bool isSeen = (names & bit) != 0;
        names |= bit;
        return isSeen;
    }

    /// <summary>Whether a name stands before in its object; it may where that has more members than are gone through.</summary>
    private bool MayBeBefore(ReadOnlySpan<byte> utf8, int first, int name)
    {
        ReadOnlySpan<byte> text = utf8.Slice(_tokens[name].Start, _tokens[name].Length);
        int members = 0;
        for (int at = first; at < name; at = _tokens[at + 1].Next)
        {
            if (++members > MostCompared || (_tokens[at].Length == text.Length && utf8.Slice(_tokens[at].Start, text.Length).SequenceEqual(text)))
                return true;
        }

        return false;
    }

    private void Grow()
    {
        JsonToken[] larger = ArrayPool<JsonToken>.Shared.Rent(_tokens.Length * 2);
        _tokens.CopyTo(larger, 0);
        ArrayPool<JsonToken>.Shared.Return(_tokens);
        _tokens = larger;
    }
}
