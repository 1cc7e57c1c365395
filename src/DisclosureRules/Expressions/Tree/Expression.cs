namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// A node of the typed tree: what an expression means, with its names bound to a form. The hierarchy is closed, a node says how it is evaluated,
/// which nodes stand below it and which cells it names itself; all walks over a tree go by <see cref="Children"/>. Immutable.
/// </summary>
internal abstract class Expression
{
    private protected Expression(bool readsValues) => ReadsValues = readsValues;

    /// <summary>Whether a value is read that may be unknown. Tests of a cell's state, texts, the year and the unit read none.</summary>
    public bool ReadsValues { get; }

    /// <summary>The nodes directly below, in the order of writing.</summary>
    public virtual IReadOnlyList<Expression> Children => [];

    /// <summary>The cells that the node names itself, in the order of the form or of writing; its children's are not among them.</summary>
    public virtual IReadOnlyList<CellVariable> Cells => [];

    /// <summary>The node and all below it: each before its children, and these in the order of writing.</summary>
    public IEnumerable<Expression> DescendantsAndSelf()
    {
        Stack<Expression> open = new([this]);
        while (open.TryPop(out Expression? node))
        {
            yield return node;
            IReadOnlyList<Expression> children = node.Children;
            for (int i = children.Count - 1; i >= 0; i--)
                open.Push(children[i]);
        }
    }

    /// <summary>The cells that the expression names, whatever stands in them; one that is named twice comes twice.</summary>
    public IEnumerable<CellVariable> AllCells() => DescendantsAndSelf().SelectMany(node => node.Cells);

    /// <summary>The cells to point at when the expression is held against a report; each once.</summary>
    public IEnumerable<CellVariable> CellsToShow(EvaluationContext context) =>
        DescendantsAndSelf().SelectMany(node => node.Cells.Where(cell => node.IsToShow(context, cell))).Distinct();

    /// <summary>Whether a cell that the node names is one to point at.</summary>
    protected virtual bool IsToShow(in EvaluationContext context, CellVariable cell) => true;

    private protected static bool AnyReadsValues(IEnumerable<Expression> operands)
    {
        foreach (Expression operand in operands)
        {
            if (operand.ReadsValues)
                return true;
        }

        return false;
    }
}
