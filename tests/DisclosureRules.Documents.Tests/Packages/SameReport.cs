using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Packages;

/// <summary>Reads a file and compares the report in it with the one that was written.</summary>
internal static class SameReport
{
    public static Report Read(byte[] file, string name) =>
        ReportFile.Read(file, name).GetReport();

    public static void Assert(Report written, byte[] file, string name, string what, Predicate<DocumentLocation> hasPlace)
    {
        Report read = Read(file, name);
        Xunit.Assert.Equal(written.Form.Id, read.Form.Id);
        Xunit.Assert.Equal((written.Unit, written.Year), (read.Unit, read.Year));
        Xunit.Assert.Equal(new DateOnly(written.Year!.Value + 1, 1, 20), read.PublishedOn);
        Xunit.Assert.Equal(new DateOnly(written.Year!.Value + 1, 1, 18), read.SignedOn);
        Xunit.Assert.Equal(written.Form.Sections.Select(s => s.Id), read.Narrative.Select(n => n.Section).Where(s => s.Length == 1));
        Xunit.Assert.All(read.Narrative.Where(n => n.Section.Length == 1), n => Xunit.Assert.Equal("以下为本部分的内容。", n.Text));
        foreach (FormCell cell in written.Form.Cells)
        {
            Cell found = read[cell.Index], expected = written[cell.Index];
            Xunit.Assert.True(found.SameContentAs(expected), $"{what} {cell.Id}: {found.State} {found.Raw} instead of {expected.State} {expected.Raw}; {string.Join(';', read.Notes.Select(n => n.Message.En))}");
            Xunit.Assert.True(found.State == CellState.Missing || (found.Place is { } place && hasPlace(place)), $"{what} {cell.Id}: {found.Place}");
        }
    }
}
