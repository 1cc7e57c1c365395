using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using SyntaxNode = DisclosureRules.Expressions.Syntax.Syntax;

namespace DisclosureRules.Authoring.Advice;

/// <summary>What looks like a mistake in the texts that a rule compares: units, scopes and forms that no report has.</summary>
/// <param name="rule">The rule.</param>
/// <param name="instances">Its instances.</param>
/// <param name="syntax">All that is written in its conditions.</param>
/// <param name="add">Receives what is to be told, with the members where it stands.</param>
internal sealed class TextAdvice(Rule rule, IReadOnlyList<BoundRule> instances, IEnumerable<SyntaxNode> syntax, RuleAdvice.Told add)
{
    public void Compared()
    {
        TextTest[] tests = [.. instances.Take(1).SelectMany(RuleAdvice.Expressions).OfType<TextTest>()];
        string[] scopes = [.. Enum.GetValues<ReportScope>().Select(s => s.JsonName())];
        foreach (TextTest test in tests.Where(t => t.Text is FactText))
        {
            foreach (string word in test.Words)
            {
                if (((FactText)test.Text).Fact == ReportFact.Scope && !scopes.Contains(word, StringComparer.Ordinal))
                    add(Texts.Of("advice.scope", ("found", word), ("suggestion", Suggestion.ForOneOf(word, scopes))), "when", "check");
                else if (test.Relation is TextRelation.Equal or TextRelation.NotEqual && word.Length == 0)
                    add(Texts.Of("advice.empty-text", ("fact", ((FactText)test.Text).Fact.Name())), "when", "check");
                else if (word.Trim() != word)
                    add(Texts.Of("advice.blank-in-text", ("found", word)), "when", "check");
            }
        }

        foreach (BinarySyntax comparison in syntax.OfType<BinarySyntax>().Where(b => b.Operator is "=" or "!="))
        {
            TextSyntax? text = comparison.Left as TextSyntax ?? comparison.Right as TextSyntax;
            if (text is not null && (comparison.Left is NameSyntax { Name: "form" } || comparison.Right is NameSyntax { Name: "form" }) && !rule.Forms.Contains(text.Value, StringComparer.Ordinal))
                add(Texts.Of("advice.form", ("found", text.Value), ("accepted", Suggestion.Accepted(rule.Forms))), "check");
        }
    }

    /// <summary>A star means any characters in <c>units</c>, and itself everywhere else.</summary>
    public void UnitPatterns()
    {
        IEnumerable<TextTest> tests = instances.Take(1).SelectMany(RuleAdvice.Expressions).OfType<TextTest>().Where(t => t.Text is FactText { Fact: ReportFact.Unit });
        foreach (string pattern in tests.SelectMany(t => t.Words).Where(w => w.Contains('*', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
            add(Texts.Of("advice.unit-pattern", ("found", pattern), ("instead", Instead(pattern))), "when", "check");

        static string Instead(string pattern)
        {
            string[] parts = pattern.Split('*');
            string[] tests =
            [
                .. parts[0].Length > 0 ? [$"startsWith(unit, '{parts[0]}')"] : Array.Empty<string>(),
                .. parts[1..^1].Where(p => p.Length > 0).Select(p => $"contains(unit, '{p}')"),
                .. parts[^1].Length > 0 ? [$"endsWith(unit, '{parts[^1]}')"] : Array.Empty<string>(),
            ];
            return tests.Length == 0 ? "isKnown(unit)" : string.Join(" and ", tests);
        }
    }
}
