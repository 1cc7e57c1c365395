namespace DisclosureRules.Reports;

/// <summary>A rectangle on a page, in points of 1/72 inch from the lower left corner of the page as it is shown, rounded to a tenth.</summary>
/// <param name="Left">Distance of its left side from the left side of the page.</param>
/// <param name="Bottom">Distance of its lower side from the lower side of the page.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public sealed record PageRectangle(decimal Left, decimal Bottom, decimal Width, decimal Height);
