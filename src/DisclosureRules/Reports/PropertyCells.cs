using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DisclosureRules.Reports;

/// <summary>The public properties of an object as cells. What is neither an exact number nor a cell is refused: a float would have been rounded already.</summary>
internal static class PropertyCells
{
    public static IEnumerable<(string Name, Cell Content)> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(T values)
        where T : notnull =>
        [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0).Select(p => (p.Name, Content(p.Name, p.GetValue(values))))];

    private static Cell Content(string name, object? value) => value switch
    {
        null => Cell.Blank(),
        Cell cell => cell,
        decimal number => Cell.Number(number),
        int number => Cell.Number(number),
        long number => Cell.Number(number),
        short number => Cell.Number(number),
        byte number => Cell.Number(number),
        uint number => Cell.Number(number),
        ulong number => Cell.Number(number),
        ushort number => Cell.Number(number),
        sbyte number => Cell.Number(number),
        _ => throw new ArgumentException($"The property {name} is a {value.GetType().Name}; an integer, a decimal, a Cell or null is expected."),
    };
}
