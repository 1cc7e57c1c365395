namespace DisclosureRules.Constraints.Solving;

/// <summary>A number and how far it is moved by less than any number: <c>x &lt; 3</c> is <c>x ≤ 3 − ε</c>.</summary>
internal readonly record struct Shifted(Rational Number, Rational Shift) : IComparable<Shifted>
{
    public static Shifted operator +(Shifted a, Shifted b) => new(a.Number + b.Number, b.Shift.IsZero ? a.Shift : a.Shift + b.Shift);

    public static Shifted operator -(Shifted a, Shifted b) => new(a.Number - b.Number, b.Shift.IsZero ? a.Shift : a.Shift - b.Shift);

    public static Shifted operator *(Rational factor, Shifted a) => new(factor * a.Number, a.Shift.IsZero ? a.Shift : factor * a.Shift);

    public int CompareTo(Shifted other)
    {
        int order = Number.CompareTo(other.Number);
        return order != 0 ? order : Shift.CompareTo(other.Shift);
    }

    public static bool operator <(Shifted a, Shifted b) => a.CompareTo(b) < 0;

    public static bool operator >(Shifted a, Shifted b) => a.CompareTo(b) > 0;

    public static bool operator <=(Shifted a, Shifted b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Shifted a, Shifted b) => a.CompareTo(b) >= 0;
}

/// <summary>A bound of a column, and the fact that it comes from.</summary>
/// <param name="Value">The bound.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Scale">What the fact is multiplied by to say it of the column itself.</param>
/// <param name="IsEquation">Whether the fact is an equation.</param>
internal sealed record Bound(Shifted Value, Fact Fact, Rational Scale, bool IsEquation);
