using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>The rule packs that ship with the library, and those of files and folders. Stateless and safe to share between threads.</summary>
public static class RulePacks
{
    private static readonly Lazy<IReadOnlyList<RulePack>> LazyNational = new(() =>
        ValueList<RulePack>.Of(EmbeddedFile.Names("national/").Select(ReadEmbedded)));

    /// <summary>The packs that every report is checked with, in the order of their file names.</summary>
    public static IReadOnlyList<RulePack> National => LazyNational.Value;

    /// <summary>Reads packs from files and folders.</summary>
    /// <param name="paths">
    /// Files, folders with every <c>.json</c> file below them, in ordinal order of their paths, and profiles: JSON files that name the packs a team uses,
    /// <c>{ "profile": "qinghe", "packs": ["city.json", "units"] }</c>. Links to folders are not followed.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A path leads nowhere, a file can't be opened or is not a valid pack; with all problems of all of them.</exception>
    public static IReadOnlyList<RulePack> ReadAll(params IEnumerable<string> paths) =>
        TryReadAll(paths, out IReadOnlyList<RulePack>? packs, out IReadOnlyList<Diagnostic> diagnostics) ? packs : throw new DiagnosticException(diagnostics);

    /// <summary>Reads packs from files and folders; <see langword="false"/> and all problems of all of them when one can't be read.</summary>
    /// <param name="paths">
    /// Files, folders with every <c>.json</c> file below them, in ordinal order of their paths, and profiles: JSON files that name the packs a team uses,
    /// <c>{ "profile": "qinghe", "packs": ["city.json", "units"] }</c>. Links to folders are not followed.
    /// </param>
    /// <param name="packs">The packs, in the order of the paths; whether their rules fit a form is for <see cref="Checking.RuleSet"/> to say.</param>
    /// <param name="diagnostics">Everything that is wrong; empty on success.</param>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    public static bool TryReadAll(IEnumerable<string> paths, [NotNullWhen(true)] out IReadOnlyList<RulePack>? packs, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<Diagnostic> found = [];
        IReadOnlyList<RulePack> read = PackFiles.Read(paths, found).Packs;
        diagnostics = ValueList<Diagnostic>.Of(found);
        packs = found.Count == 0 ? ValueList<RulePack>.Of(read) : null;
        return packs is not null;
    }

    /// <summary>Whether a pack is one of those that every other builds on, shipped or in a version of somebody's own: its words are read by all.</summary>
    internal static bool IsShared(RulePack pack) => pack.Id.StartsWith("cn.national.", StringComparison.Ordinal);

    /// <summary>The measure words of the shipped packs: those of a pack that is used without them.</summary>
    internal static IReadOnlyList<(string Word, string Unit)> Measures => [.. National.SelectMany(p => p.Vocabulary.Units)];

    /// <summary>Whether these are the shipped packs, all of them and nothing else. Tests have shown that they are valid for the built-in forms.</summary>
    internal static bool AreNational(IReadOnlyList<RulePack> packs) => LazyNational.IsValueCreated && packs.SequenceEqual(National);

    private static RulePack ReadEmbedded(string name)
    {
        return RulePack.TryRead(EmbeddedFile.Bytes(name), name, out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics)
            ? pack
            : throw new DiagnosticException(diagnostics);
    }
}
