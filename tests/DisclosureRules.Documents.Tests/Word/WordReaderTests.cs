using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Model;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Word;

/// <summary>What a body shows, written as a line for each line and row: cells between bars, positions of merged cells behind a tilde.</summary>
public class WordReaderTests
{
    private const string Row = "<w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>";

    [Theory]
    [InlineData("<w:r><w:t>政府</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>信息</w:t></w:r>", "政府信息")]
    [InlineData("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙")]
    [InlineData("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", "甲\n乙")]
    [InlineData("<w:r><w:t>1</w:t><w:softHyphen/><w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t></w:r>", "12-3")]
    [InlineData("<w:r><w:t xml:space=\"preserve\">甲 </w:t></w:r><w:r><w:t> 乙 </w:t></w:r>", "甲 乙")]
    [InlineData("<w:r><w:sym w:font=\"宋体\" w:char=\"2014\"/></w:r>", "—")]
    [InlineData("<w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>乙</w:t></w:r></w:sdtContent></w:sdt></w:smartTag>", "甲乙")]
    [InlineData("<m:oMath><m:r><w:rPr><w:sz/></w:rPr><m:t>12</m:t></m:r></m:oMath>", "12")]
    [InlineData("<w:r><w:ruby><w:rt><w:r><w:t>jia</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甲</w:t></w:r></w:rubyBase></w:ruby></w:r>", "甲")]
    [InlineData("<w:commentRangeStart w:id=\"1\"/><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>", "甲")]
    public void Runs_are_joined_as_they_are_printed(string runs, string expected) => Shows($"<w:p>{runs}</w:p>", expected);

    [Theory]
    [InlineData("<w:ins w:id=\"1\"><w:r><w:t>5</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>4</w:delText></w:r></w:del>", "5")]
    [InlineData("<w:del w:id=\"2\"><w:r><w:t>4</w:t></w:r></w:del><w:moveTo w:id=\"3\"><w:r><w:t>6</w:t></w:r></w:moveTo><w:moveFrom w:id=\"3\"><w:r><w:t>7</w:t></w:r></w:moveFrom>", "6")]
    [InlineData("<w:ins w:id=\"1\"><w:del w:id=\"2\"><w:r><w:delText>4</w:delText></w:r></w:del><w:r><w:t>8</w:t></w:r></w:ins>", "8")]
    [InlineData("<w:r><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>9</w:t></w:r>", "9")]
    public void Tracked_changes_are_read_in_their_final_state(string runs, string expected) => Shows($"<w:p>{runs}</w:p>", expected);

    [Fact]
    public void A_paragraph_whose_end_is_deleted_goes_on_in_the_next() => Shows(
        "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>存在的</w:t></w:r></w:p><w:p><w:r><w:t>主要问题</w:t></w:r></w:p>", "存在的主要问题");

