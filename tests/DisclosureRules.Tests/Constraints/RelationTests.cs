using DisclosureRules.Constraints;

namespace DisclosureRules.Tests.Constraints;

public sealed class RelationTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void A_relation_its_opposite_and_its_mirror_image_agree(int sign)
    {
        foreach (Relation relation in Enum.GetValues<Relation>())
        {
            Assert.NotEqual(relation.Holds(sign), relation.Opposite().Holds(sign));
            Assert.Equal(relation.Holds(sign), relation.Mirrored().Holds(-sign));
        }
    }
}
