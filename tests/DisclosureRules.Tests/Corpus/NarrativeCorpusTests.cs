using System.Text.Json;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using Xunit.Abstractions;

namespace DisclosureRules.Tests.Corpus;

/// <summary>The figures that published narratives state, in sentences of our own, held against the published tables; and the transcribed phrases as they are.</summary>
public sealed class NarrativeCorpusTests(ITestOutputHelper output)
{
    /// <summary>Fields of the transcription and the claims that state them.</summary>
    private static readonly Dictionary<string, string[]> Claims = new(StringComparer.Ordinal)
    {
        ["newReceived"] = ["requests.received", "requests.none"],
        ["newReceived(+carriedIn?)"] = ["requests.received"],
        ["newReceived+carriedIn"] = ["requests.handled"],
        ["carriedIn"] = ["requests.carriedIn"],
        ["total"] = ["requests.answered"],
        ["carriedOut"] = ["requests.carriedOut", "requests.noneCarriedOut"],
        ["granted"] = ["requests.granted"],
        ["partial"] = ["requests.partial"],
        ["granted+partial"] = ["requests.grantedOrPartial"],
        ["denied"] = ["requests.denied"],
        ["unable"] = ["requests.unable"],
        ["rejected"] = ["requests.rejected"],
        ["other"] = ["requests.other"],
        ["channel.online"] = ["requests.channelOnline"],
        ["channel.letter"] = ["requests.channelLetter"],
        ["review.total"] = ["reviews.total"],
        ["litigation.total"] = ["litigation.total"],
        ["processingFee.yuan"] = ["fees.charged"],
    };

    /// <summary>What the sources' narratives get wrong, as their transcription lists it.</summary>
    public static readonly TheoryData<string, string, string> Stated = new()
    {
        {
            "shanghai_general_office_2019.json",
            "全年共受理政府信息公开申请859件,答复805件(含上年度结转18件,另有72件顺延到下年度)。其中,予以公开及部分公开258件,占33.9%;不予公开35件,占4.34%;无法提供265件,占32.9%;不予处理158件,占19.6%;其他处理0件。因政府信息公开引发行政复议7件、行政诉讼9件,均获维持。",
            "narrative.categories narrative.granted-or-partial-by-applicant narrative.reviews-and-litigation-all-upheld narrative.share narrative.unable-by-applicant"
        },
        { "jianhu_ndrc_2023.json", "依申请公开情况。收到政府信息公开申请5个,网上提交表单数为5个(予以公开0个,不予公开5个),收到信函方式数为5个。", "narrative.channels" },
        { "huaian_city_2024.json", "全市共受理政府信息公开申请3119件,答复3050件(含上年度结转申请34件,另有103件顺延到下年度答复)。行政复议351件,其中结果维持72件,结果纠正64件,其他结果178件,尚未审结37件;行政诉讼46件,其中结果维持25件,结果纠正5件,其他结果9件,尚未审结7件。", "" },
        { "huaian_city_2024.json", "全市共受理政府信息公开申请3119件,答复3051件。政府信息公开行政复议134件,行政诉讼57件。", "narrative.answered narrative.litigation-total narrative.review-total" },
        { "hongze_district_2023.json", "全区受理政府信息公开申请21件,均在法定期限答复。", "" },
        { "ziyang_econ_foreign_2019.json", "公开各类信息126条,其中政务动态类113条,政务公开类13成条。2019年我局未收到政府信息公开申请,无行政复议、行政诉讼的情况。", "" },
        { "ziyang_econ_foreign_2019.json", "2019年我局收到政府信息公开申请2件,发生行政复议1件。", "narrative.requests-against-zero narrative.review-against-zero" },
        { "hongze_district_2023.json", "全年未收到政府信息公开申请,未发生行政复议。", "narrative.no-requests narrative.no-review" },
    };

    [Theory]
    [MemberData(nameof(Stated))]
    public void The_words_differ_from_the_tables_exactly_where_they_are_listed_to(string name, string words, string rules)
    {
        if (!IsHere(name))
            return;
        ReportBuilder report = new(CorpusFigures.Read(Path.Combine(CorpusFigures.Folder!, name)));
        report.Narrative.Clear();
        report.Narrative.Add(new("1", null, words));
        Finding[] findings = [.. National.Rules.CheckBothWays(report.Build()).Where(f => f.Outcome == Outcome.Fail && f.Rule.StartsWith("narrative.", StringComparison.Ordinal))];
        Assert.Equal(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries), findings.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.All(findings.SelectMany(f => f.Evidence), c => Assert.Equal(c.Quotation.Text, words[c.Quotation.Start..c.Quotation.End]));
        Assert.All(findings, f => Assert.NotEmpty(f.Evidence));
    }

    [Fact]
    public void A_phrase_of_a_published_narrative_is_read_as_it_was_transcribed_or_not_at_all()
    {
        if (!IsHere("huaian_city_2024.json"))
            return;
        int phrases = 0, read = 0;
        foreach (string file in CorpusFigures.Files)
        {
            using JsonDocument figures = JsonDocument.Parse(File.ReadAllBytes(file));
            if (!figures.RootElement.TryGetProperty("narrative_numbers", out JsonElement numbers))
                continue;
            foreach (JsonElement number in numbers.EnumerateArray().Where(n => n.GetProperty("value").ValueKind == JsonValueKind.Number && n.GetProperty("text").GetString()!.Length > 0))
            {
                string field = number.GetProperty("field").GetString()!.Replace("requests.", "", StringComparison.Ordinal);
                if (!Claims.TryGetValue(field, out string[]? ids))
                    continue;
                phrases++;
                ReportBuilder report = new(CorpusFigures.Read(file));
                report.Narrative.Clear();
                report.Narrative.Add(new("1", null, $"依申请公开情况。{number.GetProperty("text").GetString()}。"));
                Claim[] claims = [.. National.Rules.ReadClaims(report.Build()).Where(c => c.IsCertain && ids.Contains(c.Id))];
                read += claims.Length > 0 ? 1 : 0;
                Assert.True(claims.Length == 0 || claims.Any(c => c.Value == number.GetProperty("value").GetDecimal()), $"{Path.GetFileName(file)} {field}: {string.Join(", ", claims.AsEnumerable())}");
            }
        }

        output.WriteLine($"{read} of {phrases} transcribed phrases are read with certainty, all of them as transcribed");
        Assert.True(read * 3 >= phrases * 2, $"{read} of {phrases}");
    }

    private bool IsHere(string name)
    {
        if (CorpusFigures.Files.Any(f => Path.GetFileName(f) == name))
            return true;
        output.WriteLine($"shared/corpus/figures/{name} is not here: nothing was checked");
        return false;
    }
}