    [Fact]
    public void Deleted_and_hidden_rows_and_deleted_cells_are_left_out() => Shows(
        $"<w:tbl>{Row}{Row.Replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>", StringComparison.Ordinal)}{Row.Replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>", StringComparison.Ordinal)}"
        + "<w:tr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:cellDel w:id=\"3\"/></w:tcPr><w:p><w:r><w:t>8</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "|甲|1|", "|乙|2|");

    [Theory]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>5</w:t></w:r><w:r><w:t>6</w:t></w:r>", "6")]
    [InlineData("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>5</w:t></w:r>", "5")]
    [InlineData("<w:r><w:rPr><w:rStyle w:val=\"Hidden\"/></w:rPr><w:t>5</w:t></w:r><w:r><w:t>6</w:t></w:r>", "6")]
    [InlineData("<w:pPr><w:pStyle w:val=\"Gone\"/></w:pPr><w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"false\"/></w:rPr><w:t>6</w:t></w:r>", "6")]
    public void Hidden_text_is_left_out(string runs, string expected) => Shows(DocxFile.Of($"<w:p>{runs}</w:p>", styles:
        "<w:style w:type=\"character\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"Hidden\"><w:basedOn w:val=\"Base\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Gone\"><w:basedOn w:val=\"Gone\"/><w:rPr><w:vanish/></w:rPr></w:style>"), expected);

    [Theory]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>21</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>件</w:t></w:r>", "21件")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>IF 1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>9</w:t></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>8</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>21</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "21")]
    [InlineData("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>3</w:t></w:r></w:fldSimple>", "3")]
    public void Of_a_field_only_its_result_is_printed(string runs, string expected) => Shows($"<w:p>{runs}</w:p>", expected);

    [Fact]
    public void A_text_box_is_told_once_behind_its_paragraph()
    {
        const string box = "<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>";
        Shows($"<w:p><w:r><w:t>甲</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>乙</w:t></w:r></w:p>", "甲乙", "框");
        Shows($"<w:p><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>", "框");
        Shows("<w:p><w:r><mc:AlternateContent><mc:Choice xmlns:z=\"urn:z\" Requires=\"z\"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "旧");
        Shows($"<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:p><w:r><w:t>一</w:t></w:r></w:p></mc:Choice><mc:Choice Requires=\"wps\"><w:p/></mc:Choice><mc:Fallback><w:p><w:r><w:t>二</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>", "一");
    }

    [Fact]
    public void A_cell_that_holds_a_text_box_or_a_picture_is_not_blank()
    {
        Shows($"<w:tbl>{Row.Replace("<w:r><w:t>1</w:t></w:r>", "<w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>12</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>", StringComparison.Ordinal)}</w:tbl>", "|甲|12|");
        Shows($"<w:tbl>{Row.Replace("<w:t>1</w:t>", "<w:drawing><a:blip r:embed=\"rId9\"/></w:drawing>", StringComparison.Ordinal)}</w:tbl>", "|甲|\uFFFC|");
    }

    [Fact]
    public void Merged_cells_are_resolved() => Shows(
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>组</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>看不见</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>3</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:tcPr><w:hMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>横</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:cellMerge w:vMerge=\"cont\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
        "|组|~组|1|", "|~组|~组|2|", "|3|", "|横|~横|~3|");

    [Fact]
    public void A_layout_table_is_unwrapped_and_a_row_of_one_cell_is_a_line()
    {
        Shows($"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>左</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>上</w:t></w:r></w:p><w:tbl>{Row}</w:tbl><w:p><w:r><w:t>下</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "左", "上", "|甲|1|", "下");
        Shows($"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>题</w:t></w:r></w:p><w:p><w:r><w:t>期</w:t></w:r></w:p></w:tc></w:tr>{Row}</w:tbl>", "题", "期", "|甲|1|");
        Shows($"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>", "|甲|1|");
    }

    [Fact]
    public void Rows_and_cells_inside_content_controls_are_read() =>
        Shows($"<w:tbl><w:sdt><w:sdtContent>{Row}</w:sdtContent></w:sdt><w:tr><w:sdt><w:sdtPr/><w:sdtContent><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt><w:tc><w:p/></w:tc></w:tr></w:tbl>", "|甲|1|", "|乙||");

    [Fact]
    public void Places_are_table_row_and_cell()
    {
        Document document = Read(DocxFile.Of($"<w:tbl>{Row}</w:tbl><w:tbl>{Row}{Row}</w:tbl>"));
        Assert.Equal("表格2 第2行 第2列", ((DocumentTable)document.Blocks[1]).Rows[1].Cells[1].Place!.ToString());
    }

    [Fact]
    public void Strict_files_are_read_too()
    {
        byte[] strict = Packages.ZipBytes.Of([.. DocxFile.Parts($"<w:tbl>{Row}</w:tbl>").Select(p => (p.Name, p.Content
            .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
            .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal)))]);
        Shows(strict, "|甲|1|");
    }

    [Fact]
    public void Places_are_table_row_and_column_of_the_grid()
    {
        Document read = Read(DocxFile.Of($"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>{Row}</w:tbl>"));
        DocumentTable table = Assert.IsType<DocumentTable>(Assert.Single(read.Blocks));
        Assert.Equal(new DocumentLocation { Table = 1, TableRow = 1, TableColumn = 3 }, table.Rows[0].Cells[2].Place);
        Assert.Equal(new DocumentLocation { Table = 1, TableRow = 2, TableColumn = 2 }, table.Rows[1].Cells[1].Place);
    }

    internal static Document Read(byte[] bytes)
    {
        List<Diagnostic> diagnostics = [];
        Document? document = new WordReader().Read(bytes, "a.docx", diagnostics);
        Assert.Empty(diagnostics);
        return document!;
    }

    internal static IEnumerable<string> Lines(Document document) => document.Blocks.SelectMany(b => b is DocumentLine line
        ? [line.Text] : ((DocumentTable)b).Rows.Select(r => "|" + string.Concat(r.Cells.Select(c => (c.IsContinuation ? "~" : "") + c.Text + "|"))));

    private static void Shows(string body, params string[] expected) => Shows(DocxFile.Of(body), expected);

    private static void Shows(byte[] file, params string[] expected) => Assert.Equal(expected.SelectMany(e => e.Split('\n')), Lines(Read(file)));
}
