using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Primitives;

namespace DisclosureRules.Compilation;

/// <summary>Bounds what a rule may cost: rule packs are untrusted, and a few lines of them could otherwise fill the memory.</summary>
internal sealed class CostMeter
{
    public const int MaximumNodes = 200_000;

    /// <summary>The bound on all rules of a rule set together, for one form: eight times what the national rules take.</summary>
    public const int MaximumNodesTogether = 300_000;

    private int _nodes;

    public int Nodes => _nodes;

    public void Add(Syntax at, int nodes = 1)
    {
        _nodes += nodes;
        if (_nodes > MaximumNodes)
        {
            throw new ExpressionException(new(Texts.Of("rule.too-costly", ("most", MaximumNodes)), at.Start, at.End));
        }
    }
}
