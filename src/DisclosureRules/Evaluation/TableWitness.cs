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
/// right, and the cell's number is what is left of the whole, nothing else can be meant.
/// </remarks>
internal sealed class TableWitness
{
    /// <summary>Doubts that other numbers can settle.</summary>
    private const Doubt Settled = Doubt.Wording | Doubt.Part | Doubt.Period;

    /// <summary>What is counted of the requests of a year beside their results: of these each is told apart by its verb alone.</summary>
    private const string Flow = "";

    /// <summary>Claims on either side that are looked at. No passage of the published reports at hand makes more than 40.</summary>
    private const int Reach = 60;

    private readonly ILookup<string, (BoundRule Rule, NumberExpression[] Numbers)> _rules;
    private readonly ILookup<string, BoundRule> _conditions;

    /// <summary>Rules that hold a sum of cells against another.</summary>
    private readonly (BoundRule Rule, int[] Cells)[] _balances;

    private readonly bool[] _reads;

    public TableWitness(Form form, IEnumerable<BoundRule> instances)
    {
        BoundRule[] rules = [.. instances];
        _balances = [.. rules.Where(r => r is { ReadsOtherReports: false, Check: Comparison { Operator: ComparisonOperator.Equal } } && r.Rule.Claims.Count == 0)
            .Select(r => (r, (int[])[.. r.Check.AllCells().Select(c => c.Cell.Index).Distinct()])).Where(r => r.Item2.Length > 3 && r.r.ClaimIds.Count == 0)];
        (string Claim, BoundRule Rule)[] all = [.. rules.Where(r => r is { ReadsOtherReports: false } && r.Rule.Claims.Count > 0).SelectMany(r => r.Rule.Claims.Select(c => (c, r)))];
        _rules = all.Where(p => Stated(p.Rule.Check).Any()).ToLookup(p => p.Claim, p => (p.Rule, Stated(p.Rule.Check).ToArray()), StringComparer.Ordinal);
        _conditions = all.Where(p => !_rules.Contains(p.Claim) && p.Rule.Check.AllCells().Any()).ToLookup(p => p.Claim, p => p.Rule, StringComparer.Ordinal);
        _reads = new bool[form.Cells.Count];
        foreach (CellVariable cell in all.SelectMany(p => (IEnumerable<Condition?>)[p.Rule.When, p.Rule.Check]).OfType<Condition>().SelectMany(c => c.AllCells()).Where(c => c.Role == ReportRole.Self))
            _reads[cell.Cell.Index] = true;
    }

    /// <summary>Whether words may be taken otherwise when a cell changes.</summary>
    public bool Reads(int cell) => _reads[cell];

    /// <summary>The words with those claims certain that the tables confirm; the same where there are none.</summary>
    public NarrativeReading Confirm(Report report, NarrativeReading words)
    {
        if (!words.Claims.Any(IsOpen))
            return words;
        Claim[]? confirmed = null;
        StatedNumbers? numbers = null;
        Standing[] standings = [.. words.Claims.Select(c => Of(report, words, c))];
        for (int start = 0, end; start < standings.Length; start = end)
        {
            end = start + 1;
            while (end < standings.Length && words.Places[end].Passage == words.Places[start].Passage)
                end++;
            for (int i = start; i < end; i++)
            {
                if (!IsOpen(words.Claims[i]))
                    continue;
                (int from, int to) = (Math.Max(start, i - Reach), Math.Min(end, i + Reach));
                bool isRest = (IsRest(report, words, from, to, standings, i) || IsBalance(report, words, from, to, standings, i)) && !(numbers ??= new(words, standings)).AgreeSomewhere(words.Claims[i].Id);
                if (!isRest && !IsConfirmed(words, from, to, standings, i))
                    continue;
                if (!isRest && standings[i] != Standing.Equal && IsElsewhere(report, words, numbers ??= new(words, standings), standings, i))
                    continue;
                confirmed ??= [.. words.Claims];
                confirmed[i] = confirmed[i] with { Doubt = Doubt.None, Confirmed = confirmed[i].Doubt };
            }
        }

        return confirmed is null ? words : words.With(confirmed);
    }

