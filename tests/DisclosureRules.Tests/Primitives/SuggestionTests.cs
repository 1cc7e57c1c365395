using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Primitives;

public class SuggestionTests
{
    [Theory]
    [InlineData("carrideIn", "carriedIn", true)]
    [InlineData("naam", "name", true)]
    [InlineData("青禾市档按局", "青禾市档案局", true)]
    [InlineData("青禾市住房城乡建设局", "青禾市住房和城乡建设局", true)]
    [InlineData("档案局分局", "青禾市档案局分局", true)]
    [InlineData("青禾市财政局", "青禾市教育局", false)]
    [InlineData("财政局", "教育局", false)]
    [InlineData("红石县水务局", "青禾市水务局", false)]
    public void What_is_far_from_what_was_written_is_not_meant(string found, string accepted, bool isMeant) =>
        Assert.Equal(isMeant, Suggestion.For(found, [accepted]) != LocalizedText.Empty);
}
