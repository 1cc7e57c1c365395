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
[method: JsonConstructor]
public sealed record Diagnostic(
    [property: JsonPropertyName("code")] string Code,
    [property: JsonPropertyName("message")] LocalizedText Message,
    [property: JsonPropertyName("file")] string? File = null,
    [property: JsonPropertyName("line")] int? Line = null,
    [property: JsonPropertyName("column")] int? Column = null,
    [property: JsonPropertyName("path")] string? Path = null)
{
    /// <summary>A message with its place: the code is the message's.</summary>
    public Diagnostic(Message message, SourceLocation location)
        : this(Known(message).Code, message, location?.File, location?.Line, location?.Column, location?.Path)
    {
    }

    /// <summary>A message with its place: the code is the message's.</summary>
    public Diagnostic(Message message, string? file = null, int? line = null, int? column = null, string? path = null)
        : this(Known(message).Code, message, file, line, column, path)
    {
    }

    /// <summary>A message with its place, of a code of the caller's.</summary>
    public Diagnostic(string code, LocalizedText message, SourceLocation location)
        : this(code, message, location?.File, location?.Line, location?.Column, location?.Path)
    {
    }

    /// <summary>The problem of a file that is there and can't be opened, or that breaks while it is read.</summary>
    /// <param name="file">The file as the caller named it.</param>
    /// <param name="cause">The exception in which it showed; its message is the reason.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cause"/> is <see langword="null"/>.</exception>
    public static Diagnostic NotOpened(string? file, Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        if (PathOrText.IsJson(file))
            return new(Texts.Of("file.not-opened/text"), PathOrText.Shown(file!));
        return new(cause is UnauthorizedAccessException ? Texts.Of("file.not-opened/denied") : Texts.Of("file.not-opened", ("reason", Reason(file, cause))), file);
    }

    /// <summary>Why; what the system alone says has the file as the caller named it: the system names it from its root, which is nobody else's affair.</summary>
    private static LocalizedText Reason(string? file, Exception cause)
    {
        LocalizedText reason = FileFailure.ReasonOf(cause);
        try
        {
            return string.IsNullOrEmpty(file) || reason.Zh != cause.Message ? reason : LocalizedText.Same(cause.Message.Replace(System.IO.Path.GetFullPath(file), file, StringComparison.Ordinal));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            return reason;
        }
    }

    /// <summary>Where it was found.</summary>
    [JsonIgnore]
    public SourceLocation Location => new(File, Line, Column, Path);

    /// <summary>The problem on one line: <c>file:line:column: message (path) [code]</c>.</summary>
    public string ToString(Language language) => ToString(language, TextCatalog.Default);

    /// <summary>The problem on one line, by the texts of a catalogue.</summary>
    public string ToString(Language language, TextCatalog catalog)
    {
        StringBuilder text = new(Location.ToString());
        if (text.Length > 0)
            text.Append(": ");
        text.Append(Message.In(language, catalog));
        if (Path is not null)
            text.Append(" (").Append(Path).Append(')');
        return text.Append(" [").Append(Code).Append(']').ToString();
    }

    /// <summary>The problem on one line in a language, as <see cref="ToString(Language)"/> gives it.</summary>
    public string In(Language language) => ToString(language);

    /// <summary>The problem on one line in a language by the texts of a catalogue, as <see cref="ToString(Language, TextCatalog)"/> gives it.</summary>
    public string In(Language language, TextCatalog catalog) => ToString(language, catalog);

    /// <summary>The problem on one line, in Chinese.</summary>
    public override string ToString() => ToString(Language.Chinese);

    private static Message Known(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message;
    }
}
