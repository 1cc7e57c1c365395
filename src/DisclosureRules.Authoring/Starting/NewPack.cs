using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureRules.Authoring.Schemas;
using DisclosureRules.Authoring.Wording;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Starting;

/// <summary>What an author begins with: a pack with one rule, its tests, the schemas for the editor, the description of the language and a report to try it on. Stateless and safe to share between threads.</summary>
public static partial class NewPack
{
    // What Markdown breaks a line by.
    private const string LineBreak = "  ";

    /// <summary>Whether a pack can have this id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Whether it has only English letters, digits, dots, hyphens and underscores, and a letter first.</returns>
    public static bool IsId([NotNullWhen(true)] string? id) => id is { Length: > 0 } && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');

    /// <summary>What a pack's file is called, and its folder where nobody asks for another: the last part of its id.</summary>
    /// <param name="id">The pack's id, e.g. <c>qinghe.archives</c>.</param>
    /// <returns>The name, e.g. <c>archives</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    public static string NameOf(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return id.Split('.')[^1] is { Length: > 0 } last ? last : id;
    }

    /// <summary>The files, by their names; the pack is the first.</summary>
    /// <param name="id">The pack's id, e.g. <c>qinghe.archives</c>; the last part begins the ids of its rules.</param>
    /// <param name="form">The form that it is for.</param>
    /// <returns>Texts by the names of files.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> has other characters than English letters, digits, dots, hyphens and underscores.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="form"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<(string Name, string Text)> Files(string id, Form form)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(form);
        if (!IsId(id))
            throw new ArgumentException("English letters, digits, dots, hyphens and underscores are accepted, a letter first.", nameof(id));
        string name = NameOf(id);
        FormTable table = form.Tables[0];
        CellId cell = form.Cells.First(c => c.Id.Table == table.Id).Id;
        LocalizedText title = Texts.Of("words.authoring.new.title", ("table", table.Label)), message = Texts.Of("words.authoring.new.message", ("actual", "{actual}"));
        string pack = $$"""
            {
              "$schema": "rule-pack.schema.json",
              "pack": {{Json(id)}},
              "version": "1.0.0",
              "forms": [{{Json(form.Id)}}],
              "rules": [
                {
                  "id": {{Json(name + ".not-negative")}},
                  "severity": "warning",
                  "title": { "zh": {{Json(title.Zh)}}, "en": {{Json(title.En)}} },
                  "message": { "zh": {{Json(message.Zh)}}, "en": {{Json(message.En)}} },
                  "each": { "x": {{Json($"{table.Id}[*, *]")}} },
                  "check": "x >= 0"
                }
              ]
            }

            """;
        string tests = $$"""
            {
              "$schema": "pack-tests.schema.json",
              "defaults": { "form": {{Json(form.Id)}}, "rest": 0 },
              "tests": [
                { "rule": {{Json(name + ".not-negative")}}, "name": "fails", "report": { "cells": { {{Json(cell.ToString())}}: -1 } }, "expects": "violation", "cells": {{Json(cell.ToString())}}, "match": "exactly" },
                { "rule": {{Json(name + ".not-negative")}}, "name": "passes", "report": {}, "expects": "pass" },
                { "rule": {{Json(name + ".not-negative")}}, "name": "blank", "report": { "cells": { {{Json(cell.ToString())}}: null } }, "expects": "notAssessable" }
              ]
            }

            """;
        return
        [
            ($"{name}.json", pack.ReplaceLineEndings("\n")),
            ($"{name}.tests.json", tests.ReplaceLineEndings("\n")),
            ("rule-pack.schema.json", PackSchema.Of([form])),
            ("pack-tests.schema.json", PackSchema.EmbeddedSchema("pack-tests.schema.json")),
            ("rule-profile.schema.json", PackSchema.EmbeddedSchema("rule-profile.schema.json")),
            ("RULES.md", Readme("README.md")),
            ("RULES.en.md", Readme("README.en.md")),
            ("layers.md", Readme("layers.md")),
            ("claims.md", Readme("claims.md")),
            .. Embedded($"reports/{form.Id}") is { } sample ? [("sample.report.json", sample)] : Array.Empty<(string, string)>(),
        ];
    }

    /// <summary>A page on the language: it leads to the others by the names that they have beside a pack; a sentence that leads to what isn't there is left out.</summary>
    private static string Readme(string name) => WrittenPage.Mark("rules new", name) + string.Join('\n', Embedded(name)!.ReplaceLineEndings("\n")
        .Replace("](README.", "](RULES.", StringComparison.Ordinal).Replace("](schema/", "](", StringComparison.Ordinal).Split('\n').Select(WithoutAbsent).OfType<string>());

    private static string? WithoutAbsent(string line)
    {
        if (!Absent().IsMatch(line))
            return line;
        string left = string.Concat(Sentence().Split(line).Where(s => !Absent().IsMatch(s))).TrimEnd();
        return left.Length == 0 ? null : left + (line.EndsWith(LineBreak, StringComparison.Ordinal) ? LineBreak : "");
    }

    [GeneratedRegex(@"\]\((?!RULES\.|layers\.md|claims\.md|[\w-]+\.schema\.json|https?:|#)[^)\n]*\)")]
    private static partial Regex Absent();

    [GeneratedRegex(@"(?<=\u3002|\. )")]
    private static partial Regex Sentence();

    private static string? Embedded(string name)
    {
        using Stream? stream = typeof(NewPack).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
