using DisclosureRules.Primitives;

namespace DisclosureRules.Constraints;

/// <summary>
/// Literals joined by "all of" and "any of": two values, no negation above the literals. What a rule says is read into a formula without growing;
/// clauses are made of it where somebody needs them. The hierarchy is closed: <see cref="Literal"/>, <see cref="AllOf"/>, <see cref="AnyOf"/>.
/// Immutable.
/// </summary>
internal abstract record Formula
{
    private protected Formula()
    {
    }

    /// <summary>What always holds: all of nothing.</summary>
    public static Formula True { get; } = new AllOf([]);

    /// <summary>What never holds: any of nothing.</summary>
    public static Formula False { get; } = new AnyOf([]);

    public bool IsTrue => this is AllOf { Parts.Count: 0 };

    public bool IsFalse => this is AnyOf { Parts.Count: 0 };

    /// <summary>The formula that holds exactly where this one doesn't.</summary>
    public abstract Formula Negated { get; }

    /// <summary>The literals, in the order of writing; one that stands twice comes twice.</summary>
    public abstract IEnumerable<Literal> Literals { get; }

    public static Formula Constant(bool holds) => holds ? True : False;

    /// <summary>All of the parts, as simple as it goes.</summary>
    public static Formula All(IEnumerable<Formula> parts)
    {
        List<Formula> all = [];
        foreach (Formula part in parts)
        {
            if (part.IsFalse)
                return False;
            if (part is AllOf inner)
                all.AddRange(inner.Parts);
            else
                all.Add(part);
        }

        // That these cells are blank and those are: that all of them are.
        Join(all, false);
        return all.Count == 1 ? all[0] : new AllOf(all);
    }

    /// <summary>Any of the parts, as simple as it goes.</summary>
    public static Formula Any(IEnumerable<Formula> parts)
    {
        List<Formula> any = [];
        foreach (Formula part in parts)
        {
            if (part.IsTrue)
                return True;
            if (part is AnyOf inner)
                any.AddRange(inner.Parts);
            else
                any.Add(part);
        }

        // That one of these cells isn't blank or one of those: that one of them isn't.
        Join(any, true);
        return any.Count == 1 ? any[0] : new AnyOf(any);
    }

    /// <summary>Makes one of the tests of the same states; it stands where the first did.</summary>
    private static void Join(List<Formula> parts, bool negated)
    {
        if (parts.Count(p => p is StateLiteral) < 2)
            return;
        Dictionary<byte, int> first = [];
        int kept = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is StateLiteral test && test.IsNegated == negated && !first.TryAdd(test.States, kept))
            {
                StateLiteral before = (StateLiteral)parts[first[test.States]];
                parts[first[test.States]] = before with { Cells = [.. before.Cells, .. test.Cells] };
            }
            else
            {
                parts[kept++] = parts[i];
            }
        }

        parts.RemoveRange(kept, parts.Count - kept);
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i] is StateLiteral test)
                parts[i] = test with { Cells = [.. test.Cells.Distinct()] };
        }
    }

    /// <summary>The same with every literal replaced, as simple as it goes then.</summary>
    public Formula Select(Func<Literal, Formula> replace) => this switch
    {
        Literal literal => replace(literal),
        AllOf all => All(all.Parts.Select(p => p.Select(replace))),
        AnyOf any => Any(any.Parts.Select(p => p.Select(replace))),
        _ => throw new InvalidOperationException($"There is no such formula: {GetType().Name}."),
    };
}

/// <summary>Holds where all parts hold.</summary>
internal sealed record AllOf(IReadOnlyList<Formula> Parts) : Formula
{
    public IReadOnlyList<Formula> Parts { get; init => field = ValueList<Formula>.Of(value); } = ValueList<Formula>.Of(Parts);

    public override Formula Negated => Any(Parts.Select(p => p.Negated));

    public override IEnumerable<Literal> Literals => Parts.SelectMany(p => p.Literals);

    public override string ToString() => IsTrue ? "true" : string.Join(" and ", Parts.Select(p => p is AnyOf ? $"({p})" : $"{p}"));
}

/// <summary>Holds where one of the parts holds.</summary>
internal sealed record AnyOf(IReadOnlyList<Formula> Parts) : Formula
{
    public IReadOnlyList<Formula> Parts { get; init => field = ValueList<Formula>.Of(value); } = ValueList<Formula>.Of(Parts);

    public override Formula Negated => All(Parts.Select(p => p.Negated));

    public override IEnumerable<Literal> Literals => Parts.SelectMany(p => p.Literals);

    public override string ToString() => IsFalse ? "false" : string.Join(" or ", Parts.Select(p => p is AllOf ? $"({p})" : $"{p}"));
}
