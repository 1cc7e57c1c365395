using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>The name of a variable, row or choice of a problem. Few of them stand in a proof: it is spelled only there. Immutable.</summary>
internal sealed class ItemName
{
    private readonly ItemName? _whole;
    private readonly int _number;
    private readonly CellVariable _cell;
    private readonly byte _states;
    private readonly string _what = "";

    /// <summary>A formula.</summary>
    public ItemName(int number) => _number = number;

    /// <summary>A cell, or what is said of it, perhaps where it is in some states.</summary>
    public ItemName(CellVariable cell, string what, byte states = 0) => (_cell, _what, _states, _number) = (cell, what, states, -1);

    private ItemName(ItemName whole, int number) => (_whole, _number) = (whole, number);

    /// <summary>A part of what this names.</summary>
    public ItemName Part(int number) => new(this, number);

    public override string ToString() => Spelled(null);

    /// <summary>The name where formulas have other numbers.</summary>
    /// <param name="numbers">The number of each formula; <see langword="null"/> for its own.</param>
    public string Spelled(IReadOnlyList<int>? numbers) => _number < 0
        ? _states == 0 ? $"{_cell}{_what}" : $"{_cell}#{StateNames.Of(_states)}{_what}"
        : _whole is null ? $"{numbers?[_number] ?? _number}" : $"{_whole.Spelled(numbers)}.{_number}";
}
