using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Checking;

/// <summary>Finds rules by identifier. Stateless and safe to share between threads.</summary>
public static class RuleLookup
{
    /// <summary>The rule of that identifier; <see langword="false"/> and a problem that suggests the nearest one when there is none.</summary>
    public static bool TryFind(RuleSet rules, string id, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out Diagnostic? problem)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(id);
        rule = rules.Rules.FirstOrDefault(r => r.Id == id);
        if (rule is not null)
        {
            problem = null;
            return true;
        }

        string[] ids = [.. rules.Rules.Select(r => r.Id)];
        LocalizedText suggestion = Suggestion.For(id, ids);
        if (suggestion == LocalizedText.Empty)
            suggestion = Suggestion.Accepted(ids);
        problem = new(Texts.Of("rules.unknown-rule", ("rule", id), ("suggestion", suggestion)));
        return false;
    }
}
