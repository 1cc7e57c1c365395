using System.Globalization;
using System.Text;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>Writes the drawing operations of a page, in the ways in which programs write them.</summary>
/// <param name="lettersAlone">Whether each letter is placed on its own.</param>
/// <param name="asAreas">Whether lines are thin filled areas.</param>
internal sealed class PdfPen(bool lettersAlone, bool asAreas)
{
    private const double Thickness = 0.5;

    private readonly StringBuilder _operations = new();

    public string Operations => _operations.ToString();

    /// <summary>The width of a text: Latin letters and digits are half as wide as others.</summary>
    public static double Width(string text, double size) => text.Sum(c => c is >= ' ' and <= '~' ? size / 2 : size);

    public void Text(double x, double y, double size, string text)
    {
        if (!lettersAlone)
        {
            Show(x, y, size, text);
            return;
        }

        foreach (char letter in text)
        {
            Show(x, y, size, letter.ToString());
            x += Width(letter.ToString(), size);
        }
    }

    public void Line(double x1, double y1, double x2, double y2)
    {
        if (asAreas)
            _operations.Append(CultureInfo.InvariantCulture, $"{x1:0.##} {y1:0.##} {Math.Max(Thickness, x2 - x1):0.##} {Math.Max(Thickness, y2 - y1):0.##} re f\n");
        else
            _operations.Append(CultureInfo.InvariantCulture, $"{Thickness} w {x1:0.##} {y1:0.##} m {x2:0.##} {y2:0.##} l S\n");
    }

    private void Show(double x, double y, double size, string text) =>
        _operations.Append(CultureInfo.InvariantCulture, $"BT /F {size:0.##} Tf {x:0.##} {y:0.##} Td <{string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}> Tj ET\n");
}
