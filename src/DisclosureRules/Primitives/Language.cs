using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>
/// A language in which the library speaks to people. Chinese, the language of the forms, is the default; any other is known by its code, and a
/// <see cref="TextCatalog"/> can be given its texts. Scripts and regions are not told apart: <c>zh-Hant-TW</c> is <c>zh</c>.
/// </summary>
[JsonConverter(typeof(LanguageJsonConverter))]
public readonly record struct Language
{
    /// <summary>The longest primary subtag of a language tag (RFC 5646, 2.1).</summary>
    private const int LongestCode = 8;

    private readonly string? _code;

    private Language(string code) => _code = code;

    /// <summary>Chinese (<c>zh</c>).</summary>
    public static Language Chinese => default;

    /// <summary>English (<c>en</c>).</summary>
    public static Language English { get; } = new("en");

    /// <summary>The code in lower case: the primary subtag of RFC 5646, e.g. <c>zh</c>.</summary>
    public string Code => _code ?? "zh";

    /// <summary>The language of a culture; Chinese for the invariant culture, which has none.</summary>
    public static Language Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return TryParse(culture.Name, out Language language) ? language : Chinese;
    }

    /// <summary>
    /// The language of a tag such as <c>en</c>, <c>zh-CN</c> or <c>pt_BR</c>. Any code is one: texts of a language that the library has none of come with a
    /// <see cref="TextCatalog"/>, and what that lacks is said in English.
    /// </summary>
    /// <exception cref="FormatException"><paramref name="tag"/> does not start with a language code of two to eight letters.</exception>
    public static Language Parse(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return TryParse(tag, out Language language)
            ? language
            : throw new FormatException($"`{tag}` is no language tag; it starts with a code of two to eight letters, such as en or zh-CN.");
    }

    /// <summary>The language of a tag; <see langword="false"/> and Chinese when it does not start with a language code of two to eight letters.</summary>
    public static bool TryParse([NotNullWhen(true)] string? tag, out Language language)
    {
        language = default;
        if (tag is null)
            return false;
        int end = tag.AsSpan().IndexOfAny('-', '_');
        string code = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        if (code.Length is < 2 or > LongestCode || !code.All(char.IsAsciiLetterLower))
            return false;
        language = code == "zh" ? default : new(code);
        return true;
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
