using System.Globalization;
using System.Text.Json.Serialization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>What stands in one cell of a report, and where it came from.</summary>
[JsonConverter(typeof(CellJsonConverter))]
public readonly record struct Cell
{
    // No cell of a form prints that much: what does is a page in a cell, and every finding about it would repeat it.
    private const int LongestText = 1_000;

    /// <summary>A cell that was not found in the document.</summary>
    /// <param name="reason">Why, where it is known.</param>
    public static Cell Missing(LocalizedText? reason = null) => new() { Reason = reason };

    /// <summary>A cell that was printed blank.</summary>
    public static Cell Blank(DocumentLocation? place = null) => new() { State = CellState.Blank, Raw = "", Place = place };

    /// <summary>A cell in which something else than a number was printed.</summary>
    /// <param name="raw">The text exactly as printed; not empty. Of a text of more than 1,000 characters the beginning is kept, with “…” behind it.</param>
    /// <param name="reading">The number that the text seems to state, where there is one; never used silently.</param>
    /// <param name="place">Where it stood.</param>
    public static Cell NotNumber(string raw, decimal? reading = null, DocumentLocation? place = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(raw);
        return new() { State = CellState.NotNumber, Raw = Kept(raw), Reading = reading, Place = place };
    }

    /// <summary>A number.</summary>
    /// <param name="value">The exact value: an integer of at most 64 bits, or a fraction.</param>
    /// <param name="raw">The text as printed; the value's own digits when left out, and where it has more than 1,000 characters.</param>
    /// <param name="place">Where it stood.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is an integer of more than 64 bits: no report has such a number.</exception>
    public static Cell Number(decimal value, string? raw = null, DocumentLocation? place = null)
    {
        if (decimal.IsInteger(value) && !ExactNumber.IsInt64(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, $"An integer from {long.MinValue} to {long.MaxValue} is expected, or a fraction.");
        return new() { State = CellState.Number, Value = value, Raw = raw is { Length: <= LongestText } ? raw : value.ToString(CultureInfo.InvariantCulture), Place = place };
    }

    /// <summary>An integer printed with its own digits.</summary>
    internal static Cell Integer(long value, DocumentLocation? place) =>
        new() { State = CellState.Number, Value = value, Raw = value.ToString(CultureInfo.InvariantCulture), Place = place };

    /// <summary>Which of the four the cell is.</summary>
    public CellState State { get; private init; }

    /// <summary>The number, when <see cref="State"/> is <see cref="CellState.Number"/>; otherwise <see langword="null"/>.</summary>
    public decimal? Value { get; private init; }

    /// <summary>The text as printed; empty for a blank cell, <see langword="null"/> for a missing one.</summary>
    public string? Raw { get; private init; }

    /// <summary>The number a text that is not a number seems to state, e.g. 240 for <c>240万元</c>; for a person to weigh, never calculated with.</summary>
    public decimal? Reading { get; private init; }

    /// <summary>Where the cell stood in the source; <see langword="null"/> when unknown.</summary>
    public DocumentLocation? Place { get; private init; }

    /// <summary>Why the cell is missing, where it is known.</summary>
    public LocalizedText? Reason { get; private init; }

    /// <summary>The same content at another place.</summary>
    public Cell At(DocumentLocation? place) => this with { Place = place };

    /// <summary>Whether two cells say the same: state, value, and the printed text of what is not a number. Places and reasons don't count.</summary>
    public bool SameContentAs(Cell other) =>
        State == other.State && Value == other.Value && (State != CellState.NotNumber || string.Equals(Raw, other.Raw, StringComparison.Ordinal));

    /// <summary>What stands in it, on one line for developers: <c>8</c>, <c>blank</c>, <c>"3件"</c>, <c>missing</c>; with what was printed where that reads otherwise.</summary>
    public override string ToString() => State switch
    {
        CellState.Number when Value is { } value => ExactNumber.Show(value) is var shown && shown == Raw ? shown : $"{shown} (\"{Raw}\")",
        CellState.Blank => "blank",
        CellState.NotNumber => $"\"{Raw}\"",
        _ => "missing",
    };

    private static string Kept(string text)
    {
        if (text.Length <= LongestText)
            return text;
        int end = LongestText - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
