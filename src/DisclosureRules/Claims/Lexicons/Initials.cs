using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>The characters that begin something without any vocabulary.</summary>
internal static class Initials
{
    private const string Marks = ",、。!?;:)]】《\"([【—";

    private const string Numerals = "0123456789十百廿卅拾近约超逾第大将不上下前" + NumeralCharacters.Digits;

    /// <summary>Each with what it may begin.</summary>
    public static IEnumerable<(char First, CharacterUse Use)> All =>
        [.. Marks.Select(c => (c, CharacterUse.Mark)), .. Numerals.Select(c => (c, NumeralCharacters.IsOrdinal(c) ? CharacterUse.Numeral | CharacterUse.Mark : CharacterUse.Numeral))];
}
