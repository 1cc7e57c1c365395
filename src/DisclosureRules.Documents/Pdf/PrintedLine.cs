namespace DisclosureRules.Documents.Pdf;

/// <summary>Letters that stand on one line.</summary>
/// <param name="Text">What the line says, with a blank where a gap separates words.</param>
/// <param name="Box">The space it takes.</param>
/// <param name="Size">The size of most of its letters.</param>
/// <param name="Segments">Its parts between gaps so wide that they may separate columns.</param>
internal sealed record PrintedLine(string Text, Box Box, double Size, IReadOnlyList<LineSegment> Segments);

/// <summary>A part of a line.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Box">The space it takes.</param>
internal sealed record LineSegment(string Text, Box Box);
