using DisclosureRules.Documents.Formats.Pdf.Safety;
using UglyToad.PdfPig.Core;

namespace DisclosureRules.Documents.Formats.Pdf.Content;

/// <summary>
/// Draws the paths of a page and keeps what looks like a straight line along or across it: strokes, and filled areas so thin that they
/// are lines.
/// </summary>
internal sealed class PathPen(PdfBudget budget)
{
    /// <summary>A filled area of at most this width is a line.</summary>
    private const double ThickestLine = 2.6;

    /// <summary>How much a straight line may lean.</summary>
    private const double Lean = 0.6;

    private readonly List<Ruling> _strokes = [];
    private readonly List<Box> _areas = [];
    private PdfPoint _start;
    private PdfPoint _at;
    private Box _area;
    private bool _isOpen;
    private bool _isCurved;

    public List<Ruling> Rulings { get; } = [];

    public PdfPoint Move(PdfPoint to)
    {
        End();
        (_start, _at, _isOpen, _isCurved) = (to, to, true, false);
        _area = new(to.X, to.Y, to.X, to.Y);
        return to;
    }

    public PdfPoint Line(PdfPoint to)
    {
        if (!_isOpen)
            return Move(to);
        budget.Step();
        if (Math.Abs(to.X - _at.X) <= Lean || Math.Abs(to.Y - _at.Y) <= Lean)
            _strokes.Add(Between(_at, to));
        return Reach(to);
    }

    public PdfPoint Curve(PdfPoint to)
    {
        _isCurved = true;
        return _isOpen ? Reach(to) : Move(to);
    }

    public PdfPoint? Close()
    {
        if (!_isOpen)
            return null;
        if (_at != _start)
            Line(_start);
        PdfPoint start = _start;
        End();
        return start;
    }

    /// <summary>Ends the part of the path that is being drawn.</summary>
    public void End()
    {
        if (_isOpen && !_isCurved)
            _areas.Add(_area);
        _isOpen = false;
    }

    /// <summary>Ends the path.</summary>
    public void Finish(bool close, bool stroke, bool fill)
    {
        if (close)
            Close();
        else
            End();
        if (stroke)
        {
            foreach (Ruling line in _strokes)
                Keep(line);
        }

        if (fill)
        {
            foreach (Box area in _areas)
            {
                if (Math.Min(area.Width, area.Height) <= ThickestLine)
                    Keep(area.Width >= area.Height ? new(false, area.MiddleY, area.Left, area.Right) : new(true, area.MiddleX, area.Bottom, area.Top));
            }
        }

        _strokes.Clear();
        _areas.Clear();
    }

    private void Keep(Ruling line)
    {
        budget.CountLine();
        if (double.IsFinite(line.At) && double.IsFinite(line.From) && double.IsFinite(line.To))
            Rulings.Add(line);
    }

    private PdfPoint Reach(PdfPoint to)
    {
        _area = _area.With(new(to.X, to.Y, to.X, to.Y));
        return _at = to;
    }

    private static Ruling Between(PdfPoint a, PdfPoint b)
    {
        bool vertical = Math.Abs(a.X - b.X) < Math.Abs(a.Y - b.Y);
        return vertical
            ? new(true, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y))
            : new(false, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X));
    }
}
