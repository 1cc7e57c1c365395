using DisclosureRules.Compilation;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>What looks like a mistake in the messages and hints of a rule: placeholders that show nothing, or are none.</summary>
/// <param name="rule">The rule.</param>
/// <param name="instances">Its instances.</param>
/// <param name="templates">Its messages and hints.</param>
/// <param name="add">Receives what is to be told, with the members where it stands.</param>
internal sealed class MessageAdvice(Rule rule, IReadOnlyList<BoundRule> instances, IEnumerable<MessageTemplate> templates, RuleAdvice.Told add)
{
    private static readonly string[] OfComparisons = ["actual", "expected", "difference", "left", "right"];
    private static readonly string[] OfClaims = ["quote", "claim", "stated", "share", "parts"];

    public void Placeholders()
    {
        string[] used = [.. templates.SelectMany(t => t.Parts).Select(p => p.Word).OfType<string>().Distinct()];
        if (instances.Count > 0 && instances.All(i => i.MainComparison is null))
        {
            foreach (string word in used.Intersect(OfComparisons))
                add(Texts.Of("advice.placeholder", ("name", word)), "message", "hints");
        }

        if (rule.Variables.Count == 0 && used.Contains("instance"))
            add(Texts.Of("advice.placeholder/instance"), "message", "hints");
        foreach (string word in rule.Claims.Count == 0 ? used.Intersect(OfClaims) : [])
            add(Texts.Of("advice.placeholder/claim", ("name", word)), "message", "hints");
    }

    /// <summary>Full-width braces are printed as they are; where a placeholder stands in them, it was meant for one.</summary>
    public void FullWidthBraces()
    {
        foreach (string literal in templates.SelectMany(t => t.Parts).Select(p => p.Literal).Distinct(StringComparer.Ordinal))
        {
            for (int open = literal.IndexOf('\uFF5B', StringComparison.Ordinal); open >= 0; open = literal.IndexOf('\uFF5B', open + 1))
            {
                int close = literal.IndexOf('\uFF5D', open);
                if (close < 0)
                    break;
                string word = literal[(open + 1)..close].Trim();
                if (MessageTemplate.Words.Contains(word, StringComparer.Ordinal) || word.Contains('[', StringComparison.Ordinal))
                    add(Texts.Of("advice.full-width-brace", ("found", literal[open..(close + 1)]), ("written", $"{{{word}}}")), "message", "hints");
            }
        }
    }
}
