using DisclosureRules.Forms;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Forms;

/// <summary>The two editions have the cells and identifiers that other programs rely on.</summary>
public sealed class EditionTests
{
    private const string Results =
        "granted partial denied.stateSecret denied.otherLaw denied.securityStability denied.thirdParty denied.internalAffairs denied.deliberative "
        + "denied.enforcementFile denied.adminQuery unable.notHeld unable.needsCreation unable.stillUnclear rejected.petition rejected.duplicate "
        + "rejected.publication rejected.excessive rejected.reconfirm ";

    private const string Applicants = "naturalPerson enterprise research socialWelfare legalService otherOrganization total";
    private const string Cases = "upheld corrected otherResult pending total";

    [Fact]
    public void The_edition_of_2019_has_198_cells()
    {
        Assert.Equal(198, National.Form2019.NativeCellCount);
        Assert.Equal((22, 161, 15), Sizes(National.Form2019));
        Assert.Equal([2019, 2020], National.Years(National.Form2019));
    }

    [Fact]
    public void The_edition_of_2021_has_200_cells()
    {
        Assert.Equal(200, National.Form2021.NativeCellCount);
        Assert.Equal((10, 175, 15), Sizes(National.Form2021));
        Assert.Equal(2021, National.Years(National.Form2021)[0]);
    }

    [Theory]
    [InlineData("2019", "proactive", "regulations normativeDocuments", "newlyMade newlyDisclosed totalDisclosed")]
    [InlineData("2019", "proactive", "licensing otherServices penalties coercion", "previousItems change decisions")]
    [InlineData("2019", "proactive", "adminFees", "previousItems change")]
    [InlineData("2019", "proactive", "procurement", "items amount")]
    [InlineData("2019", "requests", "newReceived carriedIn " + Results + "other total carriedOut", Applicants)]
    [InlineData("2019", "reviews", "review litigationDirect litigationAfterReview", Cases)]
    [InlineData("2021", "proactive", "regulations normativeDocuments", "made repealed inForce")]
    [InlineData("2021", "proactive", "licensing penalties coercion", "decisions")]
    [InlineData("2021", "proactive", "adminFees", "amount")]
    [InlineData("2021", "requests", "newReceived carriedIn " + Results + "other.noCorrection other.unpaidFee other.misc total carriedOut", Applicants)]
    [InlineData("2021", "reviews", "review litigationDirect litigationAfterReview", Cases)]
    public void The_rows_and_columns_of_a_table_have_their_names_and_order(string edition, string table, string rows, string columns)
    {
        Form form = FormCatalog.BuiltIn.Find($"cn-annual-report-{edition}")!;
        string[] expected = [.. rows.Split(' ').SelectMany(r => columns.Split(' ').Select(c => $"{table}[{r}, {c}]"))];
        FormCell[] cells = [.. form.Cells.Where(c => c.IsNative && c.Id.Table == table && rows.Split(' ').Contains(c.Id.Row))];
        Assert.Equal(expected, cells.Select(c => c.Id.ToString()));
    }

    [Fact]
    public void Only_changes_are_signed_and_only_money_has_a_unit()
    {
        foreach (FormCell cell in National.Forms.SelectMany(f => f.Cells))
        {
            CellKind expected = cell.Id.Column switch { "change" => CellKind.SignedCount, "amount" => CellKind.Amount, _ => CellKind.Count };
            Assert.Equal(expected, cell.Kind);
            Assert.Equal(expected == CellKind.Amount ? "万元" : null, cell.Column.Unit);
        }
    }

    [Fact]
    public void The_edition_of_2021_also_reads_what_only_that_of_2019_has()
    {
        Form form = National.Form2021;
        Assert.True(form.TryGetIndex(new("requests", "other", "total"), out int single));
        Assert.Equal("cn-annual-report-2019", form.Cells[single].Edition);
        Assert.All(National.Form2019.Cells, c => Assert.True(form.TryGetIndex(c.Id, out _), c.Id.ToString()));
        Assert.Equal(form.Cells.Count, form.Cells.Select(c => c.Id).Distinct().Count());
        Assert.Equal(Enumerable.Range(0, form.Cells.Count), form.Cells.Select(c => c.Index));
    }

    [Fact]
    public void Each_edition_has_the_six_sections()
    {
        foreach (Form form in National.Forms)
            Assert.Equal(["1 一", "2 二", "3 三", "4 四", "5 五", "6 六"], form.Sections.Select(s => $"{s.Id} {s.Ordinal}"));
    }

    private static (int, int, int) Sizes(Form form) => (Size(form, "proactive"), Size(form, "requests"), Size(form, "reviews"));

    private static int Size(Form form, string table) => form.Cells.Count(c => c.IsNative && c.Id.Table == table);
}
