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
