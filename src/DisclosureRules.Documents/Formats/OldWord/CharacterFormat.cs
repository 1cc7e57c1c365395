namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The properties of some characters.</summary>
internal record struct CharacterFormat
{
    /// <summary>Whether their deletion is tracked.</summary>
    public bool IsDeleted { get; set; }

    public bool IsHidden { get; set; }

    /// <summary>Whether what they stand for, where they stand for something else, is data and no picture.</summary>
    public bool IsData { get; set; }

    /// <summary>The character of a symbol font that is printed instead.</summary>
    public char? Symbol { get; set; }
}
