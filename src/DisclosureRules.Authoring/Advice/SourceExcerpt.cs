using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>The lines of files that problems are about, with a mark below the place. A file is read once as long as problems are of one. Not safe to share between threads.</summary>
public sealed class SourceExcerpt
{
    // A line of a pack that a person wrote fits a screen; of others what stands around the place is shown.
    private const int Widest = 120, Before = 60;

    private (string File, string[]? Lines)? _read;

    /// <summary>The line and the line with the mark; <see langword="null"/> where the place is not known, the file can't be read, or it is no JSON.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is <see langword="null"/>.</exception>
    public (string Line, string Mark)? Of(Diagnostic problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (problem is not { File: { } file, Line: { } number, Column: { } column } || LineOf(file, number) is not { } line || column > line.Length + 1)
            return null;
        int start = line.Length <= Widest ? 0 : Math.Max(0, column - 1 - Before);
        string shown = line[start..Math.Min(line.Length, start + Widest)];
        StringBuilder mark = new();
        foreach (char c in shown.AsSpan(0, Math.Min(shown.Length, column - 1 - start)))
            mark.Append(c == '\t' ? '\t' : IsWide(c) ? '\u3000' : ' ');
        return (shown, mark.Append('^').ToString());
    }

    private string? LineOf(string file, int number)
    {
        if (_read?.File != file)
            _read = (file, LinesOf(file));
        return _read?.Lines?.ElementAtOrDefault(number - 1);
    }

    /// <summary>The lines of JSON that is no larger than a pack may be: of a file that was only named in its place nothing is shown.</summary>
    private static string[]? LinesOf(string file)
    {
        if (InputFile.Read(file, RulePack.MaximumBytes, []) is not { } utf8)
            return null;
        using StreamReader reader = new(new MemoryStream(utf8));
        string text = reader.ReadToEnd();
        return text.AsSpan().TrimStart() is ['{' or '[', ..] or ['/', '/' or '*', ..] ? Lines(text) : null;
    }

    private static string[] Lines(string text)
    {
        List<string> lines = [];
        using StringReader reader = new(text);
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return [.. lines];
    }

    /// <summary>Characters that take two columns in terminals: East Asian ideographs, their punctuation and full-width forms.</summary>
    private static bool IsWide(char c) => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6';
}
