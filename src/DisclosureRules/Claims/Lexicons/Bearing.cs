namespace DisclosureRules.Claims.Lexicons;

/// <summary>What a word may do to a sentence without numbers, and to the sentences behind it.</summary>
[Flags]
internal enum Bearing : byte
{
    /// <summary>Nobody has asked yet.</summary>
    None = 0,

    /// <summary>It was asked.</summary>
    Known = 1,

    /// <summary>Names what the report counts, denies, or states something alone.</summary>
    Speaks = 2,

    /// <summary>States a year that stands behind it.</summary>
    TakesYear = 4,

    /// <summary>Speaks of all.</summary>
    Universal = 8,

    /// <summary>States something behind a word for all.</summary>
    Each = 16,

    /// <summary>Names something that the report doesn't count.</summary>
    Foreign = 32,

    /// <summary>Says that what is told was done by others, or for them, or is a part: what was counted as a whole before is so no more, or is gone back to.</summary>
    OfWhole = 64,

    /// <summary>Is a word only before the year after the report's.</summary>
    BeforeNextYear = 128,
}
