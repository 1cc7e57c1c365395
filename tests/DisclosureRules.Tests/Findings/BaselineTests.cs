using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Findings;

/// <summary>What is known is left alone, to the last number; what is new stands out.</summary>
public sealed class BaselineTests
{
    private static readonly Finding[] Before = Check("requests[total, total] = 1");

    [Fact]
    public void What_is_known_to_the_last_number_is_left_alone()
    {
        BaselineComparison compared = Baseline.Empty.With(Before).Compare(Check("requests[total, total] = 1"));
        Assert.Equal(Before, compared.Known);
        Assert.Empty(compared.Unknown);
        Assert.Empty(compared.Gone);
    }

    /// <summary>The fingerprint alone would hide it.</summary>
    [Fact]
    public void Off_by_1286_is_not_known_where_off_by_1_is()
    {
        Finding[] worse = Check("requests[total, total] = 1286");
        Assert.Equal(Before.Select(f => f.Fingerprint), worse.Select(f => f.Fingerprint));
        BaselineComparison compared = Baseline.Empty.With(Before).Compare(worse);
        Assert.Equal(worse, compared.Changed);
        Assert.Equal(worse, Baseline.Empty.With(Before).With(worse).Compare(worse).Known);
    }

    [Fact]
    public void What_is_new_and_what_is_gone_is_told()
    {
        Finding[] other = Check("reviews[review, total] = 1");
        BaselineComparison compared = Baseline.Empty.With(Before).Compare(other);
        Assert.Equal(other, compared.New);
        Assert.Equal(Before.Select(f => f.Fingerprint).Order(StringComparer.Ordinal), compared.Gone.Select(e => e.Fingerprint));
        Assert.Empty(Baseline.Empty.With(Before).Without(compared.Gone).Entries);
    }

    [Theory]
    [InlineData("2027-01-31", true)]
    [InlineData("2027-02-01", false)]
    [InlineData(null, true)]
    public void What_is_left_alone_up_to_a_day_is_told_after_it(string? today, bool known)
    {
        BaselineComparison compared = Baseline.Empty.With(Before, "under repair", new(2027, 1, 31)).Compare(Before, today is null ? null : DateOnly.Parse(today, null));
        Assert.Equal(Before, known ? compared.Known : compared.Expired);
        Assert.Equal(known ? 0 : Before.Length, compared.Unknown.Count());
        Assert.All(Before, f => Assert.Equal(known, Baseline.Empty.With(Before, "under repair", new(2027, 1, 31)).Knows(f, today is null ? null : DateOnly.Parse(today, null))));
    }

    [Property(MaxTest = 30, Arbitrary = [typeof(Arbitraries)])]
    public void A_baseline_is_read_as_it_was_written(BrokenReport broken)
    {
        Baseline written = Baseline.Empty.With(National.Rules.Check(broken.Report), "ours", new(2030, 12, 31)), read = Baseline.Parse(written.Write());
        Assert.Equal(written.Entries, read.Entries);
        Assert.Equal(written.Write(), read.Write());
    }

    [Property(MaxTest = 30, Arbitrary = [typeof(Arbitraries)])]
    public void A_finding_that_was_written_and_read_has_the_same_numbers(BrokenReport broken)
    {
        foreach (Finding finding in National.Rules.Check(broken.Report))
            Assert.Equal(finding.ValueHash, FindingJson.Read(FindingJson.Write(finding)).ValueHash);
    }

    [Fact]
    public void How_a_number_is_printed_and_where_it_stands_makes_no_difference()
    {
        Report report = ReportSketch.Draw("2021", "requests[total, total] = 1");
        ReportBuilder printed = report.ToBuilder();
        printed[new DisclosureRules.Forms.CellId("requests", "total", "total")] = Cell.Number(1.0m, "1.0件");
        Assert.Equal(Before.Select(f => f.ValueHash), National.Rules.Check(printed.Build()).Select(f => f.ValueHash));
    }

    [Theory]
    [InlineData("""{ "baseline": 2, "findings": [] }""", "baseline.version")]
    [InlineData("""{ "findings": [] }""", "json.missing-member")]
    [InlineData("""{ "baseline": 1, "findings": [1] }""", "json.wrong-type")]
    [InlineData("""{ "baseline": 1, "findings": [{ "fingerprint": "a", "values": "b", "rule": "c", "until": "soon" }] }""", "report.date")]
    public void What_is_no_baseline_is_refused(string json, string code) =>
        Assert.Equal(code, Assert.Single(Assert.Throws<DiagnosticException>(() => Baseline.Parse(json)).Diagnostics).Code);

    [Fact]
    public void A_file_that_is_not_there_is_no_empty_baseline() => Assert.Throws<DiagnosticException>(() => Baseline.Read("no-such-file.json"));

    private static Finding[] Check(string changes) => [.. National.Rules.Check(ReportSketch.Draw("2021", changes))];
}
