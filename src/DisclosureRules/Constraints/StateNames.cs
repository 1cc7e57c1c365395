using DisclosureRules.Forms;

namespace DisclosureRules.Constraints;

/// <summary>What a mask of <see cref="CellStates"/> is called in the listing of a system.</summary>
internal static class StateNames
{
    private static readonly (byte State, string Name)[] Names =
    [
        (CellStates.Missing, "missing"), (CellStates.Blank, "blank"), (CellStates.NotNumber, "notNumber"),
        (CellStates.Integer, "integer"), (CellStates.Decimal, "decimal"),
    ];

    /// <summary>The names of the states, e.g. <c>blank|integer</c>.</summary>
    public static string Of(byte states) => string.Join('|', Names.Where(n => (n.State & states) != 0).Select(n => n.Name));
}
