using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>The rule packs that ship with the library. Stateless and safe to share between threads.</summary>
public static class RulePacks
{
    private static readonly Lazy<IReadOnlyList<RulePack>> LazyNational = new(() =>
        ValueList<RulePack>.Of(EmbeddedFile.Names("national/").Select(ReadEmbedded)));

    /// <summary>The packs that every report is checked with, in the order of their file names.</summary>
    public static IReadOnlyList<RulePack> National => LazyNational.Value;

    /// <summary>Whether these are the shipped packs, all of them and nothing else. Tests have shown that they are valid for the built-in forms.</summary>
    internal static bool AreNational(IReadOnlyList<RulePack> packs) => LazyNational.IsValueCreated && packs.SequenceEqual(National);

    private static RulePack ReadEmbedded(string name)
    {
        return RulePack.TryRead(EmbeddedFile.Bytes(name), name, out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics)
            ? pack
            : throw new DiagnosticException(diagnostics);
    }
}
