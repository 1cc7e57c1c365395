using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Serialization;

/// <summary>
/// Texts of a language as a file: one JSON object of codes and texts, like the files that the assemblies bring along (<c>rules/codes.md</c> lists them).
/// It may leave out codes, whose texts stay those of the catalogue, and texts may leave out placeholders; a code or a placeholder that there is not is
/// refused, with line and column. Stateless and safe to share between threads.
/// </summary>
public static class TextCatalogJson
{
    /// <summary>The largest file accepted, in bytes.</summary>
    public const int MaximumBytes = 4 << 20;

    /// <summary>The catalogue with the texts of a file.</summary>
    /// <param name="catalog">What is added to.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="path">The file.</param>
    /// <param name="others">Texts of other assemblies than this one that the file may have, too.</param>
    /// <exception cref="DiagnosticException">The file can't be opened or is no file of texts; with all problems.</exception>
    public static TextCatalog WithFile(this TextCatalog catalog, Language language, string path, params IReadOnlyList<TextSource> others)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Diagnostic> problems = [];
        if (InputFile.Read(path, MaximumBytes, problems) is not { } utf8)
            throw new DiagnosticException(problems);
        return catalog.TryWith(language, utf8, out TextCatalog? more, out IReadOnlyList<Diagnostic> diagnostics, path, others) ? more : throw new DiagnosticException(diagnostics);
    }

    /// <summary>The catalogue with the texts of a JSON object; <see langword="false"/> and all problems when it is no object of known codes and texts.</summary>
    /// <param name="catalog">What is added to.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <param name="more">The catalogue with the texts.</param>
    /// <param name="diagnostics">Everything that is wrong, in the order of the text; empty on success.</param>
    /// <param name="source">The name for messages.</param>
    /// <param name="others">Texts of other assemblies than this one that the object may have, too.</param>
    public static bool TryWith(
        this TextCatalog catalog, Language language, ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TextCatalog? more, out IReadOnlyList<Diagnostic> diagnostics,
        string? source = null, params IReadOnlyList<TextSource> others)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(others);
        List<Diagnostic> problems = [];
        LocatedReader json = new(source, problems);
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        KnownTexts known = new([Texts.Source, .. others]);
        if (LocatedJson.Read(utf8, source, problems, MaximumBytes) is { } root && json.Expect(root, JsonValueKind.Object))
        {
            foreach (LocatedMember member in root.Members)
                Read(member, known, json, texts);
        }

        diagnostics = problems;
        more = problems.Count == 0 ? catalog.WithKnown(language, texts) : null;
        return more is not null;
    }

    private static void Read(LocatedMember member, KnownTexts known, LocatedReader json, Dictionary<string, string> texts)
    {
        if (known.Problems(member.Name, "").FirstOrDefault() is { } unknown)
        {
            json.Add(unknown, member);
            return;
        }

        if (!json.Expect(member.Value, JsonValueKind.String))
            return;
        foreach (Message problem in known.Problems(member.Name, member.Value.Text))
            json.Add(problem, member.Value);
        texts[member.Name] = member.Value.Text;
    }
}
