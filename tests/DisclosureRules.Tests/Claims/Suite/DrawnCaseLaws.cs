using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Claims.Suite;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 500)]
public sealed class DrawnCaseLaws
{
    [Property]
    public void A_drawn_case_is_labelled_as_the_written_ones_are(Seed seed)
    {
        SuiteCase drawn = DrawnCases.Draw(seed.Random());
        Assert.All(drawn.Claims, claim => Assert.Contains(claim.Claim, AccuracySuite.ClaimIds));
        Assert.All(drawn.Claims, claim => Assert.Equal(2, drawn.Text.Split(claim.Quote).Length));
    }
}
