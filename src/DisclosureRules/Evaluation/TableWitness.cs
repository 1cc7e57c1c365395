using DisclosureRules.Claims;
using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>
/// The tables as a witness to how words are meant: where the other numbers of a sentence are those of their cells, a number that was read
/// doubtfully counts as certain. It never settles how a number is printed, and of whom a sentence speaks only where the number agrees, too.
/// </summary>
/// <remarks>
/// A number that is smaller than its cell may be that of a part (<c>受理20件,涉及拆迁的8件均已答复</c>), a larger one can't be: so a smaller one
/// counts as certain only among others of its kind, and never where anything narrows what it counts. One that differs counts for nothing where
/// the words state the cell's number elsewhere, or where it is the number of another cell that they don't state: then that is what it may be. How many other numbers are asked for goes
/// back to 97 doubtful statements of published passages, of which this settled 18 and none wrongly. Where all the other parts of a division stand beside it, each
/// right, and the cell's number is what is left of the whole, nothing else can be meant. Where the words state the cell's number themselves, another number of the
/// quantity accuses nobody: it may count a part, or more than the report does (<see cref="RestatedNumbers"/>); nor does one that is what other cells come to of which the words
/// have just spoken (<see cref="ExplainedNumbers"/>).
/// </remarks>
internal sealed class TableWitness
{
    /// <summary>Doubts that other numbers can settle.</summary>
    private const Doubt Settled = Doubt.Wording | Doubt.Part | Doubt.Period;

    /// <summary>What is counted of the requests of a year beside their results: of these each is told apart by its verb alone.</summary>
    private const string Flow = "";

    /// <summary>Claims on either side that are looked at. No passage of the published reports at hand makes more than 40.</summary>
    private const int Reach = 60;

    private readonly StatedCells _cells;
    private readonly Elimination _elimination;
    private readonly ILookup<string, BoundRule> _conditions;
    private readonly bool[] _reads;

    public TableWitness(Form form, IEnumerable<BoundRule> instances)
    {
        BoundRule[] rules = [.. instances];
        (string Claim, BoundRule Rule)[] all = [.. rules.Where(r => r is { ReadsOtherReports: false } && r.Rule.Claims.Count > 0).SelectMany(r => r.Rule.Claims.Select(c => (c, r)))];
        _cells = new(all);
        _conditions = all.Where(p => !_cells.Has(p.Claim) && p.Rule.Check.AllCells().Any()).ToLookup(p => p.Claim, p => p.Rule, StringComparer.Ordinal);
        _reads = new bool[form.Cells.Count];
        foreach (CellVariable cell in all.SelectMany(p => (IEnumerable<Condition?>)[p.Rule.When, p.Rule.Check]).OfType<Condition>().SelectMany(c => c.AllCells()).Where(c => c.Role == ReportRole.Self))
            _reads[cell.Cell.Index] = true;
        _elimination = new(_cells, rules, cell => _reads[cell]);
    }

    /// <summary>Whether words may be taken otherwise when a cell changes.</summary>
    public bool Reads(int cell) => _reads[cell];

    /// <summary>The words with those claims certain that the tables confirm, and those doubtful of which they confirm another number; the same where there are none.</summary>
    public NarrativeReading Confirm(Report report, NarrativeReading words)
    {
        bool isOpen = words.Claims.Any(IsOpen);
        RestatedNumbers restated = new(words.Claims);
        Claim[]? confirmed = null;
        StatedNumbers? numbers = null;
        Standing[] standings = [.. words.Claims.Select(c => Of(report, words, c))];
        for (int start = 0, end; isOpen && start < standings.Length; start = end)
        {
            end = start + 1;
            while (end < standings.Length && words.Places[end].Passage == words.Places[start].Passage)
                end++;
            for (int i = start; i < end; i++)
            {
                if (!IsOpen(words.Claims[i]))
                    continue;
                (int from, int to) = (Math.Max(start, i - Reach), Math.Min(end, i + Reach));
                bool isRest = (_elimination.IsRest(report, words, from, to, standings, i) || _elimination.IsBalance(report, words, from, to, standings, i)) && !(numbers ??= new(words, standings)).Agreeing.Contains(words.Claims[i].Id);
                if (!isRest && !IsConfirmed(report, words, from, to, standings, i))
                    continue;
                if (!isRest && standings[i] != Standing.Equal && IsElsewhere(report, words, numbers ??= new(words, standings), i))
                    continue;
                confirmed ??= [.. words.Claims];
                confirmed[i] = confirmed[i] with { Doubt = Doubt.None, Confirmed = confirmed[i].Doubt };
            }
        }

        if (restated.Any)
            restated.Doubt(ref confirmed, words.Claims, standings);
        new ExplainedNumbers(_cells, report, words, standings).Doubt(ref confirmed);
        return confirmed is null ? words : words.With(confirmed);
    }

