using System.Collections.Concurrent;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Statements;

/// <summary>
/// Which number of the tables the words of a report state, by the rules that hold words against tables: what such a rule expects where it passes, so that the
/// same number can be asked of another report. Safe to share between threads.
/// </summary>
internal sealed class StatedNumbers(RuleSet rules)
{
    private readonly ConcurrentDictionary<Form, ILookup<string, StatedReading>> _readings = [];

    /// <summary>The certain claims of a report that agree with its tables, with what they state of these.</summary>
    /// <param name="report">The report, with its words.</param>
    /// <param name="isMeant">Which claims are asked for.</param>
    public IEnumerable<StatedNumber> Of(Report report, Func<Claim, bool> isMeant)
    {
        ILookup<string, StatedReading> known = _readings.GetOrAdd(report.Form, ReadingsIn);
        foreach (Claim claim in rules.ReadClaims(report))
        {
            if (claim is not { IsCertain: true, Value: { } value } || !known.Contains(claim.Id) || !isMeant(claim))
                continue;
            StatedReading[] readings = [.. known[claim.Id].Where(r => r.ValueIn(report) == value)];
            if (readings.Length > 0)
                yield return new(claim, value, readings, [.. known[claim.Id]]);
        }
    }

    /// <summary>The numbers that rules over one claim alone demand it to be, by claim.</summary>
    private ILookup<string, StatedReading> ReadingsIn(Form form) => (rules.Forms.Contains(form) ? rules.Instances(form) : [])
        .Where(i => i.Rule.Claims.Count == 1 && !i.ReadsOtherReports)
        .SelectMany(i => Equations(i.Check).Select(e => (Claim: i.Rule.Claims[0], Reading: new StatedReading(e)))).ToLookup(r => r.Claim, r => r.Reading, StringComparer.Ordinal);

    private static IEnumerable<NumberExpression> Equations(Condition check) => check switch
    {
        Comparison { Operator: ComparisonOperator.Equal, Left: Expressions.Tree.StatedNumber { Id: null } } equation when equation.Right.AllCells().Any() => [equation.Right],
        Disjunction alternatives => alternatives.Operands.SelectMany(Equations),
        _ => [],
    };
}

/// <summary>A number that words state and tables have.</summary>
/// <param name="Claim">The words.</param>
/// <param name="Value">The number.</param>
/// <param name="Readings">What of the tables it may be; one at least.</param>
/// <param name="Others">What else of the tables such words may be said of: 新收20件(其中上年结转1件),较上年增加5件 may compare the 20 or the 19.</param>
internal sealed record StatedNumber(Claim Claim, decimal Value, IReadOnlyList<StatedReading> Readings, IReadOnlyList<StatedReading> Others);

/// <summary>A number of the tables, to be asked of reports of one form.</summary>
/// <param name="Expression">How it is made of cells.</param>
internal sealed record StatedReading(NumberExpression Expression)
{
    /// <summary>Its cells.</summary>
    public IEnumerable<FormCell> Cells => Expression.AllCells().Select(c => c.Cell).Distinct();

    /// <summary>What it is in a report; <see langword="null"/> where that is not known.</summary>
    public decimal? ValueIn(Report report) => Expression.TryEvaluate(report, null, out ExactDecimal value) ? value.ToDecimal() : null;
}
