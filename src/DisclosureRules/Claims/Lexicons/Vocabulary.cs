namespace DisclosureRules.Claims.Lexicons;

/// <summary>The words of a pack, by what they do; see <see cref="WordRole"/>.</summary>
internal sealed record Vocabulary
{
    public static Vocabulary Empty { get; } = new();

    /// <summary>The members of a pack's <c>vocabulary</c> that are plain lists of words.</summary>
    public static IReadOnlyDictionary<string, WordRole> Lists { get; } = new Dictionary<string, WordRole>(StringComparer.Ordinal)
    {
        ["fillers"] = WordRole.Filler,
        ["denials"] = WordRole.Denial,
        ["directDenials"] = WordRole.Denial | WordRole.DirectDenial,
        ["parts"] = WordRole.Part,
        ["own"] = WordRole.Own,
        ["areas"] = WordRole.Area,
        ["others"] = WordRole.Narrower,
        ["helping"] = WordRole.Narrower | WordRole.Helping,
        ["otherPeriods"] = WordRole.OtherPeriod,
        ["comparisons"] = WordRole.Comparison,
        ["causes"] = WordRole.Cause,
        ["than"] = WordRole.Filler | WordRole.Than,
        ["inclusive"] = WordRole.Filler | WordRole.Inclusive,
        ["exceptions"] = WordRole.Exception,
        ["asides"] = WordRole.Filler | WordRole.Aside,
        ["because"] = WordRole.Filler | WordRole.BecauseOf,
        ["therefore"] = WordRole.Filler | WordRole.Therefore,
        ["weak"] = WordRole.Weak,
        ["thisYear"] = WordRole.Filler | WordRole.ThisYear,
        ["narrowing"] = WordRole.Narrowing,
        ["exclusions"] = WordRole.Exclusion,
        ["places"] = WordRole.Narrowing | WordRole.Place,
        ["conditions"] = WordRole.Condition,
        ["universals"] = WordRole.Filler | WordRole.Universal,
        ["shares"] = WordRole.Share,
        ["remainders"] = WordRole.Filler | WordRole.Remainder,
        ["timely"] = WordRole.Filler | WordRole.Timely,
        ["matters"] = WordRole.Filler | WordRole.Matter,
        ["retractions"] = WordRole.Retraction,
        ["sums"] = WordRole.Filler | WordRole.Sum,
        ["conjunctions"] = WordRole.Filler | WordRole.Conjunction,
    };

    /// <summary>Words by role.</summary>
    public IReadOnlyList<(string Word, WordRole Role)> Words { get; init; } = [];

    /// <summary>Nouns by the topic that a sentence with them speaks of.</summary>
    public IReadOnlyList<(string Word, string Topic)> Topics { get; init; } = [];

    /// <summary>Words that are put together of pieces; claims name them as <c>&lt;name&gt;</c>.</summary>
    public IReadOnlyList<WordPattern> Patterns { get; init; } = [];

    /// <summary>Measure words by the name of the unit.</summary>
    public IReadOnlyList<(string Word, string Unit)> Units { get; init; } = [];
}
