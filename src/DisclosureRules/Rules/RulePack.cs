using System.Collections.Frozen;
using System.Text;
using System.Text.Json.Serialization;
using DisclosureRules.Checking;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>
/// A pack of rules: a JSON file, see <c>rules/README.md</c>. Reading a pack checks its JSON and the grammar of its expressions;
/// <see cref="RuleSet"/> checks them against the forms. Packs are untrusted input: closed vocabulary, bounded size and cost.
/// Immutable and safe to share between threads.
/// </summary>
[JsonConverter(typeof(RulePackJsonConverter))]
public sealed class RulePack
{
    /// <summary>
    /// The version of the rule language: that of <c>rules/schema/rule-pack.schema.json</c>, which its <c>$id</c> ends with. A pack may say with <c>language</c>
    /// which one it needs; one that needs a later version is refused.
    /// </summary>
    public const int LanguageVersion = 1;

    /// <summary>The largest pack accepted, in bytes.</summary>
    public const int MaximumBytes = 4 << 20;

    internal RulePack(string id, string version, LocalizedText title, string? file) =>
        (Id, Version, Title, File) = (id, version, title, file);

    /// <summary>Identifier, e.g. <c>cn.national.requests</c>.</summary>
    public string Id { get; }

    /// <summary>Version of the pack.</summary>
    public string Version { get; }

    /// <summary>What the pack is called; its identifier where it has no title.</summary>
    public LocalizedText Title { get; }

    /// <summary>The file as the caller named it; <see langword="null"/> when the pack had no name.</summary>
    public string? File { get; }

    /// <summary>The rules, in the order of the file.</summary>
    public IReadOnlyList<Rule> Rules { get; internal set => field = ValueList<Rule>.Of(value); } = ValueList<Rule>.Empty;

    /// <summary>What the pack names once for all its rules: rows, columns or texts by the name of their set; sets in sets are resolved.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Sets
    {
        get;
        internal set => field = value.ToFrozenDictionary(s => s.Key, s => (IReadOnlyList<string>)ValueList<string>.Of(s.Value), StringComparer.Ordinal);
    }
    = FrozenDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>The units for whose reports the pack is in force, by their names and patterns, as it states them; empty where it is for all.</summary>
    public IReadOnlyList<string> Units => ValueList<string>.Of(Jurisdiction.Units?.Units.Select(u => u.Name) ?? []);

    /// <summary>For which reports the pack is in force.</summary>
    internal Jurisdiction Jurisdiction { get; set; } = Jurisdiction.None;

    /// <summary>The forms that the rules are for which name none of their own.</summary>
    internal IReadOnlyList<string> Forms => Jurisdiction.Forms;

    /// <summary>What the pack makes of rules that the packs it extends state.</summary>
    internal IReadOnlyList<RuleChange> Changes { get; set; } = [];

    /// <summary>The packs that this one builds on, by their ids or as paths from its file, each with its place.</summary>
    internal IReadOnlyList<LocatedNode> Extends { get; set; } = [];

    /// <summary>How quantities are stated in words.</summary>
    internal IReadOnlyList<ClaimDefinition> Claims { get; set; } = [];

    /// <summary>The ids of claims that are written in the pack but could not be read.</summary>
    internal IReadOnlyList<string> BrokenClaims { get; set; } = [];

    /// <summary>The words that claims are made of.</summary>
    internal Vocabulary Vocabulary { get; set; } = Vocabulary.Empty;

    /// <summary>What a change of cells costs when a report is put right with weights.</summary>
    internal IReadOnlyList<CellWeight> Weights { get; set; } = [];

    /// <summary>Reads a pack from a file.</summary>
    /// <exception cref="DiagnosticException">The file can't be opened or is not a valid pack; with all problems.</exception>
    public static RulePack Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Diagnostic> diagnostics = [];
        return InputFile.Read(path, MaximumBytes, diagnostics) is { } utf8 ? Read(utf8, path) : throw new DiagnosticException(diagnostics);
    }

    /// <summary>Reads a pack from JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The name for messages.</param>
    /// <exception cref="DiagnosticException">The text is not a valid pack; with all problems.</exception>
    public static RulePack Parse(string json, string? file = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json), file);
    }

    /// <summary>Reads a pack from JSON in UTF-8; <see langword="false"/> and all problems when it is not a valid pack.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, string? file,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics)
    {
        List<Diagnostic> found = [];
        pack = RulePackReader.Read(utf8, file, found);
        if (found.Count > 0)
            pack = null;
        diagnostics = ValueList<Diagnostic>.Of(found);
        return pack is not null;
    }

    /// <summary>The same pack with other rules, other changes of the rules of others, or other names of the packs it extends; what is left out stays.</summary>
    internal RulePack With(
        Func<RulePack, IEnumerable<Rule>>? rules = null, IEnumerable<RuleChange>? changes = null, IReadOnlyList<LocatedNode>? extends = null)
    {
        RulePack copy = new(Id, Version, Title, File)
        {
            Sets = Sets,
            Jurisdiction = Jurisdiction,
            Extends = extends ?? Extends,
            Claims = Claims,
            BrokenClaims = BrokenClaims,
            Vocabulary = Vocabulary,
            Weights = Weights,
        };
        copy.Changes = [.. (changes ?? Changes).Select(c => c.In(copy))];
        copy.Rules = [.. rules?.Invoke(copy) ?? Rules.Select(r => r.In(copy, r.Severity, r.Message, r.Templates))];
        return copy;
    }

    /// <summary>The identifier and version.</summary>
    public override string ToString() => $"{Id} {Version}";

    private static RulePack Read(byte[] utf8, string? file) =>
        TryRead(utf8, file, out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics) ? pack : throw new DiagnosticException(diagnostics);
}
