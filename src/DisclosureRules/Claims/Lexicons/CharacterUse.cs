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

    /// <summary>A name of the unit that reports.</summary>
    Name = 16,
}
