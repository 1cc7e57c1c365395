using DisclosureRules.Documents.Formats.Pdf;
using DisclosureRules.Documents.Model;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Pdf;

public class FixtureTests
{
    /// <summary>Layouts in which some labels cannot be told from their surroundings, and how many cells are read nevertheless.</summary>
    private static readonly Dictionary<string, int> Incomplete = new() { ["lines-across-only"] = 193, ["no-lines-wrapped"] = 193 };

    public static TheoryData<string> Complete => new(FixtureFile.Names.Where(n => !Incomplete.ContainsKey(n)));

    public static TheoryData<string> Partial => new(Incomplete.Keys);

    [Theory]
    [MemberData(nameof(Complete))]
    public void Every_cell_and_every_word_is_read(string name)
    {
        Report expected = FixtureFile.Expected(name), read = Read(name);
        Assert.Equal((expected.Form.Id, expected.Unit, expected.Year, expected.SignedOn), (read.Form.Id, read.Unit, read.Year, read.SignedOn));
        Assert.All(expected.Form.Cells, c => Assert.True(read[c.Index].SameContentAs(expected[c.Index]), c.Id.ToString()));
        Assert.Equal(expected.Narrative, read.Narrative);
        Assert.Equal(expected.Form.Cells.Where(c => expected[c.Index].Raw?.EndsWith('）') == true).Select(c => c.Id), read.Notes.SelectMany(n => n.Cells));
    }

    [Theory]
    [MemberData(nameof(Partial))]
    public void What_is_not_certain_is_missing_and_nothing_is_wrong(string name)
    {
        Report expected = FixtureFile.Expected(name), read = Read(name);
        FormCell[] cells = [.. expected.Form.Cells.Where(c => read[c.Index].State != CellState.Missing)];
        Assert.All(cells, c => Assert.True(read[c.Index].SameContentAs(expected[c.Index]), c.Id.ToString()));
        Assert.Equal(Incomplete[name], cells.Length);
        Assert.All(expected.Form.Cells, c => Assert.Equal(read[c.Index].State == CellState.Missing, read[c.Index].Reason is not null));
    }

    [Fact]
    public void Every_cell_knows_its_page_its_box_and_its_place_in_the_table()
    {
        Report read = Read("break-header-dropped");
        foreach (FormCell cell in read.Form.Cells.Where(c => c.IsNative))
        {
            DocumentLocation place = read[cell.Index].Place!;
            Assert.InRange(place.Page!.Value, 1, 4);
            Assert.True(place is { Table: > 0, TableRow: > 0, TableColumn: > 0, Line: null });
            Assert.True(place.Box is { Left: > 0, Bottom: > 0, Width: > 10, Height: > 10 });
        }

        DocumentLocation[] places = [.. read.Form.Table("requests")!.Rows.Select(r => read[new CellId("requests", r.Id, "total")].Place!)];
        Assert.True(places.Select(p => p.Page).Distinct().Count() > 1);
        Assert.Single(places.Select(p => p.Table).Distinct());
        Assert.Equal(places.Select(p => p.TableRow).Order(), places.Select(p => p.TableRow));
        Assert.Matches("^第[0-9]页 表格[0-9] 第[0-9]+行 第[0-9]+列$", places[0].ToString());
    }

    [Fact]
    public void Reading_twice_gives_the_same_document()
    {
        foreach (string name in FixtureFile.Names)
            Assert.Equal(Text(Document(name)), Text(Document(name)));
    }

    private static Report Read(string name) =>
        ReportFile.Read(FixtureFile.Bytes(name), name + ".pdf").GetReport();

    private static Document Document(string name) => new PdfReader().Read(FixtureFile.Bytes(name), name, [])!;

    private static IEnumerable<string> Text(Document document) => document.Blocks.SelectMany(b => b is DocumentTable table
        ? table.Rows.Select(r => string.Join('|', r.Cells.Select(c => $"{c.Text} {c.Place} {c.Place?.Box} {c.IsContinuation}")))
        : [$"{((DocumentLine)b).Text} {((DocumentLine)b).Place?.Box}"]);
}
