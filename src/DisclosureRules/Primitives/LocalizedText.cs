using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>
/// Words that can be asked for in several languages; which is shown is the caller's choice, never the machine's culture. Either they are given,
/// in Chinese and English, as those of a form or of a rule are, or they are made when they are asked for (<see cref="Message"/>).
/// Two are equal when they say the same in Chinese and in English. Immutable and safe to share between threads.
/// </summary>
[JsonConverter(typeof(LocalizedTextJsonConverter))]
public class LocalizedText : IEquatable<LocalizedText>
{
    private readonly string _zh = "", _en = "";

    /// <summary>Given words.</summary>
    /// <param name="zh">Chinese wording; the wording of record, because the forms are Chinese.</param>
    /// <param name="en">English wording; a gloss, equal to <paramref name="zh"/> where none was given.</param>
    public LocalizedText(string zh, string en)
    {
        ArgumentNullException.ThrowIfNull(zh);
        ArgumentNullException.ThrowIfNull(en);
        (_zh, _en) = (zh, en);
    }

    /// <summary>For words that are made when they are asked for.</summary>
    private protected LocalizedText()
    {
    }

    /// <summary>The empty text in every language.</summary>
    public static LocalizedText Empty { get; } = new("", "");

    /// <summary>The Chinese wording.</summary>
    public string Zh => In(Language.Chinese);

    /// <summary>The English wording.</summary>
    public string En => In(Language.English);

    /// <summary>Whether two texts say the same.</summary>
    public static bool operator ==(LocalizedText? left, LocalizedText? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two texts say something different.</summary>
    public static bool operator !=(LocalizedText? left, LocalizedText? right) => !(left == right);

    /// <summary>What reads the same in every language, such as a name.</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>Texts in a row with a separator between them, both in the language that is asked for.</summary>
    public static LocalizedText Join(LocalizedText separator, IEnumerable<LocalizedText> texts)
    {
        ArgumentNullException.ThrowIfNull(separator);
        return new JoinedText(separator, ValueList<LocalizedText>.Of(texts));
    }

    /// <summary>The wording in <paramref name="language"/>; given words are English in every language but Chinese.</summary>
    public string In(Language language) => In(language, TextCatalog.Default);

    /// <summary>The wording in <paramref name="language"/>, by the texts of <paramref name="catalog"/>.</summary>
    public string In(Language language, TextCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return Make(language, catalog);
    }

    /// <summary>The wording in <paramref name="language"/>, as <see cref="In(Language)"/> gives it.</summary>
    public string ToString(Language language) => In(language);

    /// <summary>The wording in <paramref name="language"/> by the texts of <paramref name="catalog"/>, as <see cref="In(Language, TextCatalog)"/> gives it.</summary>
    public string ToString(Language language, TextCatalog catalog) => In(language, catalog);

    /// <summary>Whether the other text says the same in Chinese and in English.</summary>
    public bool Equals(LocalizedText? other) =>
        other is not null && (ReferenceEquals(this, other) || IsMadeAs(other) || (Zh == other.Zh && En == other.En));

    /// <summary>Whether the other text says the same in Chinese and in English.</summary>
    public sealed override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <summary>Of the Chinese wording.</summary>
    public sealed override int GetHashCode() => Zh.GetHashCode(StringComparison.Ordinal);

    /// <summary>The Chinese wording.</summary>
    public sealed override string ToString() => Zh;

    private protected virtual string Make(Language language, TextCatalog catalog) => language == Language.Chinese ? _zh : _en;

    /// <summary>Whether it can be told without wording them that both say the same.</summary>
    private protected virtual bool IsMadeAs(LocalizedText other) => false;
}
