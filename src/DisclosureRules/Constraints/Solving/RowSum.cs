namespace DisclosureRules.Constraints.Solving;

/// <summary>Adds up the terms of a row. Not safe to share between threads.</summary>
internal sealed class RowSum
{
    private readonly List<int> _variables = [];
    private readonly List<Rational> _coefficients = [];
    private bool _isSorted = true;

    public void Add(int variable, Rational coefficient)
    {
        _isSorted &= _variables.Count == 0 || _variables[^1] < variable;
        _variables.Add(variable);
        _coefficients.Add(coefficient);
    }

    /// <summary>The terms as a <see cref="Row"/> wants them: in the order of variables, each once, none with zero.</summary>
    public RowTerm[] Terms()
    {
        int[] order = [.. Enumerable.Range(0, _variables.Count)];
        if (!_isSorted)
            Array.Sort([.. _variables], order);
        List<RowTerm> terms = new(order.Length);
        for (int i = 0; i < order.Length;)
        {
            int variable = _variables[order[i]];
            Rational sum = Rational.Zero;
            for (; i < order.Length && _variables[order[i]] == variable; i++)
                sum += _coefficients[order[i]];
            if (!sum.IsZero)
                terms.Add(new(variable, sum));
        }

        return [.. terms];
    }
}
