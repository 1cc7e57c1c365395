using DisclosureRules.Documents.Formats.Pdf.Safety;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DisclosureRules.Documents.Formats.Pdf.Content;

/// <summary>
/// Follows the drawing operations of a page and keeps the letters and the straight lines. It asks the font itself what a letter says:
/// where the font does not know, the library makes up a character from the code, which may be another digit.
/// </summary>
internal sealed class PagePrint : BaseStreamProcessor<PdfPage>
{
    /// <summary>Smaller letters, in points, are not seen by readers. No source known.</summary>
    private const double SmallestLetter = 1;

    /// <summary>Drawings inside drawings; files in which two contain each other exist.</summary>
    private const int DeepestForm = 24;

    /// <summary>
    /// States of the page that are kept to come back to, each with some 300 bytes. The standard asks programs for 28 (ISO 32000-1, annex C), and pages that never come back have a few for each
    /// cell.
    /// </summary>
    private const int MostStates = 10_000;

    private readonly PdfBudget _budget;
    private readonly Box _page;
    private readonly PathPen _pen;
    private readonly List<Glyph> _glyphs = [];
    private int _invisible;
    private int _depth;

    public PagePrint(
        int pageNumber,
        IResourceStore resources,
        IPdfTokenScanner scanner,
        IPageContentParser parser,
        ILookupFilterProvider filters,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix,
        ReadingOptions options)
        : base(pageNumber, resources, scanner, parser, filters, cropBox, userSpaceUnit, rotation, initialMatrix, options)
    {
        _budget = options.Budget;
        bool onSide = rotation.Value is 90 or 270;
        double width = cropBox.Bounds.Width, height = cropBox.Bounds.Height;
        _page = onSide ? new(0, 0, height, width) : new(0, 0, width, height);
        _pen = new(_budget);
    }

    public override PdfPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        return new(pageNumberCurrent, _page, [.. _glyphs], [.. _pen.Rulings]) { Invisible = _invisible };
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        _budget.CountLetter();
        string text = GlyphText.Of(font.TryGetUnicode(code, out string? known) ? known : null, characterBoundingBox.GlyphBounds is { Width: > 0, Height: > 0 });
        if (text.Length == 0)
            return;
        PdfRectangle square = PerformantRectangleTransformer.Transform(
            renderingMatrix, textMatrix, transformationMatrix, new PdfRectangle(0, -Glyph.Descent, characterBoundingBox.Width, Glyph.Ascent));
        PdfPoint start = square.BottomLeft, end = square.BottomRight, head = square.TopLeft;
        double size = Math.Sqrt(((head.X - start.X) * (head.X - start.X)) + ((head.Y - start.Y) * (head.Y - start.Y)));
        Box box = new(
            Math.Min(Math.Min(start.X, end.X), Math.Min(head.X, square.TopRight.X)), Math.Min(Math.Min(start.Y, end.Y), Math.Min(head.Y, square.TopRight.Y)),
            Math.Max(Math.Max(start.X, end.X), Math.Max(head.X, square.TopRight.X)), Math.Max(Math.Max(start.Y, end.Y), Math.Max(head.Y, square.TopRight.Y)));
        if (!(size >= SmallestLetter) || !_page.Contains(box.MiddleX, box.MiddleY))
            return;
        if (currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
        {
            _invisible++;
            return;
        }

        bool upright = head.Y - start.Y > 0.9 * size && !font.IsVertical;
        _glyphs.Add(new(text, box, size, !upright));
    }

    public override void BeginSubpath() => _pen.End();

    public override PdfPoint? CloseSubpath() => _pen.Close();

    public override void MoveTo(double x, double y) => CurrentPosition = _pen.Move(Transform(x, y));

    public override void LineTo(double x, double y) => CurrentPosition = _pen.Line(Transform(x, y));

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => CurrentPosition = _pen.Curve(Transform(x3, y3));

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => CurrentPosition = _pen.Curve(Transform(x3, y3));

    public override void Rectangle(double x, double y, double width, double height)
    {
        _pen.Move(Transform(x, y));
        _pen.Line(Transform(x + width, y));
        _pen.Line(Transform(x + width, y + height));
        _pen.Line(Transform(x, y + height));
        _pen.Close();
    }

    public override void StrokePath(bool close) => _pen.Finish(close, stroke: IsInk(GetCurrentState().CurrentStrokingColor), fill: false);

    public override void FillPath(FillingRule fillingRule, bool close) => _pen.Finish(close, stroke: false, fill: IsInk(GetCurrentState().CurrentNonStrokingColor));

    public override void FillStrokePath(FillingRule fillingRule, bool close) =>
        _pen.Finish(close, stroke: IsInk(GetCurrentState().CurrentStrokingColor), fill: IsInk(GetCurrentState().CurrentNonStrokingColor));

    public override void EndPath() => _pen.Finish(false, stroke: false, fill: false);

    public override void ClosePath() => EndPath();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (IGraphicsStateOperation operation in operations)
        {
            _budget.Step();
            operation.Run(this);
            if (StackSize > MostStates)
                throw _budget.Stop(PdfProblem.TooManyStates(_budget.Name, MostStates));
        }
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        _budget.CountDrawing();
        if (++_depth > DeepestForm)
            throw _budget.Stop(PdfProblem.Broken(_budget.Name, "nesting"));
        base.ProcessFormXObject(formStream, xObjectName);
        _depth--;
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    private PdfPoint Transform(double x, double y) => CurrentTransformationMatrix.Transform(new PdfPoint(x, y));

    /// <summary>White lines are not seen on paper, and separate nothing.</summary>
    private static bool IsInk(UglyToad.PdfPig.Graphics.Colors.IColor? color)
    {
        if (color is null or UglyToad.PdfPig.Graphics.Colors.PatternColor)
            return color is null;
        (double red, double green, double blue) = color.ToRGBValues();
        return red < 0.98 || green < 0.98 || blue < 0.98;
    }
}
