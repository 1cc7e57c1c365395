using DisclosureRules.Primitives;

namespace DisclosureRules.AspNetCore;

/// <summary>The texts of this assembly, in <c>Texts/zh.json</c> and <c>Texts/en.json</c>.</summary>
internal static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts).Assembly, "texts");

    public static Message Of(string key, params ReadOnlySpan<MessageArgument> arguments) => new(Source, key, arguments);
}
