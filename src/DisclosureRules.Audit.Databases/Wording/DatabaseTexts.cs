using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Databases.Wording;

/// <summary>The texts of this assembly, in <c>Texts/zh.json</c> and <c>Texts/en.json</c>.</summary>
internal static class DatabaseTexts
{
    private static readonly TextSource Source = new(typeof(DatabaseTexts).Assembly, "texts");

    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) => new(Source, key, arguments);
}
