namespace DisclosureRules.Constraints;

/// <summary>Brings formulas to conjunctive normal form: clauses, each of alternatives of which one must hold.</summary>
internal static class ClausalForm
{
    /// <summary>The bound on the clauses of one formula: distributing "any of" over "all of" multiplies them.</summary>
    public const int MaximumClauses = 256;

    /// <summary>
    /// The clauses: none for what always holds, one without alternatives for what never does. <see langword="null"/> where there would be more
    /// than <see cref="MaximumClauses"/>.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Literal>>? Of(Formula formula) => Clauses(formula);

    private static List<List<Literal>>? Clauses(Formula formula) => formula switch
    {
        Literal literal => [[literal]],
        AllOf all => All(all),
        AnyOf any => Any(any),
        _ => throw new InvalidOperationException($"There is no such formula: {formula.GetType().Name}."),
    };

    private static List<List<Literal>>? All(AllOf formula)
    {
        List<List<Literal>> all = [];
        foreach (Formula part in formula.Parts)
        {
            if (Clauses(part) is not { } clauses || all.Count + clauses.Count > MaximumClauses)
                return null;
            all.AddRange(clauses);
        }

        return all;
    }

    private static List<List<Literal>>? Any(AnyOf formula)
    {
        List<List<Literal>> any = [[]];
        foreach (Formula part in formula.Parts)
        {
            if (Clauses(part) is not { } clauses || any.Count * clauses.Count > MaximumClauses)
                return null;

            // Most parts are one clause; appending to the lists at hand keeps long alternatives linear.
            if (clauses is [var only])
                any.ForEach(a => a.AddRange(only));
            else
                any = [.. any.SelectMany(a => clauses.Select(c => (List<Literal>)[.. a, .. c]))];
        }

        return any;
    }
}
