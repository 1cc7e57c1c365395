using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using DisclosureRules.Audit.Outputs.Page;
using DisclosureRules.Audit.Results;
using DisclosureRules.Tests;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DisclosureRules.Audit.Tests.Outputs;

/// <summary>The page as a browser shows it.</summary>
public class PageTests(PageBrowser browser, ITestOutputHelper output) : IClassFixture<PageBrowser>
{
    private const string Views = "#/overview #/reports #/findings #/report/0 #/report/3";

    [Fact]
    public async Task Nothing_of_a_document_gets_into_it_as_markup_or_script()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new PageOutput()]);
        string page = File.ReadAllText(audit.Result + "/index.html");
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)<", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.Equal(Regex.Count(page, "<script"), Regex.Count(page, "</script>"));
        Assert.DoesNotContain("innerHTML", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"http", page);
    }

    [ProgramFact("chromium", "chromium")]
    public async Task It_shows_reports_findings_cells_and_quotes_in_both_languages()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new PageOutput()]);
        List<string> complaints = [];
        IPage page = await browser.OpenAsync(audit.Result + "/index.html", complaints);
        Assert.Equal("5", await page.InnerTextAsync(".tile.plain .big >> nth=0"));
        await page.ClickAsync("#tabs a >> nth=2");
        await page.FillAsync("#filter-text", "row-total-blank");
        Assert.Equal(1, await page.Locator(".space .row").CountAsync());
        await page.ClickAsync(".space .row a");
        await page.WaitForSelectorAsync("td.pointed");
        Assert.Contains("(空白)", await page.InnerTextAsync("td.pointed.error"), StringComparison.Ordinal);
        Assert.Contains("新收政府信息公开申请32件", await page.InnerTextAsync(".words .text mark.quote >> nth=0"), StringComparison.Ordinal);
        Assert.Contains("哪些单元格可解释这些问题", await page.InnerTextAsync(".report"), StringComparison.Ordinal);
        await page.ClickAsync("button[lang=en]");
        Assert.Contains("(blank)", await page.InnerTextAsync("td.pointed.error"), StringComparison.Ordinal);
        Assert.Equal("en", await page.GetAttributeAsync("html", "lang"));
        Assert.Empty(complaints);
    }

    /// <summary>As the notice does: three totals of one table that are wrong are one thing; each of them is still there, is counted, and is printed.</summary>
    [ProgramFact("chromium", "chromium")]
    public async Task Findings_of_one_rule_in_one_table_are_one_item_and_none_is_dropped()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new PageOutput()], null, null, ("乙.json", """
            { "form": "cn-annual-report-2021", "unit": "乙局", "year": 2022, "scope": "own", "tables": { "requests": {
              "newReceived": { "naturalPerson": 1, "enterprise": 0, "research": 0, "socialWelfare": 0, "legalService": 0, "otherOrganization": 0, "total": 4 },
              "carriedIn": { "naturalPerson": 0, "enterprise": 2, "research": 0, "socialWelfare": 0, "legalService": 0, "otherOrganization": 0, "total": 5 },
              "granted": { "naturalPerson": 0, "enterprise": 0, "research": 3, "socialWelfare": 0, "legalService": 0, "otherOrganization": 0, "total": 6 } } } }
            """));
        string[] lines = [.. File.ReadLines(audit.Result + "/findings.jsonl")];
        string[] own = [.. lines.Where(l => l.Contains("\"乙局\"", StringComparison.Ordinal))];
        Assert.Equal(3, own.Count(l => l.Contains("\"requests.row-total\"", StringComparison.Ordinal) && l.Contains("\"fail\"", StringComparison.Ordinal)));
        List<string> complaints = [];
        IPage page = await browser.OpenAsync(audit.Result + "/index.html", complaints, "#/findings?rule=requests.row-total&text=乙局&weight=error");
        Assert.Contains("显示 3 条,共 " + lines.Length + " 条", await page.InnerTextAsync(".found"), StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".space .row").CountAsync());
        Assert.Contains("共 3 处", await page.InnerTextAsync(".space .row"), StringComparison.Ordinal);
        await page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(3, await page.Locator(".space .row").CountAsync());
        Assert.DoesNotContain("共 3 处", await page.InnerTextAsync(".space"), StringComparison.Ordinal);
        await page.EvaluateAsync("() => window.dispatchEvent(new Event('afterprint'))");
        await page.ClickAsync(".space .row a");
        await page.WaitForSelectorAsync(".report");
        Assert.Equal(own.Length, await page.Locator("[id^=finding-]").CountAsync());
        ILocator group = page.Locator("li.group:has(code:text-is('requests.row-total')):has(.badge.error)");
        Assert.Equal(3, await group.Locator("ol > li").CountAsync());
        await group.Locator("ol > li button >> nth=2").ClickAsync();
        Assert.Equal("6", (await page.InnerTextAsync("td.pointed.error"))[..1]);
        Assert.Empty(complaints);
    }

    [ProgramFact("chromium", "chromium")]
    public async Task Names_in_charts_say_what_they_are_and_leave_each_other_room()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new PageOutput()]);
        IPage page = await browser.OpenAsync(audit.Result + "/index.html", []);
        foreach (string language in (string[])["zh", "en"])
        {
            await page.ClickAsync($"button[lang={language}]");
            double[][] boxes = await page.EvaluateAsync<double[][]>(
                "() => [...document.querySelectorAll('.chart')[0].querySelectorAll('text.name')].map(t => t.getBoundingClientRect()).map(b => [b.left, b.right])");
            Assert.True(boxes.Length > 1);
            Assert.All(boxes.Zip(boxes.Skip(1)), pair => Assert.True(pair.First[1] < pair.Second[0]));
            string rules = await page.Locator(".chart >> nth=1").TextContentAsync() ?? "";
            Assert.Contains("requests.row-total", rules, StringComparison.Ordinal);
            Assert.Contains(language == "zh" ? "每一行的总计" : "In each row the total", rules, StringComparison.Ordinal);
        }
    }

    [ProgramFact("chromium", "chromium")]
    public async Task What_documents_say_is_shown_and_not_obeyed()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new PageOutput()]);
        List<string> complaints = [];
        IPage page = await browser.OpenAsync(audit.Result + "/index.html", complaints);
        await page.ClickAsync("#tabs a >> nth=1");
        await page.FillAsync("#filter-text", "hostile");
        Assert.Contains("</script><script>alert(1)</script>[U+202E]局", await page.InnerTextAsync(".space .row"), StringComparison.Ordinal);
        await page.ClickAsync(".space .row a");
        await page.WaitForSelectorAsync(".words .text");
        Assert.Contains("</script><img src=x onerror=alert(1)>[U+202E][U+0007]", await page.InnerTextAsync(".words"), StringComparison.Ordinal);
        Assert.Contains("“=1+1”", await page.InnerTextAsync(".tables"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("img").CountAsync());
        Assert.Empty(complaints);
    }

    [ProgramFact("chromium", "chromium")]
    public async Task The_keyboard_reaches_and_opens_what_the_mouse_does()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new PageOutput()]);
        IPage page = await browser.OpenAsync(audit.Result + "/index.html", [], "#/findings");
        await page.FocusAsync(".list");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("row-1", await page.GetAttributeAsync(".list", "aria-activedescendant"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".report");
        Assert.StartsWith("finding-", await page.EvaluateAsync<string>("document.activeElement.id"), StringComparison.Ordinal);
    }

    [ProgramFact("chromium", "chromium")]
    public async Task People_who_hear_it_are_told_what_others_see()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new PageOutput()]);
        IPage page = await browser.OpenAsync(audit.Result + "/index.html", []);
        foreach (string view in Views.Split(' '))
        {
            await page.EvaluateAsync("view => { location.hash = view; }", view);
            await page.WaitForFunctionAsync("document.getElementById('main').childElementCount > 0");
            Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{view} {v.Id}: {v.Nodes[0].Html}"));
        }
    }

    [ProgramFact("chromium", "chromium")]
    public async Task A_hundred_thousand_findings_are_a_few_rows_of_the_document()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([]);
        using AuditResults results = AuditResults.Open(audit.Result);
        await PageOutput.WriteAsync(await ManyFindings.OfAsync(results, 100_000), audit.Result, new(), default);
        Stopwatch watch = Stopwatch.StartNew();
        IPage page = await browser.OpenAsync(audit.Result + "/index.html", []);
        await page.WaitForSelectorAsync(".tiles");
        double first = watch.Elapsed.TotalMilliseconds;
        await page.ClickAsync("#tabs a >> nth=2");
        await page.WaitForSelectorAsync(".space .row");
        Assert.InRange(await page.Locator(".space .row").CountAsync(), 10, 60);
        double filter = await page.EvaluateAsync<double>(
            "() => { const i = document.getElementById('filter-text'); i.value = 'row-total-blank'; const t = performance.now(); i.dispatchEvent(new Event('input')); return performance.now() - t; }");
        Assert.Matches("^显示 [1-9][0-9,]* 条,共 100,000 条$", await page.InnerTextAsync(".found"));
        await page.EvaluateAsync("() => { const l = document.querySelector('.list'); l.scrollTop = l.scrollHeight; }");
        Assert.InRange(await page.Locator(".space .row").CountAsync(), 10, 60);
        output.WriteLine($"first view {first:0} ms, filter {filter:0} ms, {new FileInfo(audit.Result + "/index.html").Length >> 20} MB");
    }

    [ProgramFact("chromium", "chromium")]
    public async Task It_is_printed_with_what_is_not_on_the_screen()
    {
        using AuditFolder audit = await AuditFolder.MakeAsync([new PageOutput()]);
        IPage page = await browser.OpenAsync(audit.Result + "/index.html", [], "#/findings");
        await page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(File.ReadLines(audit.Result + "/findings.jsonl").Count(), await page.Locator(".space .row").CountAsync());
        Assert.True((await page.PdfAsync()).Length > 1000);
    }
}
