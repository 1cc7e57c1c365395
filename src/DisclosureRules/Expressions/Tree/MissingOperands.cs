using DisclosureRules.Claims;

namespace DisclosureRules.Expressions.Tree;

/// <summary>Collects why a condition is unknown: the cells that could not be read, missing metadata, numbers out of range.</summary>
internal sealed class MissingOperands
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

    /// <summary>Claims that may not be meant of the whole report.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>Identifiers of claims that the words don't make, or not with one certain number.</summary>
    public List<string> Statements { get; } = [];

    public List<string> Sections { get; } = [];

    public bool PublishedOn { get; private set; }

    public bool SignedOn { get; private set; }

    public bool Title { get; private set; }

    public void AddClaim(Claim claim) => Claims.Add(claim);

    public void AddStatement(string id)
    {
        if (!Statements.Contains(id))
            Statements.Add(id);
    }

    public void AddSection(string section)
    {
        if (!Sections.Contains(section))
            Sections.Add(section);
    }

    public void AddDate(bool published)
    {
        PublishedOn |= published;
        SignedOn |= !published;
    }

    public void AddTitle() => Title = true;

    public void AddUnit() => Unit = true;

    public void AddYear() => Year = true;

    public void AddScope() => Scope = true;

    public void AddOverflow() => Overflow = true;
}
