using DisclosureRules.Audit.Office.Notices;
using DisclosureRules.Audit.Results;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Tests;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DisclosureRules.Audit.Office.Tests;

public class NoticeTests
{
    [Fact]
    public async Task It_keeps_to_the_schemas_of_Office()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()]);
        string[] notices = [.. Directory.EnumerateFiles(audit.Result + "/notices")];
        Assert.InRange(notices.Length, 3, 4);
        foreach (string notice in notices)
        {
            using WordprocessingDocument document = WordprocessingDocument.Open(notice, false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        }
    }

    [Fact]
    public async Task It_has_title_recipient_problems_appendix_and_signature()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], new() { Date = new(2026, 3, 1) });
        string[] lines = Lines(audit, "青石县水务局");
        Assert.Equal("关于青石县水务局政府信息公开工作年度报告有关问题的整改通知", lines[0]);
        Assert.Equal("青石县水务局:", lines[1]);
        Assert.Contains(lines, l => l.StartsWith("一、2023年度报告", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("证据:报告原文“", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("依据:表三“总计”列", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("整改要求:请对照原始台账", StringComparison.Ordinal));
        Assert.Contains("2026年3月1日", lines);
        Assert.Contains("附表", lines);
        Assert.DoesNotContain("。。", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_explains_the_problems_stands_before_them_with_the_one_question()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()]);
        string[] lines = Lines(audit, "青石县水务局");
        int heading = Array.FindIndex(lines, l => l.StartsWith("一、2023年度报告", StringComparison.Ordinal));
        Assert.StartsWith("请先核对:改 ", lines[heading + 1], StringComparison.Ordinal);
        Assert.Contains("请看原件:", lines[heading + 1], StringComparison.Ordinal);
        Assert.StartsWith("请先核对:改 1 格可消除 3 条:总计·自然人 7 → 8", Lines(audit, "青石县白沙镇人民政府").Single(l => l.StartsWith("请先核对", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_without_errors_and_warnings_gets_none_and_what_was_not_assessed_accuses_nobody()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()]);
        Assert.False(File.Exists(audit.Result + "/notices/青石县林业局.docx"));
        string all = string.Concat(Lines(audit, "青石县水务局"));
        Assert.DoesNotContain("不能核对:", all, StringComparison.Ordinal);
        Assert.Contains("未能核对 3 项", all, StringComparison.Ordinal);
    }

    /// <summary>What can't be read is no unit's; nobody can be sent a letter without a name.</summary>
    [Fact]
    public async Task What_is_of_no_unit_stands_in_no_notice_but_in_a_list_of_its_own()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()]);
        Assert.Equal(3, Directory.EnumerateFiles(audit.Result + "/notices").Count());
        string[] notSent = File.ReadAllLines(audit.Result + "/review/not-sent.csv");
        Assert.Contains("input.unreadable", Assert.Single(notSent[1..]), StringComparison.Ordinal);
        Assert.Contains("broken.json", notSent[1], StringComparison.Ordinal);
        Assert.DoesNotContain(Lines(audit, "青石县水务局"), l => l.Contains("broken.json", StringComparison.Ordinal));
    }

    /// <summary>While the list is to be corrected first, what is found may be of a unit that it has under another name.</summary>
    [Theory]
    [InlineData("青石县水务局", true)]
    [InlineData("青石县林业局", false)]
    public async Task A_unit_that_the_list_lacks_gets_no_notice(string inList, bool isSent)
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], units: $"id,name\na,{inList}\n");
        Assert.Equal(isSent ? ["青石县水务局.docx"] : [], Directory.Exists(audit.Result + "/notices") ? Directory.EnumerateFiles(audit.Result + "/notices").Select(Path.GetFileName) : []);
        string[] notSent = File.ReadAllLines(audit.Result + "/review/not-sent.csv");
        Assert.Equal(!isSent, notSent.Any(l => l.StartsWith("青石县水务局,", StringComparison.Ordinal)));
        Assert.Contains(notSent, l => l.StartsWith("青石县白沙镇人民政府,", StringComparison.Ordinal) && !l.Contains("units.unknown", StringComparison.Ordinal));
    }

    /// <summary>Who isn't at fault isn't told to correct anything: the report of the year before most likely is wrong.</summary>
    [Fact]
    public async Task Where_another_year_is_likelier_wrong_that_report_is_to_be_verified_first()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync(
            [new NoticeOutput()], null, null, ("甲2022.json", Requests(2022, 5, 0, 4, 0)), ("甲2023.json", Requests(2023, 2, 1, 3, 0)));
        string[] lines = Lines(audit, "甲局");
        string[] ofLast = lines[Array.FindIndex(lines, l => l.Contains("2023年度报告", StringComparison.Ordinal))..];
        Assert.Contains(ofLast, l => l.StartsWith("整改要求:请先核对 2022 年度报告", StringComparison.Ordinal));
        Assert.DoesNotContain(ofLast, l => l.Contains("更正有误的数字", StringComparison.Ordinal));

        static string Requests(int year, int received, int before, int done, int after) => $$"""
            { "form": "cn-annual-report-2021", "unit": "甲局", "year": {{year}}, "scope": "own", "tables": { "requests": {
              "newReceived": { "naturalPerson": {{received}} }, "carriedIn": { "naturalPerson": {{before}} },
              "total": { "naturalPerson": {{done}} }, "carriedOut": { "naturalPerson": {{after}} } } } }
            """;
    }

    /// <summary>A reviewer copies from here into waivers.json.</summary>
    [Fact]
    public async Task Each_problem_of_a_notice_stands_in_the_review_list_with_its_fingerprint()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()]);
        string[] problems = File.ReadAllLines(audit.Result + "/review/problems.csv");
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(audit.Result + "/review/problems.csv")[..3]);
        using AuditResults results = AuditResults.Open(audit.Result);
        int expected = 0;
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding is not { Unit: not null, Outcome: DisclosureRules.Rules.Outcome.Fail, Severity: > DisclosureRules.Rules.Severity.Info } found)
                continue;
            expected++;
            Assert.Single(problems, p => p.EndsWith($"{found.Fingerprint},{found.ValueHash}", StringComparison.Ordinal));
        }

        Assert.Equal(expected, problems.Length - 1);
        Assert.True(expected > 0);
    }

    /// <summary>Twenty cells of a table that break one rule are one thing to be told, not twenty.</summary>
    [Fact]
    public async Task Cells_of_a_table_that_break_one_rule_are_one_item_with_each_in_a_line()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], null, null, ("乙.json", """
            { "form": "cn-annual-report-2021", "unit": "乙局", "year": 2022, "scope": "own", "tables": { "requests": {
              "newReceived": { "naturalPerson": 1, "enterprise": 0, "research": 0, "socialWelfare": 0, "legalService": 0, "otherOrganization": 0, "total": 4 },
              "carriedIn": { "naturalPerson": 0, "enterprise": 2, "research": 0, "socialWelfare": 0, "legalService": 0, "otherOrganization": 0, "total": 5 },
              "granted": { "naturalPerson": 0, "enterprise": 0, "research": 3, "socialWelfare": 0, "legalService": 0, "otherOrganization": 0, "total": 6 } } } }
            """));
        string[] lines = Lines(audit, "乙局");
        int item = Array.FindIndex(lines, l => l.Contains("每一行的总计", StringComparison.Ordinal) && l.EndsWith("(共 3 处)", StringComparison.Ordinal));
        Assert.Equal("问题:共 3 处,逐处列出:", lines[item + 1]);
        Assert.StartsWith("1. ", lines[item + 2], StringComparison.Ordinal);
        Assert.StartsWith("3. ", lines[item + 4], StringComparison.Ordinal);
        Assert.StartsWith("证据:所涉单元格见附表第 ", lines[item + 5], StringComparison.Ordinal);
        Assert.Single(lines, l => l.StartsWith("整改要求:", StringComparison.Ordinal) && l.Contains("每一行的总计", StringComparison.Ordinal));
        Assert.Equal(3, File.ReadLines(audit.Result + "/review/problems.csv").Count(l => l.Contains("requests.row-total", StringComparison.Ordinal) && l.StartsWith("乙局", StringComparison.Ordinal)));
    }

    /// <summary>Which of two was made from the other, nobody knows: no letter says it of either, and a unit of which nothing else is known gets none.</summary>
    [Theory]
    [InlineData("zh", "与其他单位报告雷同(尚待查明出自哪一方)2 项")]
    [InlineData("en", "2 places in which reports are the same as other units'")]
    public async Task Reports_of_two_units_that_are_the_same_accuse_neither(string language, string counted)
    {
        using AuditFolder audit = await AuditFolder.MakeAsync(
            [new NoticeOutput()], new() { Language = language == "en" ? Language.English : Language.Chinese }, "id,name\na,丁县档案局\nb,丁县水务局\n",
            ("甲.json", Same("丁县档案局", 0)), ("乙.json", Same("丁县水务局", 9)));
        Assert.Equal(["丁县水务局.docx"], Directory.EnumerateFiles(audit.Result + "/notices").Select(Path.GetFileName));
        string[] lines = Lines(audit, "丁县水务局"), notSent = File.ReadAllLines(audit.Result + "/review/not-sent.csv");
        Assert.DoesNotContain(lines, l => l.Contains("丁县档案局", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(counted, StringComparison.Ordinal));
        foreach ((string unit, string other) in new[] { ("丁县档案局", "丁县水务局"), ("丁县水务局", "丁县档案局") })
        {
            Assert.All(
                ["similarity.other-unit,", "similarity.other-unit-numbers,"],
                rule => Assert.Single(notSent, l => l.StartsWith(unit + ",", StringComparison.Ordinal) && l.Contains(rule, StringComparison.Ordinal) && l.Contains(other, StringComparison.Ordinal)));
        }

        static string Same(string unit, int total) => $$"""
            { "form": "cn-annual-report-2021", "unit": "{{unit}}", "year": 2023, "scope": "own", "tables": {
              "proactive": { "normativeDocuments": { "made": 0 } }, "reviews": { "review": { "upheld": 0 } }, "requests": { "denied.otherLaw": { "naturalPerson": 3121, "enterprise": 4517 }, "denied.thirdParty": { "naturalPerson": 2713, "enterprise": 6151 },
              "rejected.petition": { "naturalPerson": 8123, "enterprise": 1931 }, "granted": { "naturalPerson": 1, "enterprise": 1, "research": 1, "socialWelfare": 1, "legalService": 1, "otherOrganization": 1{{(total > 0 ? $", \"total\": {total}" : "")}} } } },
              "narrative": [ { "section": "1", "heading": "一、总体情况", "text": "{{string.Concat("甲乙丙丁戊己庚辛".Select(c => $"按{c}类目录逐项清理并重新编排公开栏目,补齐缺漏条目后统一发布。"))}}" },
                { "section": "2", "heading": "二、主动公开政府信息情况", "text": "" }, { "section": "3", "heading": "三、收到和处理政府信息公开申请情况", "text": "" }, { "section": "4", "heading": "四、政府信息公开行政复议、行政诉讼情况", "text": "" },
                { "section": "5", "heading": "五、存在的主要问题及改进情况", "text": "栏目更新不够及时,将明确专人负责。" }, { "section": "6", "heading": "六、其他需要报告的事项", "text": "本年度没有收取信息处理费。" } ] }
            """;
    }

    /// <summary>Twenty of a kind are a list that nobody reads in a letter; the letter says how many, and how many items the lists of findings count otherwise.</summary>
    [Theory]
    [InlineData("zh", "发现错误 1 项(共 9 处)", "问题:共 9 处,逐处见附表第 1 至第 9 项。")]
    [InlineData("en", "1 error was found (in 9 places)", "Problem: in 9 places: items 1 to 9 of the appendix.")]
    public async Task Many_of_a_kind_stand_in_the_appendix_a_row_each(string language, string opening, string place)
    {
        string rows = string.Join(", ", new[] { "newReceived", "carriedIn", "granted", "partial", "denied.stateSecret", "denied.otherLaw", "denied.thirdParty", "rejected.petition", "rejected.duplicate" }.Select(
            (row, i) => $$""" "{{row}}": { "naturalPerson": {{i}}, "enterprise": 0, "research": 0, "socialWelfare": 0, "legalService": 0, "otherOrganization": 0, "total": {{i + 40}} } """));
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], new() { Language = language == "en" ? Language.English : Language.Chinese }, null, ("乙.json", $$"""
            { "form": "cn-annual-report-2021", "unit": "乙局", "year": 2022, "scope": "own", "tables": { "requests": { {{rows}} } } }
            """));
        string[] lines = Lines(audit, "乙局");
        Assert.Contains(opening, lines[2], StringComparison.Ordinal);
        Assert.Contains(place, lines);
        string[][] table = Table(audit, "乙局");
        string[][] items = [.. table.Where(r => r.Length == 3)];
        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"{i}"), items.Select(r => r[0]));
        Assert.All(items, r => Assert.Single(lines, l => l == r[1]));
        Assert.All(items.Select((r, i) => (Text: r[1], Total: i + 40)), r => Assert.Contains($"{r.Total}", r.Text, StringComparison.Ordinal));
    }

    /// <summary>其他 stands in names of rows, too: that a message has it doesn't mean that it says where it is.</summary>
    [Fact]
    public async Task Each_of_a_kind_says_where_it_is()
    {
        string[] applicants = ["naturalPerson", "enterprise", "research", "socialWelfare", "legalService", "otherOrganization"];
        string all = string.Join(", ", applicants.Select(a => $"\"{a}\": 1")), none = all.Replace("1", "0", StringComparison.Ordinal), wrong = all.Replace("1", "9", StringComparison.Ordinal);
        string rows = string.Join(", ", FormCatalog.BuiltIn.Find("cn-annual-report-2021")!.Tables.Single(t => t.Id == "requests").Rows.Where(r => r.Id is not ("newReceived" or "carriedIn" or "total" or "carriedOut") && r.Id != "other")
            .Select(r => $$""" "{{r.Id}}": { {{(r.Id == "denied.otherLaw" ? all : none)}} } """));
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], null, null, ("乙.json", $$"""
            { "form": "cn-annual-report-2021", "unit": "乙局", "year": 2022, "scope": "own", "tables": { "requests": { {{rows}}, "total": { {{wrong}} } } } }
            """));
        string[] lines = Lines(audit, "乙局");
        foreach ((string name, int place) in new[] { "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他" }.Select((n, i) => (n, i + 1)))
            Assert.Contains(lines, l => l.StartsWith($"{place}. {name}:(七)总计", StringComparison.Ordinal));
    }

    /// <summary>What speaks of no cell has no row and no number, here and in the list of all problems; a notice without cells has no appendix.</summary>
    [Fact]
    public async Task The_appendix_has_no_empty_rows()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], null, null, ("丙.json", """
            { "form": "cn-annual-report-2021", "unit": "丙局", "year": 2022, "scope": "own", "narrative": [ { "section": "1", "heading": "一、总体情况", "text": "无" } ] }
            """));
        foreach (string unit in (string[])["青石县水务局", "青石县白沙镇人民政府", "丙局"])
        {
            string[] problems = [.. File.ReadLines(audit.Result + "/review/problems.csv").Where(l => l.StartsWith($"{unit}.docx,", StringComparison.Ordinal))];
            string[] numbers = [.. problems.Select(l => l[(unit.Length + 6)..].Split(',')[0]).Where(n => n.Length > 0)];
            Assert.Equal(Enumerable.Range(1, numbers.Length).Select(i => $"{i}"), numbers);
            Assert.Equal(numbers.Length > 0, Lines(audit, unit).Contains("附表:问题所涉单元格"));
            string[][] table = Table(audit, unit);
            Assert.Equal(numbers, table.Where(r => r.Length > 1).Skip(1).Select(r => r[0]).Distinct());
            Assert.All(table, r => Assert.DoesNotContain("", r.Take(r.Length - 1).DefaultIfEmpty(r[0])));
        }

        Assert.Empty(Table(audit, "丙局"));
    }

    [Fact]
    public async Task What_is_wrong_in_words_alone_asks_for_words()
    {
        string words = new('公', 60);
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], null, "id,name\na,丙局\nb,丁县档案局\n", ("丙.json", $$"""
            { "form": "cn-annual-report-2021", "unit": "丙局", "year": 2022, "narrative": [ { "section": "1", "text": "丁县档案局严格落实各项要求。{{words}}" } ] }
            """));
        string[] lines = Lines(audit, "丙局");
        Assert.Contains(lines, l => l.StartsWith("整改要求:请核对上述文字,更正有误之处", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("请核对上述文字与表中数字", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains('`', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh", "通知,附表序号,单位,年度,文件,级别,规则,应当符合的要求,说明,标识(fingerprint),数值标识(valueHash)")]
    [InlineData("en", "notice,number,unit,year,source,severity,rule,title,message,fingerprint,valueHash")]
    public async Task The_review_list_has_headings_in_the_language_of_the_output(string language, string headings)
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], new() { Language = language == "en" ? Language.English : Language.Chinese });
        Assert.Equal(headings, File.ReadLines(audit.Result + "/review/problems.csv").First());
        Assert.Equal(headings[(headings.IndexOf(',', headings.IndexOf(',') + 1) + 1)..], File.ReadLines(audit.Result + "/review/not-sent.csv").First());
    }

    /// <summary>Nobody is told of no errors and no matters, nor where the auditor keeps the file; a line in words with gaps is not stretched.</summary>
    [Theory]
    [InlineData("zh", "现将有关情况通知如下:", "left", false)]
    [InlineData("en", "Your published annual reports", "left", true)]
    public async Task The_opening_and_the_end_name_only_what_there_is(string language, string opening, string alignment, bool isRagged)
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], new() { Language = language == "en" ? Language.English : Language.Chinese });
        foreach (string file in Directory.EnumerateFiles(audit.Result + "/notices"))
        {
            string[] lines = Lines(audit, Path.GetFileNameWithoutExtension(file));
            string first = Assert.Single(lines, l => l.Contains(opening, StringComparison.Ordinal));
            Assert.DoesNotMatch("(^|[^0-9])0 (项|error|matter)", first);
            Assert.DoesNotMatch("(^|[^0-9])0 (项|note|matter|finding)", string.Concat(lines.Where(l => l.StartsWith("另有", StringComparison.Ordinal) || l.StartsWith("Not part", StringComparison.Ordinal))));
            Assert.DoesNotContain(lines, l => l.Contains(audit.Root, StringComparison.Ordinal) && (l.StartsWith('一') || l.StartsWith('1')));
        }

        using WordprocessingDocument document = WordprocessingDocument.Open(Directory.EnumerateFiles(audit.Result + "/notices").First(), false);
        Assert.Equal(isRagged, document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.OuterXml.Contains($"w:val=\"{alignment}\"", StringComparison.Ordinal));
        DocumentFormat.OpenXml.Wordprocessing.Paragraph[] all = [.. document.MainDocumentPart.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()];
        int signature = Array.FindIndex(all, p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Signature");
        Assert.All(all[(signature - 4)..(signature + 1)], p => Assert.NotNull(p.ParagraphProperties?.KeepNext));
    }

    [Fact]
    public async Task Where_to_look_first_is_one_line()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()]);
        string[] first = [.. Directory.EnumerateFiles(audit.Result + "/notices").SelectMany(f => Lines(audit, Path.GetFileNameWithoutExtension(f))).Where(l => l.StartsWith("请先核对", StringComparison.Ordinal))];
        Assert.NotEmpty(first);
        Assert.All(first, l => Assert.InRange(l.Length, 10, 110));
    }

    [Fact]
    public async Task Names_of_units_are_names_of_files_and_their_characters_obeyed_by_nobody()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()], new() { Language = Language.English });
        string hostile = Directory.EnumerateFiles(audit.Result + "/notices").Select(f => Path.GetFileNameWithoutExtension(f)).Single(f => f.StartsWith("_=HYPERLINK", StringComparison.Ordinal));
        Assert.DoesNotContain('<', hostile);
        Assert.Contains("[U+202E]", hostile, StringComparison.Ordinal);
        Assert.StartsWith("Notice of rectification", Lines(audit, hostile)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_results_give_equal_bytes()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()]);
        byte[] first = File.ReadAllBytes(audit.Result + "/notices/青石县水务局.docx");
        using AuditResults results = AuditResults.Open(audit.Result);
        await new NoticeOutput().WriteAsync(results, audit.Result, new(), default);
        Assert.Equal(first, File.ReadAllBytes(audit.Result + "/notices/青石县水务局.docx"));
    }

    [ProgramFact("soffice", "libreoffice-writer")]
    public async Task LibreOffice_opens_it()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new NoticeOutput()]);
        string text = File.ReadAllText(InstalledProgram.Convert(audit.Result + "/notices/青石县水务局.docx", "txt:Text (encoded):UTF8"));
        Assert.Contains("关于青石县水务局政府信息公开工作年度报告有关问题的整改通知", text, StringComparison.Ordinal);
        Assert.Contains("结转下年度继续办理·总计", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "100")]
    public void Headings_are_numbered_as_official_documents_are(int number, string expected) => Assert.Equal(expected, new Ordinals(new(new())).Of(number));

    /// <summary>The texts of the appendix, row by row.</summary>
    private static string[][] Table(AuditFolder audit, string unit)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open($"{audit.Result}/notices/{unit}.docx", false);
        return [.. document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Select(r => r.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText).ToArray())];
    }

    private static string[] Lines(AuditFolder audit, string unit)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open($"{audit.Result}/notices/{unit}.docx", false);
        return [.. document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText)];
    }
}
