namespace DisclosureRules.Documents.Formats.Pdf.Content;

/// <summary>A straight line drawn on a page, along it or across it.</summary>
/// <param name="IsVertical">Whether it runs from the top to the bottom.</param>
/// <param name="At">Its x when vertical, its y otherwise.</param>
/// <param name="From">Where it starts: the lower y, or the left x.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(bool IsVertical, double At, double From, double To) : IComparable<Ruling>
{
    public double Length => To - From;

    /// <summary>Orders lines of one direction by where they are, and what is on one line by where it starts.</summary>
    public int CompareTo(Ruling other)
    {
        if (At != other.At)
            return At < other.At ? -1 : 1;
        if (From != other.From)
            return From < other.From ? -1 : 1;
        return To.CompareTo(other.To);
    }
}
