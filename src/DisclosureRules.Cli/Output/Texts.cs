using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>The texts of the tool, in <c>Texts/zh.json</c> and <c>Texts/en.json</c>; its words start with <c>words.tool</c>, apart from the libraries'.</summary>
internal static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts).Assembly, "texts");

    /// <summary>The languages the tool speaks: those there is a file of texts for.</summary>
    public static IReadOnlyList<Language> Languages => Source.Languages;

    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) => new(Source, key, arguments);

    public static string Say(string key, Language language, params ReadOnlySpan<MessageArgument> arguments) => Of(key, arguments).In(language);
}
