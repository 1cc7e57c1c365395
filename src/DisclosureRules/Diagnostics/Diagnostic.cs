using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Diagnostics;

/// <summary>
/// Something wrong with an input (a form, a rule pack, a report file): what was found, where, and what would be accepted.
/// Bad input is a result, not an exception; all problems of one input are collected in one pass.
/// </summary>
/// <param name="Code">Stable dotted identifier, e.g. <c>rule.unknown-row</c>.</param>
/// <param name="Message">What was found and what would be accepted.</param>
/// <param name="File">The file as the caller named it; <see langword="null"/> when the input had no name.</param>
/// <param name="Line">Line, 1-based; <see langword="null"/> when unknown.</param>
/// <param name="Column">Column in UTF-16 code units, 1-based; <see langword="null"/> when unknown.</param>
/// <param name="Path">JSON path, e.g. <c>$.rules[2].check</c>; <see langword="null"/> when it does not apply.</param>
public sealed record Diagnostic(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("message")] LocalizedText Message,
    [property: JsonPropertyName("file")] string? File = null,
    [property: JsonPropertyName("line")] int? Line = null,
    [property: JsonPropertyName("column")] int? Column = null,
    [property: JsonPropertyName("path")] string? Path = null)
{
    /// <summary>The problem on one line: <c>file:line:column: message (path) [code]</c>.</summary>
    public string ToString(Language language)
    {
        StringBuilder text = new();
        text.Append(File);
        if (Line is { } line)
            text.Append(CultureInfo.InvariantCulture, $":{line}");
        if (Line is not null && Column is { } column)
            text.Append(CultureInfo.InvariantCulture, $":{column}");
        if (text.Length > 0)
            text.Append(": ");
        text.Append(Message.In(language));
        if (Path is not null)
            text.Append(" (").Append(Path).Append(')');
        return text.Append(" [").Append(Code).Append(']').ToString();
    }

    /// <summary>The problem on one line, in Chinese.</summary>
    public override string ToString() => ToString(Language.Chinese);
}
