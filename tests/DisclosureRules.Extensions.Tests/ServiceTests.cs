using System.IO.Pipelines;
using DisclosureRules.Checking;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DisclosureRules.Extensions.Tests;

/// <summary>What a host gets and what it is refused when it starts.</summary>
public sealed class ServiceTests
{
    private static readonly Report Sketch = new ReportBuilder(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "青石市水务局", Year = 2023, Scope = ReportScope.Own }
        .FillMissing(Cell.Number(0)).Set("requests", "granted", "total", 3).Build();

    [Fact]
    public void Without_any_option_reports_are_checked_by_the_national_packs()
    {
        using ServiceProvider services = new ServiceCollection().AddDisclosureRules().AddDisclosureRules().BuildServiceProvider();
        Assert.Equal(RuleSet.Compile(RulePacks.National).Check(Sketch), services.GetRequiredService<ReportChecker>().Check(Sketch).Findings);
        Assert.Same(services.GetRequiredService<RuleSetSource>().Current, services.GetRequiredService<RuleSet>());
    }

    [Fact]
    public void Packs_rules_and_limits_come_from_the_configuration()
    {
        using Workplace work = new(new() { ["National"] = "false", ["Packs:0"] = "FOLDER", ["Rules:a.*"] = "off", ["Rules:b.rule"] = "info", ["Reading:Bytes"] = "1000", ["Reading:Time"] = "00:00:07" });
        work.Write("a", "year = 1");
        work.Write("b", "year = 2");
        Assert.Equal(["b.rule"], work.Rules.Current.Rules.Select(r => r.Id));
        Assert.Equal(Severity.Info, work.Rules.Current.Find("b.rule").Severity);
        Assert.Equal((1000, TimeSpan.FromSeconds(7)), (work.Rules.Loaded.Limits.Bytes, work.Rules.Loaded.Limits.Time));
    }

    [Fact]
    public void Code_goes_after_the_configuration_and_sets_every_limit()
    {
        using Workplace work = new(new() { ["Reading:Bytes"] = "1000" }, o =>
        {
            o.Rules["*"] = "off";
            o.ConfigureLimits(l => l with { Pdf = new() { Pages = 20 } });
        });
        Assert.Empty(work.Rules.Current.Rules);
        Assert.Equal((1000, 20), (work.Rules.Loaded.Limits.Bytes, work.Rules.Loaded.Limits.Pdf.Pages));
    }

    [Theory]
    [InlineData("Packs:0", "no-such-pack.json", "no-such-pack.json")]
    [InlineData("Packz:0", "a.json", "Packz")]
    [InlineData("National", "perhaps", "National")]
    [InlineData("Rules:requests.ballance", "off", "requests.balance")]
    [InlineData("Rules:requests.balance", "offf", "off")]
    [InlineData("Reading:Bytes", "0", "Bytes is 0")]
    [InlineData("Reading:Words", "0", "Words is 0")]
    [InlineData("Reading:Words", "400001", "Words is 400001")]
    [InlineData("Forms:0", "no-such-form.json", "no-such-form.json")]
    public async Task A_host_does_not_start_with_what_is_wrong(string key, string value, string named)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([new("Checks:" + key, value)]);
        builder.Services.AddDisclosureRules(builder.Configuration.GetSection("Checks"));
        using IHost host = builder.Build();
        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_starts_with_what_is_right()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddDisclosureRules(o => o.Rules["narrative.*"] = "off");
        using IHost host = builder.Build();
        await host.StartAsync();
        Assert.NotEmpty(host.Services.GetRequiredService<RuleSet>().Rules);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_document_is_read_within_the_limits_and_checked()
    {
        using Workplace work = new([]);
        byte[] json = System.Text.Encoding.UTF8.GetBytes(ReportJson.Write(Sketch));
        IReadOnlyList<string> expected = [.. work.Checker.Check(Sketch).Findings.Select(f => f.Fingerprint)];
        using MemoryStream stream = new(json);
        Assert.Equal(expected, (await work.Checker.CheckAsync(stream, "a.json")).Findings.Select(f => f.Fingerprint));
        stream.Position = 0;
        Assert.Equal(expected, (await work.Checker.CheckAsync(PipeReader.Create(stream), "a.json")).Findings.Select(f => f.Fingerprint));
        Assert.Equal("file.not-opened", Assert.Single((await work.Checker.CheckAsync("no-such-file.json")).Diagnostics).Code);
        using Workplace small = new(new() { ["Reading:Bytes"] = "100" });
        stream.Position = 0;
        Assert.Equal("document.too-large", Assert.Single((await small.Checker.CheckAsync(stream, "a.json")).Diagnostics).Code);
    }

    [Fact]
    public async Task Cancelled_checks_are_no_results()
    {
        using Workplace work = new([]);
        CancellationToken cancelled = new(canceled: true);
        Assert.Throws<OperationCanceledException>(() => work.Checker.Check(Sketch, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.Checker.CheckAsync(Stream.Null, "a.json", cancelled));
    }

    /// <summary>Bound by reflection, the limits once wrote over those of the whole process.</summary>
    [Fact]
    public void Limits_that_are_bound_are_nobody_else_s()
    {
        IConfiguration section = new ConfigurationBuilder().AddInMemoryCollection([new("Bytes", "1000"), new("Pdf:Pages", "20"), new("Packages:Parts", "7"), new("WebPages:Tags", "9")]).Build();
        ReadingLimits bound = section.Get<ReadingLimits>()!;
        Assert.Equal((1000, 20, 7, 9), (bound.Bytes, bound.Pdf.Pages, bound.Packages.Parts, bound.WebPages.Tags));
        Assert.Equal(new(), ReadingLimits.Default);
        Assert.Equal((500, 4000, 2_000_000), (PdfLimits.Default.Pages, PackageLimits.Default.Parts, HtmlLimits.Default.Tags));
        Assert.Equal(new(), PdfLimits.Default);
    }
}