    private static bool IsOpen(Claim claim) => claim.Doubt != Doubt.None && (claim.Doubt & ~(Settled | Doubt.Subject)) == 0;

    private bool IsConfirmed(Report report, NarrativeReading words, int start, int end, Standing[] standings, int index)
    {
        Claim claim = words.Claims[index];
        ClaimPlace place = words.Places[index];
        if (standings[index] is Standing.Unknown)
            return false;
        HashSet<string> near = new(StringComparer.Ordinal), far = new(StringComparer.Ordinal), siblings = new(StringComparer.Ordinal);
        for (int i = start; i < end; i++)
        {
            Claim other = words.Claims[i];
            if (i == index || other.Quotation.Equals(claim.Quotation))
                continue;
            bool isNear = words.Places[i].Sentence == place.Sentence;
            if (standings[i] is Standing.Less or Standing.More && (isNear || other.IsCertain))
                return false;
            if (standings[i] != Standing.Equal || other.Value is null or 0)
                continue;
            // A licence that is counted right says nothing of what 公开 may mean of requests, nor do requests elsewhere of reviews or of a list of licences.
            if (standings[index] != Standing.Equal && (place.IsTentative || place.IsNarrowed || !isNear) && !AreOfOneMatter(place.Definition, words.Places[i].Definition))
                continue;
            far.Add(other.Id);
            if (!isNear)
                continue;
            near.Add(other.Id);
            if (IsSibling(place.Definition, words.Places[i].Definition))
                siblings.Add(other.Id);
        }

        if ((claim.Doubt & Doubt.Subject) != 0)
            return standings[index] == Standing.Equal && near.Count >= 2;
        int needed = (claim.Doubt & ~Doubt.Wording) != 0 ? 2 : 1;
        return standings[index] switch
        {
            Standing.Equal => near.Count >= needed || (claim.Doubt == Doubt.Wording && far.Count >= 3),
            // 收到申请19件,投诉举报类9件: perhaps what they asked about, where no result beside it is right.
            // 因内容不明确发出补正通知的4件: what is narrowed is nothing of a row that has none.
            // 另有上年未结的1件: and what is told of another year is that year's.
            Standing.More => !place.MayBeOfAnother && !((place.IsNarrowed || (claim.Doubt & Doubt.Period) != 0) && _cells.Expected(report, words, claim) is { } expected && ExactDecimal.Compare(expected, ExactDecimal.Of(0)) == 0) && (!place.IsTentative || place.Definition.By != ClaimDefinition.Results || siblings.Count > 0) && (near.Count >= needed + (place.IsNarrowed ? 1 : 0) || (claim.Doubt == Doubt.Wording && !place.IsNarrowed && far.Count >= 3)),
            _ => claim.Doubt == Doubt.Wording && !place.IsNarrowed && !place.MayBeOfAnother && (!place.IsTentative || place.Definition.By != Flow) && siblings.Count >= 2,
        };
    }

    private static bool AreOfOneMatter(ClaimDefinition claim, ClaimDefinition other) => claim.Topics.Count == 0 || other.Topics.Count == 0 || claim.SharesTopicWith(other);

    /// <summary>Whether two quantities are listed beside each other: parts of one division, or what came in, was answered and is left.</summary>
    private static bool IsSibling(ClaimDefinition claim, ClaimDefinition other) =>
        claim.By == other.By && (claim.HasTopicsOf(other) || (claim.By == Flow && (claim.Topics.Count == 0 || other.Topics.Count == 0)));

