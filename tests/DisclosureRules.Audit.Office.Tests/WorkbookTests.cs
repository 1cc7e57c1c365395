using System.IO.Compression;
using System.Xml.Linq;
using DisclosureRules.Audit.Office.Workbooks;
using DisclosureRules.Audit.Results;
using DisclosureRules.Tests;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DisclosureRules.Audit.Office.Tests;

public class WorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task It_keeps_to_the_schemas_of_Office()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput()]);
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(audit.Result + "/audit.xlsx", false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public async Task Failing_cells_are_coloured_and_remarked_on()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput()]);
        using ZipArchive zip = ZipFile.OpenRead(audit.Result + "/audit.xlsx");
        (XDocument sheet, XDocument comments) = SheetOf(zip, "2023 青石县水务局");
        string cell = comments.Descendants(Main + "comment").First(c => c.Value.Contains("requests.row-total-blank", StringComparison.Ordinal)).Attribute("ref")!.Value;
        XElement found = sheet.Descendants(Main + "c").Single(c => c.Attribute("r")!.Value == cell);
        Assert.Equal(((int)CellStyle.Error).ToString(System.Globalization.CultureInfo.InvariantCulture), found.Attribute("s")!.Value);
    }

    [Fact]
    public async Task Below_the_findings_of_a_report_stands_what_explains_them()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput()]);
        using ZipArchive zip = ZipFile.OpenRead(audit.Result + "/audit.xlsx");
        string[] texts = [.. zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).SelectMany(e => Load(e).Descendants(Main + "c")).Select(c => c.Value)];
        Assert.Contains("哪些单元格可解释这些问题", texts);
        Assert.Contains(texts, t => t.StartsWith("改 1 格可消除 3 条:总计·自然人 7 → 8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_that_look_like_formulas_are_texts_and_stay_texts()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput()]);
        using ZipArchive zip = ZipFile.OpenRead(audit.Result + "/audit.xlsx");
        XElement[] cells = [.. zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).SelectMany(e => Load(e).Descendants(Main + "c"))];
        Assert.DoesNotContain(cells, c => c.Element(Main + "f") is not null);
        Assert.DoesNotContain('\u202E', string.Concat(cells.Select(c => c.Value)));
        XElement formula = cells.First(c => c.Value == "=1+1");
        Assert.Equal("inlineStr", formula.Attribute("t")!.Value);
        XElement[] formats = [.. Load(zip.GetEntry("xl/styles.xml")!).Descendants(Main + "cellXfs").Elements()];
        Assert.Equal("1", formats[int.Parse(formula.Attribute("s")!.Value, System.Globalization.CultureInfo.InvariantCulture)].Attribute("quotePrefix")?.Value);
    }

    [Fact]
    public async Task What_exceeds_a_sheet_or_a_workbook_goes_on_in_the_next()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput(new() { Rows = 8, Sheets = 6, OwnSheets = 2 })]);
        int findings = File.ReadLines(audit.Result + "/findings.jsonl").Count();
        int rows = 0;
        using ZipArchive zip = ZipFile.OpenRead(audit.Result + "/audit.xlsx");
        foreach (ZipArchiveEntry entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            XDocument sheet = Load(entry);
            if (sheet.Descendants(Main + "autoFilter").SingleOrDefault() is not { } filter)
                continue;
            int own = sheet.Descendants(Main + "row").Count();
            Assert.InRange(own, 2, 8);
            Assert.EndsWith(own.ToString(System.Globalization.CultureInfo.InvariantCulture), filter.Attribute("ref")!.Value, StringComparison.Ordinal);
            rows += filter.Attribute("ref")!.Value.Contains(":O", StringComparison.Ordinal) ? own - 1 : 0;
        }

        Assert.Equal(findings, rows);
        Assert.True(File.Exists(audit.Result + "/audit-2.xlsx"));
    }

    /// <summary>One page wide and across; long tables with their headings on each page, without what only a program reads.</summary>
    [Fact]
    public async Task It_is_printed_one_page_wide_with_headings_on_each()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput()]);
        using ZipArchive zip = ZipFile.OpenRead(audit.Result + "/audit.xlsx");
        foreach (XDocument sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(Load))
        {
            XElement page = sheet.Descendants(Main + "pageSetup").Single();
            Assert.Equal(("landscape", "1", "0"), (page.Attribute("orientation")?.Value, page.Attribute("fitToWidth")?.Value, page.Attribute("fitToHeight")?.Value));
            Assert.Equal("1", sheet.Descendants(Main + "pageSetUpPr").Single().Attribute("fitToPage")?.Value);
        }

        string[] defined = [.. Load(zip.GetEntry("xl/workbook.xml")!).Descendants(Main + "definedName").Select(n => $"{n.Attribute("name")!.Value} {n.Value.Split('$')[0]}{string.Join('$', n.Value.Split('$')[1..^1])}")];
        Assert.Equal(
            ["_xlnm._FilterDatabase '问题'!A$1:$O", "_xlnm.Print_Area '问题'!A$1:$N", "_xlnm.Print_Titles '问题'!1:", "_xlnm._FilterDatabase '报告'!A$1:$M", "_xlnm.Print_Area '报告'!A$1:$M", "_xlnm.Print_Titles '报告'!1:"], defined);
    }

    /// <summary>Not every program measures texts when it opens a file: each row says how high it is.</summary>
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_row_is_as_high_as_its_longest_text(string language)
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput()], new() { Language = language == "en" ? Primitives.Language.English : Primitives.Language.Chinese });
        using ZipArchive zip = ZipFile.OpenRead(audit.Result + "/audit.xlsx");
        int several = 0;
        foreach (XDocument sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(Load))
        {
            int[] widths = [.. sheet.Descendants(Main + "col").Select(c => Number(c, "width"))];
            ILookup<string, string> spans = sheet.Descendants(Main + "mergeCell").Select(m => m.Attribute("ref")!.Value.Split(':')).ToLookup(m => m[0], m => m[1]);
            foreach (XElement row in sheet.Descendants(Main + "row"))
            {
                int height = Number(row, "ht");
                Assert.InRange(height, 17, 409);
                foreach (XElement cell in row.Elements(Main + "c").Where(c => (c.Attribute("s")?.Value ?? "0") is "4" or "6" or "16"))
                {
                    string address = cell.Attribute("r")!.Value;
                    int last = spans[address].FirstOrDefault(address)[0], width = widths[(address[0] - 'A')..(last - 'A' + 1)].Sum(), length = cell.Value.Sum(c => c > '\u2E7F' ? 2 : 1);
                    several += length > width ? 1 : 0;
                    Assert.True(Math.Min(height, 24 * 17) >= Math.Min(24, (length + width - 1) / width) * 17, $"{sheet.BaseUri} {address}: {height} points for {length} characters in {width}");
                }
            }
        }

        Assert.True(several > 5);

        static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Equal_results_give_equal_bytes()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput()]);
        byte[] first = File.ReadAllBytes(audit.Result + "/audit.xlsx");
        using AuditResults results = AuditResults.Open(audit.Result);
        await new WorkbookOutput().WriteAsync(results, audit.Result, new(), default);
        Assert.Equal(first, File.ReadAllBytes(audit.Result + "/audit.xlsx"));
    }

    [ProgramFact("soffice", "libreoffice-calc")]
    public async Task LibreOffice_opens_it_and_finds_every_finding()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new WorkbookOutput()]);
        InstalledProgram.Convert(audit.Result + "/audit.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1");
        string[] sheets = [.. Directory.EnumerateFiles(audit.Result + "/converted", "*.csv")];
        string findings = File.ReadAllText(sheets.Single(s => s.EndsWith("-问题.csv", StringComparison.Ordinal)));
        foreach (string line in File.ReadLines(audit.Result + "/findings.jsonl"))
            Assert.Contains(Finding(line), findings, StringComparison.Ordinal);
        Assert.Contains("=1+1", string.Concat(sheets.Select(File.ReadAllText)), StringComparison.Ordinal);

        static string Finding(string line) => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("fingerprint").GetString()!;
    }

    [Theory]
    [InlineData("a/b:c*?[x]\\", "a_b_c___x__")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("history", "history (2)")]
    [InlineData("", "_")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一")]
    public void Sheets_have_names_that_Excel_accepts(string wish, string name) => Assert.Equal(name, new SheetNames().Of(wish));

    [Fact]
    public void No_two_sheets_are_called_alike()
    {
        SheetNames names = new();
        string[] all = [.. Enumerable.Repeat(new string('a', 40), 12).Select((w, i) => names.Of(i % 2 == 0 ? w : w.ToUpperInvariant()))];
        Assert.Equal(12, all.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(all, n => Assert.InRange(n.Length, 1, 31));
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return XDocument.Load(stream);
    }

    private static (XDocument Sheet, XDocument Comments) SheetOf(ZipArchive zip, string name)
    {
        int number = Load(zip.GetEntry("xl/workbook.xml")!).Descendants(Main + "sheet").ToList().FindIndex(s => s.Attribute("name")!.Value == name) + 1;
        return (Load(zip.GetEntry($"xl/worksheets/sheet{number}.xml")!), Load(zip.GetEntry($"xl/comments{number}.xml")!));
    }
}
