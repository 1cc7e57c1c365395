using DisclosureRules.Primitives;

namespace DisclosureRules.Tests.Primitives;

public class MessageTests
{
    private static readonly TextSource None = new(typeof(MessageTests).Assembly, "none");
    private static readonly Language German = Language.Parse("de");

    [Theory]
    [InlineData("{a}, {b}", "x, 3")]
    [InlineData("{b} {b|row|rows}", "3 rows")]
    [InlineData("{one} {one|row|rows}", "1 row")]
    [InlineData("{{a}} {a}", "{a} x")]
    [InlineData("{c}", "{c}")]
    [InlineData("{a", "{a")]
    [InlineData("a}", "a}")]
    [InlineData("", "")]
    public void Placeholders_are_filled_in(string text, string said)
    {
        TextCatalog catalog = TextCatalog.Default.WithKnown(Language.English, [new("a.code", text)]);
        Assert.Equal(said, new Message(None, "a.code", ("a", "x"), ("b", 3), ("one", 1)).In(Language.English, catalog));
    }

    [Fact]
    public void A_code_may_have_several_texts()
    {
        Message message = new(None, "a.code/second");
        Assert.Equal("a.code", message.Code);
        Assert.Equal("a.code/second", message.Key);
    }

    [Fact]
    public void Messages_are_equal_by_code_and_arguments()
    {
        Assert.Equal(new Message(None, "a.code", ("a", 1)), new Message(None, "a.code", ("a", 1)));
        Assert.NotEqual(Texts.Of("words.stated", ("number", "1")), Texts.Of("words.stated", ("number", "2")));
    }

    [Fact]
    public void A_message_equals_what_it_says()
    {
        LocalizedText said = new("文中 12", "stated 12"), message = Texts.Of("words.stated", ("number", 12));
        Assert.Equal(said, message);
        Assert.Equal(message, said);
        Assert.Equal(said.GetHashCode(), message.GetHashCode());
    }

    [Fact]
    public void A_host_can_replace_a_text()
    {
        LocalizedText message = Texts.Of("words.stated", ("number", 12.50m));
        TextCatalog own = TextCatalog.Default.With(Language.English, "words.stated", "the words give {number}");
        Assert.Equal("the words give 12.5", message.In(Language.English, own));
        Assert.Equal("stated 12.5", message.In(Language.English));
        Assert.Equal("文中 12.5", message.In(Language.Chinese, own));
    }

    [Theory]
    [InlineData("words.state", "x", "(did you mean `words.stated`?)")]
    [InlineData("no.such.code", "x", "there is no text of the code `no.such.code`")]
    [InlineData("words.stated", "it says {nummber}", "the placeholder {nummber} does not belong to this code; accepted: number")]
    [InlineData("words.error", "{number}", "the placeholder {number} does not belong to this code")]
    public void A_code_or_a_placeholder_that_there_is_not_is_refused_with_the_nearest(string code, string text, string says)
    {
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => TextCatalog.Default.With(German, code, text)).Message, StringComparison.Ordinal);
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => TextCatalog.Default.With(German, [new("words.error", "Fehler"), new(code, text)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_may_take_its_own_place()
    {
        foreach ((string code, string text) in Texts.Source.Texts(Language.English))
            Assert.NotNull(TextCatalog.Default.With(German, code, text));
    }

    [Fact]
    public void What_a_third_language_lacks_is_said_in_English_or_else_in_Chinese()
    {
        TextCatalog german = TextCatalog.Default
            .With(German, new Dictionary<string, string> { ["words.stated"] = "im Text {number}", ["words.separator.list"] = " und " })
            .WithKnown(Language.Chinese, [new("only.chinese", "只有中文")]);
        LocalizedText list = LocalizedText.Join(Texts.Comma, [Texts.Of("words.stated", ("number", 1)), Texts.Of("words.blank")]);
        Assert.Equal("im Text 1 und (blank)", list.In(German, german));
        Assert.Equal("只有中文", new Message(None, "only.chinese").In(German, german));
        Assert.Equal("nowhere.known", new Message(None, "nowhere.known").In(German, german));
    }
}
