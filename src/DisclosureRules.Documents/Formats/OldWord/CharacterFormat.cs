namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The properties of some characters.</summary>
internal record struct CharacterFormat
{
    /// <summary>Whether their deletion is tracked.</summary>
    public bool IsDeleted { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Whether they stand for something else, such as a picture or the begin of a field.</summary>
    public bool IsSpecial { get; set; }

    /// <summary>Whether what they stand for is data and no picture.</summary>
    public bool IsData { get; set; }

    /// <summary>The character of a symbol font that is printed instead.</summary>
    public char? Symbol { get; set; }
}
