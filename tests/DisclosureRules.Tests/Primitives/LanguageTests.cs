using System.Globalization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Primitives;

public class LanguageTests
{
    [Theory]
    [InlineData("zh-CN", "zh")]
    [InlineData("zh-Hant-TW", "zh")]
    [InlineData("en-GB", "en")]
    [InlineData("en", "en")]
    [InlineData("de-AT", "de")]
    [InlineData("", "zh")]
    public void A_culture_has_a_language(string culture, string language) =>
        Assert.Equal(Language.Parse(language), Language.Of(new NamedCulture(culture)));

    [Fact]
    public void Chinese_is_the_default_however_it_is_written()
    {
        Assert.Equal(default, Language.Chinese);
        Assert.Equal(Language.Chinese, Language.Parse("ZH_cn"));
        Assert.Equal("zh", default(Language).Code);
        Assert.NotEqual(Language.Chinese, Language.English);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("english language")]
    [InlineData("中文")]
    [InlineData("-en")]
    public void What_does_not_start_with_a_code_is_no_tag(string? tag)
    {
        Assert.False(Language.TryParse(tag, out Language language));
        Assert.Equal(Language.Chinese, language);
        if (tag is not null)
            Assert.Throws<FormatException>(() => Language.Parse(tag));
    }

    /// <summary>Machines may know no culture but the invariant one.</summary>
    private sealed class NamedCulture(string name) : CultureInfo("")
    {
        public override string Name => name;
    }
}
