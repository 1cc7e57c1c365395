using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>Damaged PDF files: reading never throws, and a cell that is read is the one that was written.</summary>
public partial class PdfFuzzTests
{
    private const int Mutations = 300;

    [Theory]
    [InlineData(PdfStyle.Areas)]
    [InlineData(PdfStyle.HeadingsDropped)]
    public void Changed_bytes_never_change_a_cell(PdfStyle style) => Check(style, (file, random) =>
    {
        for (int n = random.Next(1, 4); n > 0; n--)
            file[random.Next(file.Length)] = (byte)random.Next(256);
        return file;
    });

    [Theory]
    [InlineData(PdfStyle.Ruled)]
    [InlineData(PdfStyle.HeadingsRepeated)]
    public void A_file_cut_short_never_changes_a_cell(PdfStyle style) => Check(style, (file, random) => file[..random.Next(file.Length)]);

    [Theory]
    [InlineData(PdfStyle.Ruled)]
    [InlineData(PdfStyle.HeadingsDropped)]
    public void References_that_lead_elsewhere_never_change_a_cell(PdfStyle style) => Check(style, (file, random) => Replace(file, Reference(), random,
        m => $"{random.Next(12).ToString(CultureInfo.InvariantCulture).PadLeft(m.Length - 4, '0')} 0 R"));

    [Theory]
    [InlineData(PdfStyle.Ruled)]
    [InlineData(PdfStyle.HeadingsDropped)]
    public void Names_that_vanish_never_change_a_cell(PdfStyle style) => Check(style, (file, random) => Replace(file, Name(), random, m => "/" + new string('Z', m.Length - 1)));

    private static byte[] Replace(byte[] file, Regex part, Random random, Func<Match, string> instead)
    {
        string text = Encoding.Latin1.GetString(file);
        MatchCollection found = part.Matches(text);
        Match match = found[random.Next(found.Count)];
        return Encoding.Latin1.GetBytes(text.Remove(match.Index, match.Length).Insert(match.Index, instead(match)));
    }

    private static void Check(PdfStyle style, Func<byte[], Random, byte[]> mutate)
    {
        Random random = new((int)style);
        for (int i = 0; i < Mutations; i++)
        {
            Report written = NumberedReport.Of(i % 8);
            byte[] file = mutate(PdfWriter.Write(written, style, i % 8), random);
            if (!ReportFile.Read(file, "report.pdf").Gives(out Report? read, out IReadOnlyList<Diagnostic> diagnostics))
            {
                Assert.NotEmpty(diagnostics);
                continue;
            }

            List<(CellId Id, Cell Cell)> different = NumberedReport.Differences(written, read);
            Assert.True(different.Count == 0, $"{style} {i}: {string.Join("; ", different.Take(5))}");
        }
    }

    [GeneratedRegex("[0-9]+ 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex("/[A-Z][A-Za-z0-9]+")]
    private static partial Regex Name();
}
