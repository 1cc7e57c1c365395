using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>
/// What to write where a test ends otherwise for a reason that isn't in the rule: its report is of no unit or another than the pack is for, or the words that all packs use are in
/// a pack that this one doesn't extend. Stateless and safe to share between threads.
/// </summary>
internal static class TestHints
{
    // The pack with the words and claims that reports have in common.
    private const string CommonWords = "cn.national.words";

    /// <summary>That the pack of the tested rule is for other units than the report's; <see langword="null"/> where it is for that.</summary>
    public static LocalizedText? OfUnits(RuleSet rules, PackTest test)
    {
        RulePack pack = rules.Find(test.Rule).Pack;
        if (pack.Jurisdiction.Units is not { } units || (test.Report.Unit is { } unit && units.Contains(unit)))
            return null;
        string example = units.Units[0].Name.Replace("*", "", StringComparison.Ordinal);
        return test.Report.Unit is { } other
            ? Texts.Of("words.authoring.test.units", ("units", Texts.List(pack.Units)), ("unit", other))
            : Texts.Of("words.authoring.test.units/unknown", ("units", Texts.List(pack.Units)), ("example", example.Length > 0 ? example : "…"));
    }

    /// <summary>That common words are not known, where what was read of a claim is nothing or in doubt; <see langword="null"/> where they are known.</summary>
    public static LocalizedText? OfWords(RuleSet rules, PackTest test, IEnumerable<Claim> read) =>
        test.Report.Narrative.Count == 0 || read.Any(c => c.IsCertain) || rules.Packs.Any(p => p.Id == CommonWords) || !rules.Packs.Any(p => p.Claims.Count > 0)
            ? null
            : Texts.Of("words.authoring.test.common-words", ("pack", CommonWords));
}
