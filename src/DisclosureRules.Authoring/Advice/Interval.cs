using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Authoring.Advice;

/// <summary>The numbers that some comparisons of one sum leave: between two bounds, each in it or not, less single ones.</summary>
internal sealed class Interval
{
    private readonly HashSet<decimal> _excepted = [];
    private decimal? _low, _high;
    private bool _lowIsIn = true, _highIsIn = true;

    /// <summary>Whether no number is left.</summary>
    public bool IsEmpty => _low is { } low && _high is { } high && (low > high || (low == high && (!_lowIsIn || !_highIsIn || _excepted.Contains(low))));

    /// <summary>Leaves what stands in this relation to a number.</summary>
    public void Restrict(ComparisonOperator relation, decimal number)
    {
        switch (relation)
        {
            case ComparisonOperator.Equal:
                AtLeast(number, isIn: true);
                AtMost(number, isIn: true);
                break;
            case ComparisonOperator.NotEqual:
                _excepted.Add(number);
                break;
            case ComparisonOperator.Less or ComparisonOperator.AtMost:
                AtMost(number, relation == ComparisonOperator.AtMost);
                break;
            default:
                AtLeast(number, relation == ComparisonOperator.AtLeast);
                break;
        }
    }

    private void AtLeast(decimal number, bool isIn)
    {
        if (_low is null || number > _low || (number == _low && !isIn))
            (_low, _lowIsIn) = (number, isIn);
    }

    private void AtMost(decimal number, bool isIn)
    {
        if (_high is null || number < _high || (number == _high && !isIn))
            (_high, _highIsIn) = (number, isIn);
    }
}
