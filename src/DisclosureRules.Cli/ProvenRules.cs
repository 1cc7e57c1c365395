using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary>The packs that are proven, alone or beside the national ones.</summary>
internal static class ProvenRules
{
    public static Option<bool> NationalOption() => new("--national") { Description = "words.tool.help.rules-prove.national" };

    /// <summary>The rules; throws <see cref="DiagnosticException"/> with the problems of all packs when one is not valid or none is given. A pack takes the place of a national one of its id.</summary>
    public static RuleSet Of(IReadOnlyList<string> packs, bool withNational, FormCatalog forms) => Of(packs, withNational, forms, out _);

    /// <param name="packs">The packs.</param>
    /// <param name="withNational">Whether the national ones are there, too.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="own">The ids of the packs that were given, without those that they extend; all of them where none was.</param>
    public static RuleSet Of(IReadOnlyList<string> packs, bool withNational, FormCatalog forms, out IReadOnlySet<string> own)
    {
        if (packs.Count == 0 && !withNational)
            throw new DiagnosticException([new(Texts.Of("check.no-rules"))]);
        bool areRead = RulePacks.TryReadAll(packs, out IReadOnlyList<RulePack>? read, out _);
        HashSet<string> ids = [.. (read ?? []).Select(p => p.Id)];
        RuleSet rules = RuleSet.Load([.. withNational ? RulePacks.National.Where(p => !ids.Contains(p.Id)) : [], .. read ?? []], forms, areRead ? [] : [.. packs]);
        own = ids.Count > 0 ? ids : rules.Packs.Select(p => p.Id).ToHashSet();
        return rules;
    }
}
