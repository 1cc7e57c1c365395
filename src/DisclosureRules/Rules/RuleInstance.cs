using DisclosureRules.Evaluation;
using DisclosureRules.Expressions;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Rules;

/// <summary>A rule with its variables filled in and its names resolved against a form: what is actually evaluated.</summary>
internal sealed class RuleInstance
{
    // Resolved at the first violation, which most instances never have, and kept: resolving takes longer than all else a finding needs.
    private LocalizedText? _label;
    private IReadOnlyList<BooleanExpression?>? _hints;

    public required Rule Rule { get; init; }

    /// <summary>The form's cells by name, for what is resolved only when a violation is written.</summary>
    public required FormGrid Grid { get; init; }

    /// <summary>Position among all instances of the rule set for the form: the order of findings.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The values of the variables, joined with commas; empty for a rule without variables.</summary>
    public required string Id { get; init; }

    /// <summary>The same in the form's own words.</summary>
    public LocalizedText Label => _label ??= InstanceLabel.Of(this);

    public required IReadOnlyDictionary<string, BoundVariable> Variables { get; init; }

    public required BooleanExpression? When { get; init; }

    public required BooleanExpression Check { get; init; }

    /// <summary>When the rule's hints apply; <see langword="null"/> for one that names cells which only other instances have.</summary>
    public IReadOnlyList<BooleanExpression?> Hints => _hints ??= [.. Rule.Hints.Select(Bind)];

    /// <summary>Resolves expressions as those of this instance.</summary>
    public Binder Binder() => new(Grid.Form, new(Grid, Rule.Pack.Sets), Rule.BlankIsZero, new(Variables), new());

    /// <summary>Whether the rule passes (true), fails (false) or can't be assessed (unknown); <paramref name="obstacles"/> receives why.</summary>
    public Truth Evaluate(Report report, Obstacles? obstacles = null)
    {
        if (Rule.Years.IsBounded)
        {
            if (report.Year is not { } year)
            {
                obstacles?.AddYear();
                return Truth.Unknown;
            }

            if (!Rule.Years.Contains(year))
                return Truth.True;
        }

        return When?.Evaluate(report, obstacles) switch
        {
            Truth.False => Truth.True,
            Truth.Unknown => Truth.Unknown,
            _ => Check.Evaluate(report, obstacles),
        };
    }

    /// <summary>The comparison whose two sides are shown as actual and expected; <see langword="null"/> when the check is of another shape.</summary>
    public Comparison? MainComparison => Check switch
    {
        Comparison comparison => comparison,
        Junction { IsAnd: false } junction => junction.Operands[^1] as Comparison,
        _ => null,
    };

    private BooleanExpression? Bind(RuleHint hint)
    {
        try
        {
            return Binder().Boolean(hint.When.Syntax);
        }
        catch (ExpressionException)
        {
            return null;
        }
    }
}

/// <summary>The value of a variable: the name of a row or column, or a cell.</summary>
internal readonly record struct BoundVariable(string? Name, FormCell? Cell)
{
    public string Text => Cell?.Id.ToString() ?? Name!;
}