    /// <summary>Whether the words state the cell's number in another place, or the number is that of another cell that they don't state.</summary>
    private bool IsElsewhere(Report report, NarrativeReading words, StatedNumbers numbers, int index)
    {
        Claim claim = words.Claims[index];
        if (numbers.Agreeing.Contains(claim.Id))
            return true;
        ClaimDefinition definition = words.Places[index].Definition;
        // 行政复议2件均维持;……复议6件: the cell's number stands before, of its results.
        for (int i = 0; i < index && definition is { By.Length: 0, Topics.Count: > 0 }; i++)
        {
            if (words.Claims[i].Value is { } stated && words.Places[i].Definition is { By: ClaimDefinition.Results } result && result.HasTopicsOf(definition)
                && Of(report, words, claim with { Value = stated }) == Standing.Equal)
                return true;
        }

        foreach (string other in _cells.Claims)
        {
            if (other != claim.Id && words.DefinitionOf(other) is { } quantity && MayBeMeant(quantity, definition)
                && !numbers.State(other, claim.Value) && Of(report, words, claim with { Id = other }) == Standing.Equal && !IsOfPart(report, words, numbers, claim with { Id = other }))
                return true;
        }

        return false;
    }

    /// <summary>Whether the number of a whole is that of a part that the words state: the only one there is.</summary>
    private bool IsOfPart(Report report, NarrativeReading words, StatedNumbers numbers, Claim whole)
    {
        if (whole.Value is not { } value)
            return false;
        ExactDecimal stated = ExactDecimal.Of(value);
        int[] cells = _cells.CellsOf(report, words, whole, stated);
        return numbers.Agreeing.Any(part => numbers.State(part, value) && _cells.CellsOf(report, words, whole with { Id = part }, stated) is { Length: > 0 } some && some.All(cells.Contains));
    }

    /// <summary>Whether the number of one quantity may be read as that of another: those of the same matter that are no other division's parts.</summary>
    private static bool MayBeMeant(ClaimDefinition quantity, ClaimDefinition read) =>
        (quantity.By == read.By || quantity.By == Flow) && (quantity.Topics.Count == 0 || read.Topics.Count == 0 || quantity.SharesTopicWith(read));

    /// <summary>How a stated number stands to what the tables have in its place.</summary>
    private Standing Of(Report report, NarrativeReading words, Claim claim)
    {
        if (claim.Value is not { } value || (value == 0 && !_cells.Has(claim.Id)))
            return Agrees(new(report, words, claim)) ? Standing.Equal : Standing.Unknown;
        ExactDecimal stated = ExactDecimal.Of(value);
        Standing standing = Standing.Unknown;
        EvaluationContext facts = new(report, words, claim);
        foreach (NumberExpression cells in _cells.Numbers(claim.Id, facts))
        {
            if (!cells.TryEvaluate(facts, null, out ExactDecimal expected) || ExactDecimal.Compare(stated, expected) is not { } order)
                return Standing.Unknown;
            if (order == 0)
                return Standing.Equal;
            Standing one = order > 0 ? Standing.More : Standing.Less;
            standing = standing == Standing.Unknown || standing == one ? one : Standing.Less;
        }

        return standing;
    }

    /// <summary>Whether the tables agree with a claim that states no number of theirs: 均已办结, 未发生行政复议.</summary>
    private bool Agrees(in EvaluationContext facts)
    {
        bool any = false;
        foreach (BoundRule rule in _conditions[facts.Claim!.Id])
        {
            if (rule.When is { } when && when.Evaluate(facts, null) != Truth.True)
                continue;
            if (rule.Check.Evaluate(facts, null) != Truth.True)
                return false;
            any = true;
        }

        return any;
    }

    /// <summary>What the words state, and where that agrees with the tables.</summary>
    private sealed class StatedNumbers(NarrativeReading words, Standing[] standings)
    {
        private readonly HashSet<(string, decimal?)> _stated = [.. words.Claims.Select(c => (c.Id, c.Value))];

        /// <summary>The claims that state the number of their cells somewhere.</summary>
        public HashSet<string> Agreeing { get; } = words.Claims.Where((_, i) => standings[i] == Standing.Equal).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);

        public bool State(string claim, decimal? value) => _stated.Contains((claim, value));
    }
}
