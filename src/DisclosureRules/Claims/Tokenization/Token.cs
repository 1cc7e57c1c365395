using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Tokenization;

internal enum TokenKind : byte
{
    /// <summary>Characters that mean nothing here.</summary>
    Other,
    Word,
    Number,
    Date,

    /// <summary>The reporting unit's own name, or the end of it.</summary>
    Unit,

    /// <summary>、</summary>
    Enumeration,

    /// <summary>, and the like.</summary>
    Comma,

    /// <summary>:</summary>
    Colon,

    /// <summary>;</summary>
    Semicolon,

    /// <summary>。! ?</summary>
    Stop,

    /// <summary>(</summary>
    Open,

    /// <summary>)</summary>
    Close,

    /// <summary>The ordinal that opens a paragraph: (一), 1.</summary>
    Ordinal,
}

/// <summary>A piece of a section's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in <see cref="SectionText.Text"/>.</param>
/// <param name="End">Where it ends; for a number, with its unit.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>What a word may do to a sentence without numbers: told here, so that the word needn't be asked.</summary>
    public Bearing Bearing { get; init; }

    // One reference for the three of them: a report has a token for every other character.
    private object? Content { get; init; }

    public Word? Word { get => Content as Word; init => Content = value; }

    /// <summary>What a number is, with its unit.</summary>
    public Quantity? Quantity { get => Content as Quantity; init => Content = value; }

    /// <summary>What a date is.</summary>
    public Moment? Moment { get => Content as Moment; init => Content = value; }

    public NumberReading Number => Quantity!.Number;

    /// <summary>The name of a number's unit; <see langword="null"/> when none was recognised.</summary>
    public string? Unit => Quantity!.Unit;

    public Doubt Doubt => Quantity?.Doubt ?? Doubt.None;

    public DateReading Date => Moment!.Date;
}

/// <summary>A number in a text with the unit behind it, and whether a character too many or approximating words stand there.</summary>
internal sealed record Quantity(NumberReading Number, string? Unit, Doubt Doubt);

/// <summary>A date in a text.</summary>
internal sealed record Moment(DateReading Date);
