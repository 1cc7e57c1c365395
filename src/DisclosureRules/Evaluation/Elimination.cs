using DisclosureRules.Claims;
using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>
/// What a number must be that differs from its cell: where the words list everything else that the form adds up with the cell, each with the number of its
/// cells, nothing else is left that it may be.
/// </summary>
internal sealed class Elimination
{
    /// <summary>A balance says nothing more than a copy of the number where it has but two sides: 新收 + 上年结转 = 办结 + 结转下年 has four.</summary>
    private const int FewestCells = 4;

    private readonly StatedCells _cells;

    /// <summary>Rules that hold a sum of cells against another, all of them cells of which words state numbers.</summary>
    private readonly (BoundRule Rule, int[] Cells)[] _balances;

    public Elimination(StatedCells stated, IEnumerable<BoundRule> rules, Predicate<int> isStated)
    {
        _cells = stated;
        _balances = [.. rules.Where(r => r is { ReadsOtherReports: false, Check: Comparison { Operator: ComparisonOperator.Equal }, Rule.Claims.Count: 0, ClaimIds.Count: 0 })
            .Select(r => (Rule: r, Cells: (int[])[.. r.Check.AllCells().Select(c => c.Cell.Index).Distinct()]))
            .Where(r => r.Cells.Length >= FewestCells && Array.TrueForAll(r.Cells, isStated))];
    }

    /// <summary>Whether the sentence lists all the other parts of the division, each with the number of its cells, so that the cell's number is what is left of the whole.</summary>
    public bool IsRest(Report report, NarrativeReading words, int start, int end, Standing[] standings, int index)
    {
        (Claim claim, ClaimPlace place) = (words.Claims[index], words.Places[index]);
        if (standings[index] is not (Standing.Less or Standing.More) || (claim.Doubt & ~(Doubt.Wording | Doubt.Part)) != 0 || place.IsOfAnother || place.Definition.By.Length == 0
            || _cells.Expected(report, words, claim) is not { } sum || ExactDecimal.Compare(sum, ExactDecimal.Of(0)) is null or 0)
            return false; // Of a cell with 0 the list may say nothing.
        HashSet<int> counted = [.. _cells.CellsOf(report, words, claim, sum)];
        if (IsOfKind(report, words, claim, counted))
            return false;
        int others = 0;
        for (int i = start; i < end; i++)
        {
            if (i == index || words.Places[i].Sentence != place.Sentence || words.Places[i].Definition.By != place.Definition.By || !words.Places[i].Definition.HasTopicsOf(place.Definition))
                continue;
            if (standings[i] != Standing.Equal || words.Claims[i].Value is not { } value || _cells.CellsOf(report, words, words.Claims[i], ExactDecimal.Of(value)) is not { Length: > 0 } part || part.Any(counted.Contains) || !ExactDecimal.TryAdd(sum, ExactDecimal.Of(value), out sum))
                return false;
            counted.UnionWith(part);
            others += value > 0 ? 1 : 0;
        }

        // 维持4件,分别是直接起诉3件、复议后起诉1件: one other may be right by chance.
        return others > ((claim.Doubt & Doubt.Part) != 0 ? 1 : 0) && _cells.Claims.Any(w => words.DefinitionOf(w) is { } whole && whole.Divided.Contains(place.Definition.By) && whole.HasTopicsOf(place.Definition)
            && _cells.Expected(report, words, claim with { Id = w }) is { } all && ExactDecimal.Compare(sum, all) == 0);
    }

    /// <summary>复议后起诉4件,其中结果维持3件: whether it is the number of a kind of what was read, whose cells are some of its cells.</summary>
    private bool IsOfKind(Report report, NarrativeReading words, Claim claim, HashSet<int> own) => claim.Value is { } value
        && _cells.Claims.Any(kind => kind != claim.Id && _cells.CellsOf(report, words, claim with { Id = kind }, ExactDecimal.Of(value)) is { Length: > 0 } some && some.Length < own.Count && some.All(own.Contains));

    /// <summary>
    /// 新收13件,上年结转1件,办结13件,还有2件结转: whether the words state everything else that a balance holds against the cell, each with the number of its
    /// cells. A smaller number may still be that of a part: it must not have been read as one.
    /// </summary>
    public bool IsBalance(Report report, NarrativeReading words, int start, int end, Standing[] standings, int index)
    {
        (Claim claim, ClaimPlace place) = (words.Claims[index], words.Places[index]);
        if (place.Definition is not { By.Length: 0, Kind: ClaimKind.Number } || place.MayBeOfAnother || place.IsNarrowed || (claim.Doubt & ~(standings[index] == Standing.More ? Doubt.Wording | Doubt.Part : Doubt.Wording)) != 0
            || !(standings[index] == Standing.More || (standings[index] == Standing.Less && !place.IsTentative)) || _cells.Expected(report, words, claim) is not { } expected || _cells.CellsOf(report, words, claim, expected) is not [var own])
            return false;
        foreach ((BoundRule rule, int[] balanced) in _balances.Where(b => b.Cells.Contains(own)))
        {
            EvaluationContext facts = new(report, words, null);
            if ((rule.When is { } when && when.Evaluate(facts, null) != Truth.True) || rule.Check.Evaluate(facts, null) != Truth.True)
                continue;
            HashSet<int> open = [.. balanced.Where(c => c != own && report[c].Value is not (null or 0))];
            int stated = 0;
            bool isNear = false;
            for (int i = start; i < end; i++)
            {
                if (i != index && standings[i] == Standing.Equal && words.Claims[i].Value is { } value && _cells.CellsOf(report, words, words.Claims[i], ExactDecimal.Of(value)) is [var other] && open.Remove(other))
                    (stated, isNear) = (stated + 1, isNear | words.Places[i].Sentence == place.Sentence);
            }

            if (open.Count == 0 && isNear && stated > 1)
                return true;
        }

        return false;
    }
}
