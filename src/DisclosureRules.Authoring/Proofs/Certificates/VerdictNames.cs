using System.Text.Json;

namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>Verdicts as JSON names them.</summary>
internal static class VerdictNames
{
    public static string Of(VerdictKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    public static VerdictKind? Find(string? name)
    {
        foreach (VerdictKind kind in Enum.GetValues<VerdictKind>())
        {
            if (Of(kind) == name)
                return kind;
        }

        return null;
    }
}
