using System.Text;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>
/// A sentence as a pattern and the digits in it: thousands of findings of one rule differ in nothing but their numbers, so that the page keeps the pattern once.
/// </summary>
internal static class Sentence
{
    /// <summary>Stands in the pattern for a run of digits. No text of a document has it: they are made visible first.</summary>
    private const char Place = '\u0001';

    /// <summary>Between the digits of the two languages, where they differ.</summary>
    private const char Between = '\u0002';

    public static (Pair Pattern, string Values) Split(Pair text)
    {
        (string zh, string ofZh) = Split(text.Zh);
        (string en, string ofEn) = Split(text.En);
        return (new(zh, en), ofZh == ofEn ? ofZh : ofZh + Between + ofEn);
    }

    private static (string Pattern, string Values) Split(string text)
    {
        StringBuilder pattern = new(text.Length), values = new();
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                pattern.Append(text[i]);
                continue;
            }

            if (values.Length > 0)
                values.Append(' ');
            pattern.Append(Place);
            for (; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                values.Append(text[i]);
            i--;
        }

        return (pattern.ToString(), values.ToString());
    }
}
