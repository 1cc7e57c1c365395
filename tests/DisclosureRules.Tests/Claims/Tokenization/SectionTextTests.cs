using DisclosureRules.Claims;
using DisclosureRules.Claims.Tokenization;

namespace DisclosureRules.Tests.Claims.Tokenization;

/// <summary>The text that is searched, and the way back to the words of the report.</summary>
public class SectionTextTests
{
    [Fact]
    public void Characters_that_fold_to_several_remember_where_they_stood()
    {
        SectionText text = SectionText.Of("1", string.Concat(Enumerable.Repeat("⑽ ", 40)) + "件");
        Assert.Equal(string.Concat(Enumerable.Repeat("(10)", 40)) + "件", text.Text);
        Quotation last = text.Quote(text.Text.Length - 1, text.Text.Length);
        Assert.Equal((80, 81, "件"), (last.Start, last.End, last.Text));
        Assert.False(text.IsBroken(0, 4));
        Assert.True(text.IsBroken(0, 5));
    }

    [Fact]
    public void A_long_text_keeps_every_place()
    {
        string source = string.Concat(Enumerable.Range(0, 5000).Select(i => i % 7 == 0 ? "㈠" : "字"));
        SectionText text = SectionText.Of("1", source);
        Assert.Equal(source.Replace("㈠", "(一)", StringComparison.Ordinal), text.Text);
        for (int i = 0; i < text.Text.Length; i += 97)
        {
            Quotation quotation = text.Quote(i, i + 1);
            Assert.Equal(source[quotation.Start] == '㈠' ? "㈠" : text.Text[i].ToString(), quotation.Text);
            Assert.Equal(quotation.Start + 1, quotation.End);
        }
    }

    [Theory]
    [InlineData("前。收到5件;后", "收到", "", "5件;")]
    [InlineData("前;收到5件。后", "收到", "", "5件。")]
    [InlineData("前!收到5件!后", "收到", "", "5件")]
    [InlineData("前?收到5件?后", "收到", "", "5件")]
    [InlineData("前,收到5件,后", "收到", "前,", "5件,后")]
    [InlineData("收到", "收到", "", "")]
    [InlineData("收到。", "收到", "", "。")]
    public void A_quotation_has_its_sentence(string source, string words, string before, string after)
    {
        SectionText text = SectionText.Of("1", source);
        int start = text.Text.IndexOf(words, StringComparison.Ordinal);
        Quotation quotation = text.Quote(start, start + words.Length);
        Assert.Equal((before, words, after), (quotation.Before, quotation.Text, quotation.After));
    }

    [Theory]
    [InlineData(119, 119)]
    [InlineData(120, 120)]
    [InlineData(121, 120)]
    public void Of_a_long_sentence_the_nearest_words_are_quoted(int length, int quoted)
    {
        string side = new('字', length);
        Quotation quotation = SectionText.Of("1", side + "收到" + side).Quote(length, length + 2);
        Assert.Equal((quoted, "收到", quoted), (quotation.Before.Length, quotation.Text, quotation.After.Length));
    }
}
