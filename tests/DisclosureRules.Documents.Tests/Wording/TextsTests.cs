using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Primitives;
using DisclosureRules.Serialization;

namespace DisclosureRules.Documents.Tests.Wording;

public class TextsTests
{
    private static readonly Language French = Language.Parse("fr");

    private static readonly TextSource Own = new(typeof(ReportFile).Assembly, "texts");

    [Fact]
    public void A_host_can_replace_a_text()
    {
        TextCatalog catalog = TextCatalog.Default.With(Language.English, "document.too-large", "no more than {most} bytes, please", Own);
        Assert.Equal("no more than 3 bytes, please", TooLarge().Message.In(Language.English, catalog));
    }

    [Fact]
    public void A_text_of_this_assembly_is_known_by_its_source() =>
        Assert.Throws<ArgumentException>(() => TextCatalog.Default.With(French, "words.reading.kind.wps", "WPS"));

    [Fact]
    public void A_third_language_falls_back_to_English_where_it_has_no_text()
    {
        TextCatalog catalog = TextCatalog.Default.With(French, "words.reading.kind.wps", "WPS", Own);
        Assert.StartsWith("WPS files are not read", Refused("a.wps").Message.In(French, catalog), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_texts_may_have_those_of_this_assembly_too()
    {
        byte[] json = """{ "words.reading.kind.wps": "WPS!" }"""u8.ToArray();
        Assert.False(TextCatalog.Default.TryWith(French, json, out _, out _));
        Assert.True(TextCatalog.Default.TryWith(French, json, out TextCatalog? catalog, out _, null, Own));
        Assert.StartsWith("WPS! files are not read", Refused("a.wps").Message.In(French, catalog), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_told_as_the_core_tells_it()
    {
        Assert.False(ReportFile.Read("/no/such/folder/a.html").Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Message message = Assert.IsType<Message>(Assert.Single(diagnostics).Message);
        Assert.Equal("file.not-opened", message.Code);
        Assert.Equal("?", message.In(French, TextCatalog.Default.With(French, "file.not-opened", "?")));
    }

    private static Diagnostic TooLarge() => Read("1234", "a.txt", new() { Bytes = 3 });

    private static Diagnostic Refused(string name) => Read("", name, ReadingLimits.Default);

    private static Diagnostic Read(string text, string name, ReadingLimits limits)
    {
        Assert.False(ReportFile.Read(Encoding.UTF8.GetBytes(text), name, limits: limits).Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        return Assert.Single(diagnostics);
    }
}
