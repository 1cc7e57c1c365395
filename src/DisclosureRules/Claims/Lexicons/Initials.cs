using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>The characters that begin something without any vocabulary.</summary>
internal static class Initials
{
    private const string Marks = ",、。!?;:)]】《\"([【—";

    private const string Arabic = "0123456789";

    private const string Units = "十拾百佰千仟万亿廿卅卌";

    private const string Numerals = Arabic + "十百廿卅拾近约超逾第大将不上下前" + NumeralCharacters.Digits;

    /// <summary>All of them.</summary>
    public const string All = Marks + Numerals;

    /// <summary>What one of them may begin.</summary>
    public static CharacterUse UseOf(char first) =>
        Marks.Contains(first, StringComparison.Ordinal) ? CharacterUse.Mark
        : NumeralCharacters.IsOrdinal(first) ? CharacterUse.Numeral | CharacterUse.Mark : CharacterUse.Numeral;

    /// <summary>
    /// What must stand behind a character that a number, a date or an ordinal begins with, so that it may be one: more rather than less. <see langword="null"/>
    /// where that is anything.
    /// </summary>
    /// <param name="first">One of <see cref="All"/>.</param>
    /// <param name="measures">What measure words begin with.</param>
    public static string? SecondsOf(char first, string measures) => first switch
    {
        '不' => "超少低多足到",
        '大' => "约概",
        '将' => "近",
        '上' => "半" + Units,
        '下' => "半",
        '前' or '第' => NumeralCharacters.Digits + Arabic + Units,
        '近' or '约' or '逾' or '超' => NumeralCharacters.Digits + Arabic + Units + "过百",
        '百' => "余多分",
        _ when NumeralCharacters.Digit(first) >= 0 || first is '十' or '拾' => NumeralCharacters.Digits + "Oo○◯Ο" + Arabic + Units + "几余多点-–—~至到%个百以左月季、.,。;)" + measures,
        _ => null,
    };
}
