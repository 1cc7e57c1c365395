using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Packages;

/// <summary>The Word files and workbooks beside the tests, which LibreOffice wrote.</summary>
public class FixtureTests
{
    public static TheoryData<string> WordFiles => Files("*.doc*");

    public static TheoryData<string> Workbooks => Files("*.xls*");

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Packages", "Fixtures");

    [Theory]
    [MemberData(nameof(WordFiles))]
    public void Every_cell_and_every_word_of_a_word_file_is_read(string file) => ReadsAll(file, c => c.Place is { Table: > 0, TableRow: > 0, TableColumn: > 0 });

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void Every_cell_and_every_word_of_a_workbook_is_read(string file) => ReadsAll(file, c => c.Place is { Sheet.Length: > 0, Address.Length: > 1 });

    private static void ReadsAll(string file, Predicate<Cell> hasPlace)
    {
        Report expected = FixtureFile.Expected(Path.GetFileNameWithoutExtension(file)), read = SameReport.Read(File.ReadAllBytes(Path.Combine(Folder, file)), file);
        Assert.Equal((expected.Form.Id, expected.Unit, expected.Year, expected.SignedOn), (read.Form.Id, read.Unit, read.Year, read.SignedOn));
        foreach (FormCell cell in expected.Form.Cells)
        {
            Cell found = read[cell.Index];
            Assert.True(found.SameContentAs(expected[cell.Index]), $"{cell.Id}: {found.State} {found.Raw} instead of {expected[cell.Index].State} {expected[cell.Index].Raw}");
            Assert.True(found.State == CellState.Missing || hasPlace(found), cell.Id.ToString());
        }

        Assert.Equal(expected.Narrative, read.Narrative);
        Assert.Equal(expected.Form.Cells.Where(c => expected[c.Index].Raw?.EndsWith('）') == true).Select(c => c.Id), read.Notes.SelectMany(n => n.Cells));
    }

    private static TheoryData<string> Files(string pattern) => new(Directory.GetFiles(Folder, pattern).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
}
