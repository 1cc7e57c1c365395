using System.Text.Json;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>The names and needs of <see cref="ClaimKind"/>s.</summary>
internal static class ClaimKinds
{
    /// <summary>The name in packs: <c>periodStart</c>.</summary>
    public static string JsonName(this ClaimKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>Whether a claim about the words themselves can't be read without <see cref="ClaimDefinition.Words"/>.</summary>
    public static bool NeedsWords(this ClaimKind kind) =>
        kind is ClaimKind.PeriodStart or ClaimKind.PeriodEnd or ClaimKind.ItemNumber or ClaimKind.LineNumber or ClaimKind.Phrase or ClaimKind.DocumentNumber or ClaimKind.TitleYear or ClaimKind.ListedParts;
}
