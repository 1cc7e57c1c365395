using System.Globalization;

namespace DisclosureRules.Diagnostics;

/// <summary>Where something stands in an input, as far as it is known. Immutable.</summary>
/// <param name="File">The file as the caller named it; <see langword="null"/> when the input had no name.</param>
/// <param name="Line">Line, 1-based; <see langword="null"/> when unknown.</param>
/// <param name="Column">Column in UTF-16 code units, 1-based; <see langword="null"/> when unknown.</param>
/// <param name="Path">JSON path, e.g. <c>$.rules[2].check</c>; <see langword="null"/> when it does not apply.</param>
public sealed record SourceLocation(string? File = null, int? Line = null, int? Column = null, string? Path = null)
{
    /// <summary><c>file:line:column</c> without what is not known; empty when nothing is.</summary>
    public override string ToString()
    {
        string line = Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
        string column = Line is not null && Column is { } position ? string.Create(CultureInfo.InvariantCulture, $":{position}") : "";
        return (File + line + column).TrimStart(':');
    }

    /// <summary>The same where what it stands in has no file: then a name takes its place.</summary>
    internal string Named(string name) => (File is null ? this with { File = name } : this).ToString();
}
