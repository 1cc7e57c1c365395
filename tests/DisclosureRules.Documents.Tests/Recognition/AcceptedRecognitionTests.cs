using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Reports;
using DisclosureRules.Tests;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>
/// Everything that is read in a few drawn reports, whole and damaged, with the place of each row and every note, as somebody has looked at it.
/// That it is right is for the laws to say; these files say what has changed.
/// </summary>
public sealed class AcceptedRecognitionTests
{
    private const int Damages = 12;

    public static TheoryData<TextLayout, int> Drawn
    {
        get
        {
            TheoryData<TextLayout, int> drawn = [];
            foreach (TextLayout layout in Enum.GetValues<TextLayout>())
            {
                drawn.Add(layout, 20);
                drawn.Add(layout, 21);
            }

            return drawn;
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void A_drawn_report_is_recognised_as_accepted(TextLayout layout, int seed)
    {
        bool tracesBlanks = layout is TextLayout.BarRows or TextLayout.BarRowsWithTails or TextLayout.DataRows;
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), tracesBlanks ? 0.05 : 0);
        string[] lines = LayoutWriter.Write(written, layout, seed).Split('\n');
        Report whole = RoundTripTests.Read(string.Join('\n', lines));
        StringBuilder text = new();
        ReadingText.Describe(whole, text);
        for (int i = 0; i < Damages; i++)
        {
            int at = (((2 * i) + 1) * lines.Length / (2 * Damages)) - 1;
            (string what, string[] damaged) = (i % 3) switch
            {
                0 => ("without", (string[])[.. lines[..at], .. lines[(at + 1)..]]),
                1 => ("twice", [.. lines[..at], lines[at], .. lines[at..]]),
                _ => ("behind the next", [.. lines[..at], lines[at + 1], lines[at], .. lines[(at + 2)..]]),
            };
            text.Append('\n').Append(what).Append(" line ").Append(at + 1).Append(": ").Append(lines[at]).Append('\n');
            if (ReportFile.Read(Encoding.UTF8.GetBytes(string.Join('\n', damaged)), "report.txt").Gives(out Report? read, out IReadOnlyList<Diagnostic> diagnostics))
                ReadingText.Compare(whole, read, text);
            else
                text.AppendJoin('\n', diagnostics).Append('\n');
        }

        Golden.Matches($"recognition.{layout}.{written.Form.Id[^4..]}", text.ToString());
    }
}
