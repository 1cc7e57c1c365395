namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>The labels agree with themselves; whether a reader agrees with them is asked elsewhere.</summary>
public sealed class AccuracySuiteTests
{
    [Fact]
    public void No_case_and_no_text_stands_there_twice()
    {
        Assert.Equal(AccuracySuite.Cases.Count, AccuracySuite.Cases.DistinctBy(c => c.Id).Count());
        Assert.Equal(AccuracySuite.Cases.Count, AccuracySuite.Cases.DistinctBy(c => c.Text).Count());
    }

    [Fact]
    public void Every_quote_stands_once_in_its_text()
    {
        foreach (SuiteCase labelled in AccuracySuite.Cases)
        {
            foreach (SuiteClaim claim in labelled.Claims)
                Assert.True(labelled.Text.Split(claim.Quote).Length == 2, $"{labelled.Id}: {claim.Quote}");
            Assert.Equal(labelled.Claims.Length, labelled.Claims.DistinctBy(c => (c.Claim, c.Quote)).Count());
        }
    }

    [Fact]
    public void Labels_use_the_ids_and_values_that_claims_have()
    {
        foreach ((SuiteCase labelled, SuiteClaim claim) in AccuracySuite.Cases.SelectMany(c => c.Claims.Select(l => (c, l))))
        {
            string place = $"{labelled.Id}: {claim.Claim}";
            string name = claim.Claim[(claim.Claim.IndexOf('.', StringComparison.Ordinal) + 1)..];
            Assert.True(AccuracySuite.ClaimIds.Contains(claim.Claim), place);
            Assert.True(claim.Includes is null || AccuracySuite.ClaimIds.Contains(claim.Includes), place);
            Assert.True(claim.Parts is null || claim.Claim == "published.total", place);
            Assert.True(name.StartsWith("all", StringComparison.Ordinal) ? claim.Value is null : claim.Value >= 0, place);
            Assert.True(!name.StartsWith("none", StringComparison.Ordinal) || claim.Value == 0, place);
        }
    }

    [Fact]
    public void Cases_name_a_section_and_a_scope_that_reports_have()
    {
        foreach (SuiteCase labelled in AccuracySuite.Cases)
        {
            Assert.True(labelled.Section is "1" or "2" or "3" or "4" or "5" or "6", labelled.Id);
            Assert.True(labelled.Scope is null or "own" or "aggregate", labelled.Id);
            Assert.True(labelled.Year is >= 2019 and <= 2030 && labelled.Unit.Length > 0, labelled.Id);
        }
    }

    [Fact]
    public void The_suite_is_large_covers_every_claim_and_has_enough_traps()
    {
        Assert.True(AccuracySuite.Cases.Count >= 350);
        Assert.True(AccuracySuite.Cases.Count(c => !c.Claims.Any(l => l.IsRequired)) >= AccuracySuite.Cases.Count * 0.4);
        Assert.Empty(AccuracySuite.ClaimIds.Except(AccuracySuite.Cases.SelectMany(c => c.Claims).Where(l => l.IsRequired).Select(l => l.Claim)));
    }
}