    private static bool IsOpen(Claim claim) => claim.Doubt != Doubt.None && (claim.Doubt & ~(Settled | Doubt.Subject)) == 0;

    private static bool IsConfirmed(NarrativeReading words, int start, int end, Standing[] standings, int index)
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
            // A licence that is counted right says nothing of what 公开 may mean of requests.
            if (standings[index] != Standing.Equal && (place.IsTentative || place.IsNarrowed) && !AreOfOneMatter(place.Definition, words.Places[i].Definition))
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
            Standing.More => !place.MayBeOfAnother && (!place.IsTentative || place.Definition.By != ClaimDefinition.Results || siblings.Count > 0) && (near.Count >= needed + (place.IsNarrowed ? 1 : 0) || (claim.Doubt == Doubt.Wording && !place.IsNarrowed && far.Count >= 3)),
            _ => claim.Doubt == Doubt.Wording && !place.IsNarrowed && !place.MayBeOfAnother && (!place.IsTentative || place.Definition.By != Flow) && siblings.Count >= 2,
        };
    }

    /// <summary>Whether the sentence lists all the other parts of the division, each with the number of its cells, so that the cell's number is what is left of the whole.</summary>
    private bool IsRest(Report report, NarrativeReading words, int start, int end, Standing[] standings, int index)
    {
        (Claim claim, ClaimPlace place) = (words.Claims[index], words.Places[index]);
        if (standings[index] is not (Standing.Less or Standing.More) || (claim.Doubt & ~(Doubt.Wording | Doubt.Part)) != 0 || place.IsOfAnother || place.Definition.By.Length == 0
            || Expected(report, words, claim) is not { } sum || ExactDecimal.Compare(sum, ExactDecimal.Of(0)) is null or 0)
            return false; // Of a cell with 0 the list may say nothing.
        HashSet<int> counted = [.. CellsOf(report, words, claim, sum)];
        if (IsOfKind(report, words, claim, counted))
            return false;
        int others = 0;
        for (int i = start; i < end; i++)
        {
            if (i == index || words.Places[i].Sentence != place.Sentence || words.Places[i].Definition.By != place.Definition.By || !words.Places[i].Definition.HasTopicsOf(place.Definition))
                continue;
            if (standings[i] != Standing.Equal || words.Claims[i].Value is not { } value || CellsOf(report, words, words.Claims[i], ExactDecimal.Of(value)) is not { Length: > 0 } cells || cells.Any(counted.Contains) || !ExactDecimal.TryAdd(sum, ExactDecimal.Of(value), out sum))
                return false;
            counted.UnionWith(cells);
            others += value > 0 ? 1 : 0;
        }

        // 维持4件,分别是直接起诉3件、复议后起诉1件: one other may be right by chance.
        return others > ((claim.Doubt & Doubt.Part) != 0 ? 1 : 0) && _rules.Any(w => words.DefinitionOf(w.Key) is { } whole && whole.Divided.Contains(place.Definition.By) && whole.HasTopicsOf(place.Definition)
            && Expected(report, words, claim with { Id = w.Key }) is { } all && ExactDecimal.Compare(sum, all) == 0);
    }

    /// <summary>复议后起诉4件,其中结果维持3件: whether it is the number of a kind of what was read, whose cells are some of its cells.</summary>
    private bool IsOfKind(Report report, NarrativeReading words, Claim claim, HashSet<int> cells) => claim.Value is { } value
        && _rules.Any(kind => kind.Key != claim.Id && CellsOf(report, words, claim with { Id = kind.Key }, ExactDecimal.Of(value)) is { Length: > 0 } some && some.Length < cells.Count && some.All(cells.Contains));

    /// <summary>
    /// 新收13件,上年结转1件,办结13件,还有2件结转: whether the words state everything else that a balance holds against the cell, each with the number of its
    /// cells. A smaller number may still be that of a part: it must not have been read as one.
    /// </summary>
    private bool IsBalance(Report report, NarrativeReading words, int start, int end, Standing[] standings, int index)
    {
        (Claim claim, ClaimPlace place) = (words.Claims[index], words.Places[index]);
        if (place.Definition is not { By: Flow, Kind: ClaimKind.Number } || place.MayBeOfAnother || place.IsNarrowed || (claim.Doubt & ~(standings[index] == Standing.More ? Doubt.Wording | Doubt.Part : Doubt.Wording)) != 0
            || !(standings[index] == Standing.More || (standings[index] == Standing.Less && !place.IsTentative)) || Expected(report, words, claim) is not { } expected || CellsOf(report, words, claim, expected) is not [var own])
            return false;
        foreach ((BoundRule rule, int[] cells) in _balances.Where(b => b.Cells.Contains(own)))
        {
            EvaluationContext facts = new(report, words, null);
            if ((rule.When is { } when && when.Evaluate(facts, null) != Truth.True) || rule.Check.Evaluate(facts, null) != Truth.True)
                continue;
            HashSet<int> open = [.. cells.Where(c => c != own && report[c].Value is not (null or 0))];
            int stated = 0;
            bool isNear = false;
            for (int i = start; i < end; i++)
            {
                if (i != index && standings[i] == Standing.Equal && words.Claims[i].Value is { } value && CellsOf(report, words, words.Claims[i], ExactDecimal.Of(value)) is [var other] && open.Remove(other))
                    (stated, isNear) = (stated + 1, isNear | words.Places[i].Sentence == place.Sentence);
            }

            if (open.Count == 0 && isNear && stated > 1)
                return true;
        }

        return false;
    }

    /// <summary>What the cells of a quantity have; <see langword="null"/> where several numbers would do, or none is known.</summary>
    private ExactDecimal? Expected(Report report, NarrativeReading words, Claim claim)
    {
        EvaluationContext facts = new(report, words, claim);
        ExactDecimal? expected = null;
        foreach (NumberExpression cells in Numbers(claim.Id, facts))
        {
            if (!cells.TryEvaluate(facts, null, out ExactDecimal number) || (expected is { } other && ExactDecimal.Compare(other, number) != 0))
                return null;
            expected = number;
        }

        return expected;
    }

    /// <summary>The cells that have the stated number: of <c>受理13件</c> those received, or those together with what was carried in.</summary>
    private int[] CellsOf(Report report, NarrativeReading words, Claim claim, ExactDecimal value)
    {
        EvaluationContext facts = new(report, words, claim);
        return [.. Numbers(claim.Id, facts).Where(n => n.TryEvaluate(facts, null, out ExactDecimal number) && ExactDecimal.Compare(number, value) == 0).Take(1).SelectMany(CellsOf)];
    }

    private IEnumerable<NumberExpression> Numbers(string claim, EvaluationContext facts) =>
        _rules[claim].Where(r => r.Rule.When is null || r.Rule.When.Evaluate(facts, null) == Truth.True).SelectMany(r => r.Numbers);

    private static IEnumerable<int> CellsOf(NumberExpression number) => number.AllCells().Where(c => c.Role == ReportRole.Self).Select(c => c.Cell.Index).Distinct();

    private static bool AreOfOneMatter(ClaimDefinition claim, ClaimDefinition other) => claim.Topics.Count == 0 || other.Topics.Count == 0 || claim.SharesTopicWith(other);

    /// <summary>Whether two quantities are listed beside each other: parts of one division, or what came in, was answered and is left.</summary>
    private static bool IsSibling(ClaimDefinition claim, ClaimDefinition other) =>
        claim.By == other.By && (claim.HasTopicsOf(other) || (claim.By == Flow && (claim.Topics.Count == 0 || other.Topics.Count == 0)));

    /// <summary>Whether the words state the cell's number in another place, or the number is that of another cell that they don't state.</summary>
    private bool IsElsewhere(Report report, NarrativeReading words, StatedNumbers numbers, Standing[] standings, int index)
    {
        Claim claim = words.Claims[index];
        if (numbers.AgreeSomewhere(claim.Id))
            return true;
        ClaimDefinition definition = words.Places[index].Definition;
        // 行政复议2件均维持;……复议6件: the cell's number stands before, of its results.
        for (int i = 0; i < index && definition is { By.Length: 0, Topics.Count: > 0 }; i++)
        {
            if (words.Claims[i].Value is { } stated && words.Places[i].Definition is { By: ClaimDefinition.Results } result && result.HasTopicsOf(definition)
                && Of(report, words, claim with { Value = stated }) == Standing.Equal)
                return true;
        }

        foreach (IGrouping<string, (BoundRule, NumberExpression[])> other in _rules)
        {
            if (other.Key != claim.Id && words.DefinitionOf(other.Key) is { } quantity && MayBeMeant(quantity, definition)
                && !numbers.State(other.Key, claim.Value) && Of(report, words, claim with { Id = other.Key }) == Standing.Equal && !IsOfPart(report, words, standings, claim with { Id = other.Key }))
                return true;
        }

        return false;
    }

    /// <summary>Whether the number of a whole is that of a part that the words state: the only one there is.</summary>
    private bool IsOfPart(Report report, NarrativeReading words, Standing[] standings, Claim whole)
    {
        if (whole.Value is not { } value)
            return false;
        int[] cells = CellsOf(report, words, whole, ExactDecimal.Of(value));
        for (int i = 0; i < standings.Length; i++)
        {
            if (standings[i] == Standing.Equal && words.Claims[i].Value == value && CellsOf(report, words, words.Claims[i], ExactDecimal.Of(value)) is { Length: > 0 } part && part.All(cells.Contains))
                return true;
        }

        return false;
    }

    /// <summary>Whether the number of one quantity may be read as that of another: those of the same matter that are no other division's parts.</summary>
    private static bool MayBeMeant(ClaimDefinition quantity, ClaimDefinition read) =>
        (quantity.By == read.By || quantity.By == Flow) && (quantity.Topics.Count == 0 || read.Topics.Count == 0 || quantity.SharesTopicWith(read));

    /// <summary>How a stated number stands to what the tables have in its place.</summary>
    private Standing Of(Report report, NarrativeReading words, Claim claim)
    {
        if (claim.Value is not { } value || (value == 0 && !_rules.Contains(claim.Id)))
            return Agrees(new(report, words, claim)) ? Standing.Equal : Standing.Unknown;
        ExactDecimal stated = ExactDecimal.Of(value);
        Standing standing = Standing.Unknown;
        EvaluationContext facts = new(report, words, claim);
        foreach ((BoundRule rule, NumberExpression[] numbers) in _rules[claim.Id])
        {
            if (rule.When is { } when && when.Evaluate(facts, null) != Truth.True)
                continue;
            foreach (NumberExpression cells in numbers)
            {
                if (!cells.TryEvaluate(facts, null, out ExactDecimal expected) || ExactDecimal.Compare(stated, expected) is not { } order)
                    return Standing.Unknown;
                if (order == 0)
                    return Standing.Equal;
                Standing one = order > 0 ? Standing.More : Standing.Less;
                standing = standing == Standing.Unknown || standing == one ? one : Standing.Less;
            }
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

    /// <summary>What a number of the words may equal: the right sides of <c>stated = a or stated = b</c>; none for a check of another shape.</summary>
    private static IEnumerable<NumberExpression> Stated(Condition check) => check switch
    {
        Comparison { Operator: ComparisonOperator.Equal, Left: StatedNumber { Id: null }, Right: var right } => [right],
        Disjunction { Operands: var all } when all.All(o => Stated(o).Any()) => all.SelectMany(Stated),
        _ => [],
    };

    /// <summary>What the words state, and where that agrees with the tables.</summary>
    private sealed class StatedNumbers(NarrativeReading words, Standing[] standings)
    {
        private readonly HashSet<string> _agreeing = [.. words.Claims.Where((_, i) => standings[i] == Standing.Equal).Select(c => c.Id)];
        private readonly HashSet<(string, decimal?)> _stated = [.. words.Claims.Select(c => (c.Id, c.Value))];

        public bool AgreeSomewhere(string claim) => _agreeing.Contains(claim);

        public bool State(string claim, decimal? value) => _stated.Contains((claim, value));
    }

    private enum Standing
    {
        /// <summary>No table has it.</summary>
        Unknown,

        /// <summary>The number of its cells.</summary>
        Equal,

        /// <summary>Smaller than the number of its cells, or than one of several that it could be.</summary>
        Less,

        /// <summary>Larger than any number it could be.</summary>
        More,
    }
}
