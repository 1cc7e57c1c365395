namespace DisclosureRules.Evaluation;

/// <summary>Collects why a condition is unknown: the cells that could not be read, missing metadata, numbers out of range.</summary>
internal sealed class Obstacles
{
    /// <summary>Indexes of the cells, each once, in the order in which they were needed.</summary>
    public List<int> Cells { get; } = [];

    public bool Unit { get; private set; }

    public bool Year { get; private set; }

    public bool Scope { get; private set; }

    public bool Overflow { get; private set; }

    public void AddCell(int index)
    {
        if (!Cells.Contains(index))
            Cells.Add(index);
    }

    public void AddUnit() => Unit = true;

    public void AddYear() => Year = true;

    public void AddScope() => Scope = true;

    public void AddOverflow() => Overflow = true;
}
