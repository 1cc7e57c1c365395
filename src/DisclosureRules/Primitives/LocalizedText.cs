namespace DisclosureRules.Primitives;

/// <summary>
/// The same words in Chinese and in English. Everything the library says to a person is such a pair;
/// which of the two is shown is the caller's choice, never the machine's culture.
/// </summary>
/// <param name="Zh">Chinese wording; the wording of record, because the forms are Chinese.</param>
/// <param name="En">English wording; a gloss, equal to <paramref name="Zh"/> where none was given.</param>
public sealed record LocalizedText(string Zh, string En)
{
    /// <summary>The empty text in both languages.</summary>
    public static LocalizedText Empty { get; } = new("", "");

    /// <summary>The wording in <paramref name="language"/>.</summary>
    public string In(Language language) => language == Language.English ? En : Zh;

    /// <summary>The Chinese wording.</summary>
    public override string ToString() => Zh;
}
