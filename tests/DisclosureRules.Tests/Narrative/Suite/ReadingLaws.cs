using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Narrative.Suite;

/// <summary>The library's own reading of drawn cases, and of texts that say the same in another form.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public sealed class ReadingLaws
{
    [Property]
    public void Drawn_cases_are_read_as_labelled(Seed seed)
    {
        Accuracy accuracy = Accuracy.Of([DrawnCases.Draw(seed.Random())], ReadingSuiteTests.Read);
        Assert.True(accuracy.Disagreements.Count == 0, string.Join("\n", accuracy.Disagreements));
        Assert.Equal((1.0, 1.0), (accuracy.Precision, accuracy.Recall));
    }

    [Property]
    public void Another_way_of_writing_changes_no_claim(Seed seed)
    {
        Random random = seed.Random();
        SuiteCase labelled = random.Next(3) == 0 ? DrawnCases.Draw(random) : random.Of(AccuracySuite.Cases);
        IReadOnlyList<ReadClaim> claims = ReadingSuiteTests.Read(labelled);
        foreach ((string name, Func<string, Random, Rewriting> rewrite) in Rewritings.All)
        {
            Rewriting rewriting = rewrite(labelled.Text, random);
            IEnumerable<ReadClaim> expected = claims.Select(c => c with { Start = rewriting.Places[c.Start], End = rewriting.End(c.End) });
            Assert.Equal(Shown(name, rewriting.Text, expected), Shown(name, rewriting.Text, ReadingSuiteTests.Read(labelled, rewriting.Text)));
        }
    }

    private static string Shown(string name, string text, IEnumerable<ReadClaim> claims) =>
        string.Join('\n', claims.OrderBy(c => (c.Start, c.Claim)).Select(c => $"{c.Claim} {c.Value} {c.IsCertain} {text[c.Start..c.End]}").Prepend($"{name}: {text}"));
}
