namespace DisclosureRules.Documents.Pdf;

/// <summary>A straight line drawn on a page, along it or across it.</summary>
/// <param name="IsVertical">Whether it runs from the top to the bottom.</param>
/// <param name="At">Its x when vertical, its y otherwise.</param>
/// <param name="From">Where it starts: the lower y, or the left x.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(bool IsVertical, double At, double From, double To)
{
    public double Length => To - From;
}
