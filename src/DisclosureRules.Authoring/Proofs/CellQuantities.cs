using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// The variables of a cell in a problem: its number and the whole part of that, and for each class of states that the problem tells apart one that is 1 where the
/// cell is in it. Where one class is all there is, there are none.
/// </summary>
internal sealed class CellQuantities
{
    private static readonly byte[] Single = [CellStates.Missing, CellStates.Blank, CellStates.NotNumber, CellStates.Integer, CellStates.Decimal];

    public required CellVariable Cell { get; init; }

    public required CellScope Scope { get; init; }

    /// <summary>The classes that are told apart.</summary>
    public required IReadOnlyList<byte> Classes { get; init; }

    /// <summary>For each class its variable; empty where there is one class.</summary>
    public required IReadOnlyList<int> Indicators { get; init; }

    /// <summary>The variable of the number; negative where there is none.</summary>
    public required int Number { get; init; }

    /// <summary>The variable of the whole part; negative where there is none.</summary>
    public required int Whole { get; init; }

    /// <summary>Whether a class is of integers alone, or of numbers that are none: only then their nature is told.</summary>
    public static bool IsKind(byte states) => states is CellStates.Integer or CellStates.Decimal;

    /// <summary>The classes: states that no literal tells apart are one.</summary>
    /// <param name="allowed">The states that come into question.</param>
    /// <param name="masks">What literals ask.</param>
    public static IReadOnlyList<byte> ClassesOf(byte allowed, IEnumerable<byte> masks)
    {
        // Most cells of a search hold one thing for certain.
        if (byte.PopCount(allowed) <= 1)
            return allowed == 0 ? [] : [allowed];
        List<byte> classes = [.. Single.Where(s => (s & allowed) != 0)];
        byte[] asked = [.. masks.Distinct()];
        return [.. classes.GroupBy(s => asked.Aggregate(0, (bits, m) => (bits << 1) | ((s & m) != 0 ? 1 : 0))).Select(g => g.Aggregate((byte)0, (mask, s) => (byte)(mask | s)))];
    }
}
