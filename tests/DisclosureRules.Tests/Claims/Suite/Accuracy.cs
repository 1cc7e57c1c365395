namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>
/// A reader's claims held against the labels. Precision: of the claims it is certain of, how many an auditor is certain of, too. Recall:
/// of the claims an auditor is certain of, how many it is certain of. What it found but left undetermined is counted apart. A total of
/// published items without its parts is held against nothing and cannot be wrong.
/// </summary>
internal sealed class Accuracy
{
    private static readonly Dictionary<string, string> InFigures = new(StringComparer.Ordinal)
    {
        ["requests.none"] = "requests.received",
        ["requests.noneCarriedOut"] = "requests.carriedOut",
        ["reviews.none"] = "reviews.total",
        ["litigation.none"] = "litigation.total",
        ["fees.none"] = "fees.charged",
    };

    private readonly List<string> _disagreements = [];

    /// <summary>Claims a reader is certain of, and how many of them the labels confirm.</summary>
    public int Stated { get; private set; }

    public int Confirmed { get; private set; }

    /// <summary>Claims that have to be found, how many were read with certainty, and how many were read but left undetermined.</summary>
    public int Required { get; private set; }

    public int Found { get; private set; }

    public int Undetermined { get; private set; }

    public double Precision => Stated == 0 ? 1 : (double)Confirmed / Stated;

    public double Recall => Required == 0 ? 1 : (double)Found / Required;

    /// <summary>One line for each claim that is wrong, missing or undetermined.</summary>
    public IReadOnlyList<string> Disagreements => _disagreements;

    public static Accuracy Of(IEnumerable<SuiteCase> cases, Func<SuiteCase, IReadOnlyList<ReadClaim>> read)
    {
        Accuracy accuracy = new();
        foreach (SuiteCase labelled in cases)
            accuracy.Add(labelled, read(labelled));
        return accuracy;
    }

    public override string ToString() =>
        FormattableString.Invariant($"precision {Precision:P2} ({Confirmed} of {Stated}), recall {Recall:P2} ({Found} of {Required}), undetermined {Undetermined}");

    private void Add(SuiteCase labelled, IReadOnlyList<ReadClaim> claims)
    {
        foreach (ReadClaim claim in claims.Where(c => c.IsCertain && c is not { Claim: "published.total", Parts: null }))
        {
            Stated++;
            if (labelled.Claims.Any(l => l.Certain && Same(labelled, l, claim)))
                Confirmed++;
            else
                Note(labelled, labelled.Claims.Any(l => Same(labelled, l, claim)) ? "doubtful" : "wrong", claim.Claim, claim.Value, labelled.Text[claim.Start..claim.End] + (claim.Parts is null ? "" : $" = {string.Join('+', claim.Parts)}"));
        }

        foreach (SuiteClaim label in labelled.Claims.Where(l => l.IsRequired))
        {
            Required++;
            if (claims.Any(c => c.IsCertain && Same(labelled, label, c)))
            {
                Found++;
                continue;
            }

            bool isUndetermined = claims.Any(c => Same(labelled, label, c));
            Undetermined += isUndetermined ? 1 : 0;
            Note(labelled, isUndetermined ? "undetermined" : "missing", label.Claim, label.Value, label.Quote);
        }
    }

    private void Note(SuiteCase labelled, string what, string claim, decimal? value, string quote) =>
        _disagreements.Add(FormattableString.Invariant($"{what}: {labelled.Id} {claim} {value} 「{quote}」 in {labelled.Text}"));

    private static bool Same(SuiteCase labelled, SuiteClaim label, ReadClaim claim)
    {
        int start = labelled.Text.IndexOf(label.Quote, StringComparison.Ordinal);
        return (Figure(label.Claim) == Figure(claim.Claim) || Implies(label, claim)) && label.Value == claim.Value
            && claim.Start < start + label.Quote.Length && start < claim.End
            && label.Percent == claim.Percent
            && (claim.Parts is null || (label.Parts ?? []).SequenceEqual(claim.Parts));
    }

    /// <summary>Whether the label says the claim with other words: all of both is all of each; who answers also handles.</summary>
    private static bool Implies(SuiteClaim label, ReadClaim claim) => (label.Claim, claim.Claim) switch
    {
        ("reviewsAndLitigation.allUpheld", "reviews.allUpheld" or "litigation.allUpheld") => true,
        ("reviews.total" or "litigation.total", "reviewsAndLitigation.total") => label.Value == 0,
        ("requests.answered", "requests.handled") => true,
        ("requests.received", "requests.handled") => label.Includes is not null,
        _ => false,
    };

    private static string Figure(string claim) => InFigures.GetValueOrDefault(claim, claim);
}
