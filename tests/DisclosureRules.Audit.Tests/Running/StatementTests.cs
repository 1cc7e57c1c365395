using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Statements;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using FsCheck.Xunit;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>What words say of last year and of other units, held against these.</summary>
public sealed class StatementTests : IDisposable
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(",同比增长21.2%,均已答复", 33, 40, true)]
    [InlineData(",同比增长21.3%", 33, 40, true)]
    [InlineData(",同比增长22%", 33, 40, true)]
    [InlineData(",同比增长23%", 33, 40, false)]
    [InlineData(",较上年增加7件", 33, 40, true)]
    [InlineData(",与上年度相比,减少了7件", 40, 33, true)]
    [InlineData(",与上年度相比减少7件", 33, 40, false)]
    [InlineData("(同比下降100%)", 4, 0, true)]
    [InlineData(",比2022年增加8件", 33, 40, false)]
    [InlineData(",同比增长1,000件", 33, 1033, true)]
    public void A_change_fits_or_not(string after, int before, int now, bool fits) => Assert.Equal(fits, StatedChange.Read(after, 2023)!.Fits(before, now));

    [Theory]
    [InlineData(",同比增长21.2%")]
    [InlineData(",较上年增加7件")]
    [InlineData(",同比增长79228162514264337593543950335%")]
    public void Of_numbers_that_no_report_has_nothing_is_said(string after) =>
        Assert.True(StatedChange.Read(after, 2023)!.Fits(decimal.MaxValue / 2, -decimal.MaxValue / 2));

    [Theory]
    [InlineData(",比2021年增加8件")]
    [InlineData(",环比增长20%")]
    [InlineData(",同比增长约20%")]
    [InlineData(",同比增长20%左右")]
    [InlineData(",同比增长2个百分点")]
    [InlineData(",同比增长2倍")]
    [InlineData(",较上年有所增加")]
    [InlineData(",其中网站同比增长20%")]
    public void What_says_no_exact_change_is_left_alone(string after) => Assert.Null(StatedChange.Read(after, 2023));

    [Fact]
    public async Task Growth_that_is_not_that_since_last_year_s_report_is_found()
    {
        ReportBuilder[] reports = CityReports.Of("青禾县档案局", 5, new(4));
        decimal before = Received(reports[3]), now = Received(reports[4]);
        Write(reports, $"{now}件,较上年{(now >= before ? "增加" : "减少")}{Math.Abs(now - before)}件。");
        Assert.Empty(await FindAsync("archive.growth"));
        Write(reports, $"{now}件,较上年{(now >= before ? "增加" : "减少")}{Math.Abs(now - before) + 3}件。");
        Finding found = Assert.Single(await FindAsync("archive.growth"));
        Assert.Equal(("青禾县档案局", 2023, Severity.Warning), (found.Unit, found.Year, found.Severity));
        Assert.Equal([(null, null), ("青禾县档案局", 2022)], found.Cells.Select(c => (c.Unit, c.Year)));
        Assert.Contains(Assert.Single(found.Evidence).Quotation.Text, found.Message.En, StringComparison.Ordinal);
        Write(reports, $"{now}件,比上年的{before + 1}件增长5%。");
        Assert.Contains($"has {before}", Assert.Single(await FindAsync("archive.growth")).Message.En, StringComparison.Ordinal);

        // Where the number itself is not that of the table, it's the number that is wrong.
        Write(reports, $"{now + 1}件,较上年增加{now + 1 - before}件。");
        Assert.Empty(await FindAsync("archive.growth"));
    }

    /// <summary>{d}: by how much, {w}: more or less, {p}: in per cent, {b}: last year's number.</summary>
    [Theory]
    [InlineData(",与上年相比,申请量{w}{d}件。")]
    [InlineData(",申请量较上年{w}{d}件。")]
    [InlineData(",上年同期{b}件。")]
    [InlineData("(上年同期{b}件)。")]
    [InlineData(",去年为{b}件。")]
    [InlineData(",而上年收到{b}件。")]
    [InlineData(",申请数量同比{w}{p}%。")]
    [InlineData(",比上年{m}{d}件。")]
    [InlineData(",比上一年{m}了{d}件,均已答复。")]
    [InlineData(";相较于2022年,总量{w}{d}件。")]
    [InlineData(",与上年的{b}件相比{w}{p}%。")]
    [InlineData(",跟去年同期相比有所{w},{w}{d}件。", true)]
    [InlineData(",均已按期答复,申请数量较上年{w}{d}件。")]
    [InlineData("。与上年相比,申请量{w}{d}件。")]
    [InlineData(",政府信息公开申请数量较上年{w}{p}%。")]
    [InlineData(",均已答复。政府信息公开申请数量较上年{w}{p}%。")]
    [InlineData("。政府信息公开申请量较上年{w}{d}件。")]
    [InlineData("。信息公开申请数量同比{w}{p}%。")]
    [InlineData("。申请数量比2022年{w}{d}件。")]
    public async Task What_words_say_of_last_year_is_read_in_many_wordings(string words, bool isUnread = false)
    {
        ReportBuilder[] reports = CityReports.Of("青禾县档案局", 5, new(4));
        decimal before = Received(reports[3]), now = Received(reports[4]);
        Write(reports, $"{now}件{Filled(words, before, now, 0)}");
        Assert.Empty(await FindAsync("archive.growth"));
        Write(reports, $"{now}件{Filled(words, before, now, 11)}");
        Assert.Equal(isUnread ? 0 : 1, (await FindAsync("archive.growth")).Length);
    }

    [Theory]
    [InlineData(",上年24件。")]
    [InlineData(",上年结转99件。")]
    [InlineData("。上半年申请量较上年{w}{d}件。")]
    [InlineData(",咨询量较上年{w}{d}件。")]
    [InlineData("。主动公开信息较上年{w}{d}条。")]
    [InlineData(",其中网站申请量较上年{w}{d}件。")]
    [InlineData("。答复政府信息公开申请数量较上年{w}{d}件。")]
    [InlineData("。政府信息公开工作人员数量较上年{w}{p}%。")]
    [InlineData("。全市政府信息公开申请数量较上年{w}{p}%。")]
    [InlineData(",与上年基本持平。")]
    [InlineData(",比上年多{d}余件。")]
    [InlineData(",比上年多了{d}多件。")]
    [InlineData(",较前年{w}{d}件。")]
    [InlineData(",申请量比2019年{w}{d}件。")]
    [InlineData(",申请量环比{w}{d}件。")]
    [InlineData(",行政复议较上年{w}{d}件。")]
    [InlineData("。全市共收到政府信息公开申请999件,申请量较上年{w}{d}件。")]
    [InlineData(",收到举报30件,去年为{d}件。")]
    public async Task Where_it_is_uncertain_whose_number_of_last_year_is_told_nothing_is_said(string words)
    {
        ReportBuilder[] reports = CityReports.Of("青禾县档案局", 5, new(4));
        decimal before = Received(reports[3]), now = Received(reports[4]);
        Write(reports, $"{now}件{Filled(words, before, now, 11)}");
        Assert.Empty(await FindAsync("archive.growth"));
    }

    /// <summary>收到40件,其中自然人30件,较上年增加7件: said of either.</summary>
    [Fact]
    public async Task A_change_behind_a_part_may_be_that_of_the_whole()
    {
        ReportBuilder[] reports = CityReports.Of("青禾县档案局", 5, new(4));
        decimal before = Received(reports[3]), now = Received(reports[4]), persons = CityReports.Get(reports[4], "newReceived", "naturalPerson"), were = CityReports.Get(reports[3], "newReceived", "naturalPerson");
        foreach ((decimal from, decimal to, int off, int found) in ((decimal, decimal, int, int)[])[(before, now, 0, 0), (were, persons, 0, 0), (before, now, 1000, 1)])
        {
            Write(reports, $"{now}件,其中自然人申请{persons}件{Filled(",较上年{w}{d}件。", from, to, off)}");
            Assert.Equal(found, (await FindAsync("archive.growth")).Length);
        }
    }

    /// <summary>新收20件(其中上年结转1件): what was carried in may be counted with what was received, and the change be that of either.</summary>
    [Theory]
    [InlineData("新收{all}件(其中上年结转{in}件)。", true)]
    [InlineData("新收政府信息公开申请{all}件,其中上年结转{in}件。", true)]
    [InlineData("新收政府信息公开申请{all}件(含上年结转{in}件)。", true)]
    [InlineData("新收政府信息公开申请{all}件(上年结转{in}件)。", true)]
    [InlineData("收到政府信息公开申请{all}件(其中上年结转{in}件,本年新收{new}件)。", true)]
    [InlineData("新收政府信息公开申请{all}件(其中上年结转{in}件),较上年{w}{d}件。", true)]
    [InlineData("新收政府信息公开申请{all}件(其中上年结转{in}件),较上年{aw}{ad}件。", true)]
    [InlineData("新收政府信息公开申请{all}件,较上年{w}{d}件(其中上年结转{in}件)。", true)]
    [InlineData("新收政府信息公开申请{all}件,较上年{aw}{ad}件(其中上年结转{in}件)。", true)]
    [InlineData("新收政府信息公开申请{all}件,较上年{w}{off}件(其中上年结转{in}件)。", false)]
    public async Task What_was_carried_in_may_be_counted_with_what_was_received(string words, bool isRight)
    {
        ReportBuilder[] reports = Enumerable.Range(1, 100).Select(s => CityReports.Of("青禾县档案局", 5, new(s)))
            .First(r => Requests(r[4]) is [var received, > 1, var all] && Requests(r[3]) is var last && received != last[0] && all != last[2] && received - last[0] != all - last[2]);
        decimal[] now = Requests(reports[4]), before = Requests(reports[3]);
        string said = words.Replace("{all}", $"{now[2]}", StringComparison.Ordinal).Replace("{in}", $"{now[1]}", StringComparison.Ordinal).Replace("{new}", $"{now[0]}", StringComparison.Ordinal)
            .Replace("{w}", Way(0), StringComparison.Ordinal).Replace("{d}", $"{Math.Abs(now[0] - before[0])}", StringComparison.Ordinal).Replace("{off}", $"{Math.Abs(now[0] - before[0]) + 500}", StringComparison.Ordinal)
            .Replace("{aw}", Way(2), StringComparison.Ordinal).Replace("{ad}", $"{Math.Abs(now[2] - before[2])}", StringComparison.Ordinal);
        WriteWhole(reports, "2023年," + said);
        Finding[] found = [.. (await FindAsync("archive.growth")), .. await FindAsync("narrative.received"), .. await FindAsync("narrative.handled"), .. await FindAsync("narrative.carried-in")];
        Assert.Equal(isRight ? 0 : 1, found.Length);

        string Way(int of) => now[of] < before[of] ? "减少" : "增加";
        static decimal[] Requests(ReportBuilder report) =>
            [CityReports.Get(report, "newReceived", "total"), CityReports.Get(report, "carriedIn", "total"), CityReports.Get(report, "newReceived", "total") + CityReports.Get(report, "carriedIn", "total")];
    }

    /// <summary>The look beforehand only saves time.</summary>
    [Property(MaxTest = 2000)]
    public void Where_the_year_before_is_not_named_nothing_is_stated(int[] draws, bool isOther)
    {
        string[] pieces =
        [
            "同比", "上年", "上一年", "去年", "2022年", "2021年", "12022年", "度", "较", "与", "比", "相比", "增长", "减少", "为", "7件", "21.2%", "1,000件", "申请量", "政府信息公开申请数量", ",", "。", "(", ";", "其中", "同期", "的", "年",
        ];
        string text = string.Concat(draws.Select(d => pieces[Math.Abs(d % pieces.Length)]));
        int year = isOther ? 2022 : 2023;
        Assert.Equal(StatedChange.Among(text, year), StatedChange.In(text, year));
        foreach (string whole in (string[])[",较上年增加7件", "申请量比2022年减少7件", ",上年同期7件", "(同比下降100%)", ",环比增长20%"])
            Assert.Equal(StatedChange.Among(text + whole, year), StatedChange.In(text + whole, year));
    }

    private static string Filled(string words, decimal before, decimal now, int off) => words
        .Replace("{d}", $"{Math.Abs(now - before) + off}", StringComparison.Ordinal).Replace("{w}", now < before ? "减少" : "增加", StringComparison.Ordinal)
        .Replace("{m}", now < before ? "少" : "多", StringComparison.Ordinal).Replace("{b}", $"{before + off}", StringComparison.Ordinal)
        .Replace("{p}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(Math.Abs(now - before) * 100 / before) + off:0.0}"), StringComparison.Ordinal);

    [Fact]
    public async Task Units_that_the_words_of_a_government_count_otherwise_than_they_do_are_found()
    {
        ReportBuilder archives = CityReports.Of("青禾县档案局", 5, new(4))[^1], water = CityReports.Of("青禾县水务局", 5, new(5))[^1];
        ReportBuilder whole = CityReports.Sum("青禾县人民政府", 2023, [archives, water]);
        _folder.Write("units.csv", "id,name,aliases,parent\nc,青禾县人民政府,,\na,青禾县档案局,,c\nw,青禾县水务局,县水务局,c\n");
        Write([archives, water], null);
        Write([whole], $"{Received(whole)}件,其中:档案局{Received(archives)}件、县水务局{Received(water)}件。");
        Assert.Empty(await FindAsync("children.words"));
        Write([whole], $"{Received(whole)}件,其中:档案局{Received(archives) + 2}件、县水务局{Received(water) - 2}件。");
        Finding[] found = await FindAsync("children.words");
        Assert.Equal(["青禾县档案局", "青禾县水务局"], found.Select(f => Assert.Single(f.Cells).Unit));
        Assert.All(found, f => Assert.Equal("青禾县人民政府", f.Unit));
    }

    [Theory]
    [InlineData(",同比增长12.5%", true)]
    [InlineData("(较上年度下降3%)", true)]
    [InlineData(",同比增加12件", false)]
    [InlineData(",上年结转7件", false)]
    public async Task Between_a_number_and_its_parts_may_stand_by_how_many_per_cent_it_changed(string between, bool areParts)
    {
        ReportBuilder archives = CityReports.Of("青禾县档案局", 5, new(4))[^1], water = CityReports.Of("青禾县水务局", 5, new(5))[^1];
        ReportBuilder whole = CityReports.Sum("青禾县人民政府", 2023, [archives, water]);
        _folder.Write("units.csv", "id,name,aliases,parent\nc,青禾县人民政府,,\na,青禾县档案局,,c\nw,青禾县水务局,,c\n");
        Write([archives, water], null);
        Write([whole], $"{Received(whole)}件{between},其中:档案局{Received(archives) + 2}件。");
        Assert.Equal(areParts ? 1 : 0, (await FindAsync("children.words")).Length);
    }

    [Theory]
    [InlineData("红石县档案局2023年政府信息公开工作年度报告", "", true)]
    [InlineData(null, "2023年,红石县档案局严格落实各项要求。", true)]
    [InlineData(null, "根据规定,编制红石县档案局2023年度政府信息公开工作年度报告。", true)]
    [InlineData(null, "2023年,我局与红石县档案局联合开展培训。", false)]
    [InlineData(null, "按照青禾县人民政府2023年政府信息公开要点,落实各项要求。", false)]
    [InlineData(null, "2023年,青禾县档案局严格落实各项要求。", false)]
    public async Task A_report_that_speaks_as_another_unit_is_found(string? title, string words, bool isFound)
    {
        ReportBuilder report = CityReports.Of("青禾县档案局", 5, new(4))[^1];
        report.Title = title;
        _folder.Write("units.csv", "id,name,aliases,parent\nc,青禾县人民政府,,\na,青禾县档案局,,c\nr,红石县档案局,,\nn,青禾县,,c\n");
        report.Narrative.Add(new("1", null, words));
        _folder.Write("reports/a.json", ReportJson.Write(report.Build()));
        Finding[] found = await FindAsync("units.foreign-name");
        Assert.Equal(isFound ? 1 : 0, found.Length);
        Assert.All(found, f => Assert.Contains("红石县档案局", f.Message.En, StringComparison.Ordinal));
        Assert.All(found.SelectMany(f => f.Evidence), e => Assert.Equal("红石县档案局", e.Quotation.Text));
    }

    [Theory]
    [InlineData("红石县档案局\n2024年1月20日", true)]
    [InlineData("红石县档案局2024年1月20日", true)]
    [InlineData("红石县档案局 二〇二四年一月二十日", true)]
    [InlineData("石档馆", true)]
    [InlineData("青禾县档案局\n2024年1月20日", false)]
    [InlineData("青禾县档案馆\n2024年1月20日", false)]
    [InlineData("县档案局", false)]
    [InlineData("档案局", false)]
    [InlineData("青禾县人民政府\n2024年1月20日", false)]
    [InlineData("青禾县档案局、红石县档案局", false)]
    [InlineData("红石县档案局驻青禾工作站", false)]
    [InlineData("大红石县档案局", false)]
    [InlineData("2024年1月20日", false)]
    public async Task A_report_that_another_unit_signs_is_found(string signature, bool isFound)
    {
        ReportBuilder report = CityReports.Of("青禾县档案局", 5, new(4))[^1];
        _folder.Write("units.csv", "id,name,aliases,parent\nc,青禾县人民政府,,\na,青禾县档案局,青禾县档案馆,c\nr,红石县档案局,石档馆,\nx,档案局,,\n");
        report.Narrative.Add(new("signature", null, signature));
        _folder.Write("reports/a.json", ReportJson.Write(report.Build()));
        Finding[] found = await FindAsync("units.foreign-name");
        Assert.Equal(isFound ? 1 : 0, found.Length);
        Assert.All(found, f => Assert.Contains("is signed by", f.Message.En, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static decimal Received(ReportBuilder report) => CityReports.Get(report, "newReceived", "total");

    private void Write(ReportBuilder[] reports, string? received) => WriteWhole(reports, received is null ? null : $"全年共收到政府信息公开申请{received}");

    private void WriteWhole(ReportBuilder[] reports, string? words)
    {
        foreach (ReportBuilder report in reports)
        {
            report.Narrative.Clear();
            if (words is not null && report == reports[^1])
                report.Narrative.Add(new("1", null, words));
            _folder.Write($"reports/{report.Unit}{report.Year}.json", ReportJson.Write(report.Build()));
        }
    }

    private async Task<Finding[]> FindAsync(string rule)
    {
        string units = _folder.Path("units.csv");
        await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("out"), Units = File.Exists(units) ? units : null });
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        List<Finding> found = [];
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule == rule)
                found.Add(finding.Finding);
        }

        return [.. found];
    }
}
