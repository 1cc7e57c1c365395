using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Documents.Model;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests;

/// <summary>Documents are values: nobody can change one, and two of the same blocks are equal.</summary>
public class DocumentTests
{
    [Fact]
    public void Documents_of_the_same_blocks_are_equal()
    {
        Assert.Equal(Sample("5"), Sample("5"));
        Assert.Equal(Sample("5").GetHashCode(), Sample("5").GetHashCode());
        Assert.NotEqual(Sample("5"), Sample("6"));
        Diagnostic problem = new("code", new("中", "en"));
        Assert.Equal(new ReportReading("a", null, [problem]), new ReportReading("a", null, [problem]));
    }

    [Fact]
    public void What_they_were_made_of_changes_without_them()
    {
        List<DocumentCell> cells = [new("5")];
        List<DocumentRow> rows = [new(cells)];
        List<DocumentBlock> blocks = [new DocumentTable(rows)];
        Document document = new(blocks);
        cells.Clear();
        rows.Clear();
        blocks.Clear();
        DocumentTable table = Assert.IsType<DocumentTable>(Assert.Single(document.Blocks));
        Assert.Equal("5", Assert.Single(Assert.Single(table.Rows).Cells).Text);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_character()
    {
        // No attributes: metadata, being UTF-8, can't hold half pairs.
        foreach ((string found, string text) in new[] { ("2023\uD800月", "2023\uFFFD月"), ("\uDC00\uD800", "\uFFFD\uFFFD"), ("𠮷林", "𠮷林") })
        {
            Assert.Equal(text, new DocumentLine(found).Text);
            Assert.Equal(text, new DocumentCell(found).Text);
            Assert.Equal(text, (new DocumentLine("") with { Text = found }).Text);
            Assert.Equal(text, (new DocumentCell("") with { Text = found }).Text);
        }
    }

    [Fact]
    public void Their_lists_are_not_changed_by_a_cast()
    {
        Assert.False(Sample("5").Blocks is IList<DocumentBlock>);
        Assert.False(new DocumentTable([]).Rows is IList<DocumentRow>);
        Assert.False(new DocumentRow([]).Cells is IList<DocumentCell>);
        Assert.False(new ReportReading("a", null, []).Diagnostics is IList<Diagnostic>);
        Assert.False(ReportInputs.Extensions is string[]);
        Assert.True(((IList<string>)ReportInputs.Extensions).IsReadOnly);
    }

    private static Document Sample(string value) => new([new DocumentLine("行政许可"), new DocumentTable([new([new("行政许可"), new(value)])])]);
}
