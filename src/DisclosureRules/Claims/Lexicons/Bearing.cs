namespace DisclosureRules.Claims.Lexicons;

/// <summary>What words may do to a sentence without numbers: to state anything, or to change what the next sentence is about, it needs one that speaks, or one that takes a year and a date.</summary>
[Flags]
internal enum Bearing : byte
{
    /// <summary>Nobody has asked yet.</summary>
    None = 0,

    /// <summary>It was asked.</summary>
    Known = 1,

    /// <summary>Names a topic, denies, states something alone or behind a word for all, or says that others did what is told.</summary>
    Speaks = 2,

    /// <summary>States a year that stands behind it.</summary>
    TakesYear = 4,
}
