using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Tests.Proofs;

public sealed class CellRenamingTests
{
    private static readonly Form Form = FormCatalog.BuiltIn.All[0];

    [Fact]
    public void Cells_that_are_only_renamed_to_take_the_place_of_those_that_are_only_renamed()
    {
        CellRenaming renaming = CellRenaming.Between(Cells(0, 1, 2), Cells(1, 3, 4))!;

        Assert.Equal(Cells(1, 3, 4), Cells(0, 1, 2).Select(renaming.Of));
        Assert.Equal(Cells(0, 2), Cells(3, 4).Select(renaming.Of));
        Assert.Equal(Cells(5), Cells(5).Select(renaming.Of));
    }

    [Fact]
    public void A_renamed_report_holds_everything_that_the_report_does()
    {
        ReportBuilder builder = new(Form) { Year = 2020 };
        for (int i = 0; i < Form.Cells.Count; i++)
            builder[i] = Cell.Number(i);
        CellRenaming renaming = CellRenaming.Between(Cells(0, 1, 2), Cells(1, 3, 4))!;

        Report renamed = renaming.Of(builder.Build());

        Assert.Equal(Enumerable.Range(0, Form.Cells.Count), Form.Cells.Select(c => (int)renamed[c.Index].Value!.Value).Order());
        Assert.Equal(0, renamed[1].Value);
        Assert.Equal(2, renamed[4].Value);
    }

    [Fact]
    public void As_many_cells_as_are_renamed_must_be_renamed_to() =>
        Assert.Null(CellRenaming.Between(Cells(0, 1), Cells(2)));

    private static CellVariable[] Cells(params int[] indexes) => [.. indexes.Select(i => new CellVariable(ReportRole.Self, Form.Cells[i]))];
}
