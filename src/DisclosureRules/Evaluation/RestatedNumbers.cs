using DisclosureRules.Claims;
using DisclosureRules.Languages;

namespace DisclosureRules.Evaluation;

/// <summary>
/// Quantities of which the words state several numbers: <c>复议77件……。全市行政复议案件1904件</c>. Where one of them is the cell's, the words and the table agree, and
/// the others count something else: a part where they are smaller, more than the report counts where they are larger.
/// </summary>
internal readonly struct RestatedNumbers
{
    /// <summary>Up to so many claims each is compared with each, which costs less than a dictionary; no report at hand makes more than 60.</summary>
    private const int Few = 60;

    private readonly HashSet<string>? _ids;

    public RestatedNumbers(IReadOnlyList<Claim> claims)
    {
        if (claims.Count <= Few)
        {
            for (int i = 1; i < claims.Count; i++)
            {
                for (int k = 0; k < i; k++)
                {
                    if (claims[k].Value != claims[i].Value && claims[k].Id == claims[i].Id)
                        (_ids ??= new(StringComparer.Ordinal)).Add(claims[i].Id);
                }
            }

            return;
        }

        Dictionary<string, decimal?> first = new(StringComparer.Ordinal);
        foreach (Claim claim in claims)
        {
            if (!first.TryAdd(claim.Id, claim.Value) && first[claim.Id] != claim.Value)
                (_ids ??= new(StringComparer.Ordinal)).Add(claim.Id);
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => _ids is not null;

    /// <summary>Whether the quantity of a claim is one of them.</summary>
    private bool Contains(Claim claim) => _ids?.Contains(claim.Id) == true;

    /// <summary>Doubts what differs from its cell beside a statement that doesn't; <paramref name="confirmed"/> are the claims, copied before the first is changed.</summary>
    public void Doubt(ref Claim[]? confirmed, IReadOnlyList<Claim> claims, Standing[] standings)
    {
        Dictionary<string, Claim> agreeing = new(StringComparer.Ordinal);
        for (int i = 0; i < standings.Length; i++)
        {
            if (standings[i] == Standing.Equal && Contains(claims[i]))
                agreeing.TryAdd(claims[i].Id, claims[i]);
        }

        for (int i = 0; i < standings.Length; i++)
        {
            if (standings[i] is not (Standing.Less or Standing.More) || !(confirmed ?? claims)[i].IsCertain || !agreeing.TryGetValue(claims[i].Id, out Claim? other))
                continue;
            confirmed ??= [.. claims];
            Doubt doubt = standings[i] == Standing.Less ? Claims.Doubt.Part : Claims.Doubt.Subject;
            confirmed[i] = confirmed[i] with { Doubt = doubt, Reasons = [new(doubt, ChineseText.WithoutBlanks(other.Quotation.Text))] };
        }
    }
}
