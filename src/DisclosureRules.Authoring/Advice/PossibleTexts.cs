using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Advice;

/// <summary>
/// Whether facts of a report can be texts that meet several tests at once: a name that ends in two ways, a scope that is two. What is not seen through counts as possible. Not safe to
/// share between threads.
/// </summary>
internal sealed class PossibleTexts
{
    private readonly Dictionary<(ReportRole, ReportFact), List<(TextTest Test, bool Holds)>> _tests = [];

    /// <summary>Takes a test that is wanted to hold, or not to.</summary>
    public void Add(TextTest test, bool holds)
    {
        if (test.Text is not FactText fact)
            return;
        if (!_tests.TryGetValue((fact.Role, fact.Fact), out List<(TextTest, bool)>? tests))
            _tests[(fact.Role, fact.Fact)] = tests = [];
        tests.Add((test, holds));
    }

    /// <summary>Whether no text meets all tests of some fact.</summary>
    public bool IsNone => _tests.Values.Any(IsNoneOf);

    private static bool IsNoneOf(List<(TextTest Test, bool Holds)> tests)
    {
        // A text that is one of some words is tried word by word.
        if (tests.Find(t => IsOneOf(t.Test, t.Holds)).Test is { } equal)
            return equal.Words.All(word => tests.Exists(t => TextTest.Holds(t.Test.Relation, word, [.. t.Test.Words]) != t.Holds));
        return Excludes(TextRelation.EndsWith, static (a, b) => a.EndsWith(b, StringComparison.Ordinal)) || Excludes(TextRelation.StartsWith, static (a, b) => a.StartsWith(b, StringComparison.Ordinal));

        bool Excludes(TextRelation relation, Func<string, string, bool> fits)
        {
            TextTest[] all = [.. tests.Where(t => t.Holds && t.Test.Relation == relation).Select(t => t.Test)];
            return all.Any(a => all.Any(b => a.Words.All(one => b.Words.All(other => !fits(one, other) && !fits(other, one)))));
        }
    }

    private static bool IsOneOf(TextTest test, bool holds) => holds ? test.Relation == TextRelation.Equal : test.Relation == TextRelation.NotEqual;
}
