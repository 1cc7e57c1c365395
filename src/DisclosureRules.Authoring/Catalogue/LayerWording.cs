using System.Globalization;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Catalogue;

/// <summary>What a layer makes of a rule, in words. Stateless and safe to share between threads.</summary>
internal static class LayerWording
{
    public static LocalizedText Of(RuleChange change)
    {
        List<LocalizedText> parts = [];
        if (change.Severity is { } severity)
            parts.Add(Texts.Of("words.authoring.catalogue.change.severity", ("severity", new TextOnDemand((language, _) => FindingText.Name(severity, language)))));
        if (change.IsOff is { } off)
            parts.Add(Texts.Of(off ? "words.authoring.catalogue.change.off" : "words.authoring.catalogue.change.on"));
        if (change.Message is { } message)
            parts.Add(Texts.Of("words.authoring.catalogue.change.message", ("message", message)));
        if (change.Pack.Units.Count > 0)
            parts.Add(Texts.Of("words.authoring.catalogue.change.where", ("units", Texts.List(change.Pack.Units))));
        if (change.Reason is { } reason)
            parts.Add(Texts.Of("words.authoring.catalogue.change.why", ("reason", reason)));
        if (change.Reviewer is { } reviewer)
            parts.Add(Texts.Of("words.authoring.catalogue.change.reviewer", ("reviewer", reviewer)));
        if (change.Expiry is { } expiry)
            parts.Add(Texts.Of("words.authoring.catalogue.change.expiry", ("expiry", expiry.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        return Texts.Of("words.authoring.catalogue.changed-by", ("pack", change.Pack.ToString()), ("changes", LocalizedText.Join(LocalizedText.Same("; "), parts)));
    }
}
