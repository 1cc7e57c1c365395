using DisclosureRules.Expressions.Syntax;

namespace DisclosureRules.Compilation;

/// <summary>Bounds what a rule may cost: rule packs are untrusted, and a few lines of them could otherwise fill the memory.</summary>
internal sealed class CostMeter
{
    public const int MaximumNodes = 200_000;

    /// <summary>The bound on all rules of a rule set together, for one form.</summary>
    public const int MaximumNodesTogether = 1_000_000;

    private int _nodes;

    public int Nodes => _nodes;

    public void Add(Syntax at, int nodes = 1)
    {
        _nodes += nodes;
        if (_nodes > MaximumNodes)
        {
            throw new ExpressionException(new("rule.too-costly", new(
                $"规则展开后超过 {MaximumNodes} 项;请缩小 each、all、any 的范围", $"the rule expands to more than {MaximumNodes} parts; narrow its each, all or any"), at.Start, at.End));
        }
    }
}
