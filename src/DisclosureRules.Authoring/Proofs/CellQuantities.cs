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
    /// <param name="asked">What is asked of the cell.</param>
    public static IReadOnlyList<byte> ClassesOf(byte allowed, CellAsking asked)
    {
        // Most cells of a search hold one thing for certain.
        if (byte.PopCount(allowed) <= 1)
            return allowed == 0 ? [] : [allowed];
        List<byte> classes = [];
        foreach (byte state in Single)
        {
            if ((state & allowed) == 0)
                continue;
            int known = classes.FindIndex(c => asked.Joins((byte)(c & -c), state));
            if (known < 0)
                classes.Add(state);
            else
                classes[known] |= state;
        }

        return classes;
    }
}
