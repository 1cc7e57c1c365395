using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.Pdf.Content;

/// <summary>A rectangle on a page, in points.</summary>
internal readonly record struct Box(double Left, double Bottom, double Right, double Top)
{
    public double Width => Right - Left;

    public double Height => Top - Bottom;

    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => (Bottom + Top) / 2;

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

    public Box With(Box other) => new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    public PageRectangle ToPageBox() => new(Round(Left), Round(Bottom), Round(Width), Round(Height));

    private static decimal Round(double value) => Math.Round((decimal)Math.Clamp(value, -1e6, 1e6), 1);
}
