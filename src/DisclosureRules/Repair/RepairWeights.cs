using DisclosureRules.Forms;

namespace DisclosureRules.Repair;

/// <summary>What a change of a cell costs where cells are weighted.</summary>
internal static class RepairWeights
{
    // A total follows from its parts, and is typed last: of two explanations with as many cells that with the totals is the likelier.
    private const int Total = 2, Part = 3;

    public static int Of(FormCell cell) => cell.Id.Column == "total" || cell.Id.Row == "total" ? Total : Part;
}
