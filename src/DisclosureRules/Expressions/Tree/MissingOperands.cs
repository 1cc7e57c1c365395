using DisclosureRules.Claims;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// Collects why an expression is unknown: cells that could not be read, facts and reports that are not known, numbers out of range.
/// Each thing once, in the order in which it was needed.
/// </summary>
internal sealed class MissingOperands
{
    public List<CellVariable> Cells { get; } = [];

    public List<(ReportRole Role, ReportFact Fact)> Facts { get; } = [];

    /// <summary>Reports that are not at hand.</summary>
    public List<ReportRole> Reports { get; } = [];

    /// <summary>Claims that may not be meant of the whole report.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>Identifiers of claims that the words don't make, or not with one certain number.</summary>
    public List<string> Statements { get; } = [];

    public List<string> Sections { get; } = [];

    /// <summary>Whether a number was too large to calculate exactly.</summary>
    public bool Overflow { get; private set; }

    public void AddCell(CellVariable cell) => Add(Cells, cell);

    public void AddFact(ReportRole role, ReportFact fact) => Add(Facts, (role, fact));

    public void AddReport(ReportRole role) => Add(Reports, role);

    public void AddClaim(Claim claim) => Claims.Add(claim);

    public void AddStatement(string id) => Add(Statements, id);

    public void AddSection(string section) => Add(Sections, section);

    public void AddOverflow() => Overflow = true;

    private static void Add<T>(List<T> list, T item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }
}
