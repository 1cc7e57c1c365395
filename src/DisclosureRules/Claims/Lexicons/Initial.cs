using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>What may begin with a character.</summary>
[Flags]
internal enum CharacterUse : byte
{
    None = 0,

    /// <summary>A word.</summary>
    Word = 1,

    /// <summary>A word that is put together of pieces.</summary>
    Pattern = 2,

    /// <summary>A mark that is a token of its own, a quotation, or the number of a paragraph.</summary>
    Mark = 4,

    /// <summary>A number or a date.</summary>
    Numeral = 8,
}

/// <summary>What may begin with a character, and how it goes on. It is asked for every other character of a text, so that all of it lies together.</summary>
/// <param name="Use">What it may begin.</param>
/// <param name="Root">Where it leads in the vocabulary; 0 for nowhere.</param>
/// <param name="Seconds">What may stand behind it in a word.</param>
/// <param name="Patterns">The patterns that may begin with it; <see langword="null"/> for none.</param>
internal readonly record struct Initial(CharacterUse Use, int Root, ulong Seconds, PatternsOfInitial? Patterns)
{
    private const string Marks = ",、。!?;:)]】《\"([【";

    private const string Numerals = "0123456789十百廿卅拾近约超逾第大将不上下前" + NumeralCharacters.Digits;

    /// <summary>The characters that begin something without any vocabulary, with what they may.</summary>
    public static IEnumerable<(char First, CharacterUse Use)> WithoutVocabulary =>
        [.. Marks.Select(c => (c, CharacterUse.Mark)), .. Numerals.Select(c => (c, NumeralCharacters.IsOrdinal(c) ? CharacterUse.Numeral | CharacterUse.Mark : CharacterUse.Numeral))];
}
