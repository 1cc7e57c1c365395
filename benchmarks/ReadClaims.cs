using BenchmarkDotNet.Attributes;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks;

/// <summary>
/// What does it cost to read the claims from the words of a report, and does the cost grow with their length alone? A plain narrative
/// against one made of near-matches: words that wait for numbers, denials without end, brackets, quotation marks and numerals that lead nowhere.
/// The baseline is a plain count of the characters that are digits, the least that any reader has to do.
/// </summary>
[MemoryDiagnoser, MinColumn, MedianColumn]
public class ReadClaims
{
    private const string Plain = "2023年,我局坚持依法公开,进一步完善工作机制,及时回应社会关切,共收到政府信息公开申请12件,答复11件,结转下年度1件。组织业务培训3场,发布政策解读21个,网站公开信息126条。";
    private const string NearMatches = "未收到收到受理政府信息公开政府信息公开申请行政复议行政复议申请(其中(含上年结转上年度结转“予以公开《不予公开一百二十三万四千五百六十七亿截至结转至2024年1月1日";

    private readonly RuleSet _rules = RuleSet.Compile(RulePacks.National);
    private Report _plain = null!;
    private Report _hostile = null!;
    private string _text = "";

    /// <summary>Characters of the narrative.</summary>
    [Params(5_000, 20_000, 80_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _text = Repeat(Plain);
        (_plain, _hostile) = (Of(_text), Of(Repeat(NearMatches)));
        if (_rules.ReadClaims(_plain).Count < Length / Plain.Length * 3)
            throw new InvalidOperationException("The claims of the plain narrative were not read.");
    }

    [Benchmark(Baseline = true)]
    public int CountDigits() => _text.AsSpan().Count('1') + _text.Count(char.IsAsciiDigit);

    [Benchmark]
    public int PlainNarrative() => _rules.ReadClaims(_plain).Count;

    [Benchmark]
    public int NearMatchesOnly() => _rules.ReadClaims(_hostile).Count;

    private string Repeat(string text) => string.Concat(Enumerable.Repeat(text, (Length / text.Length) + 1))[..Length];

    private static Report Of(string text)
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.Find("cn-annual-report-2021")!) { Unit = "青河县民政局", Year = 2023, Scope = ReportScope.Own };
        report.Narrative.Add(new("1", "一、总体情况", text));
        return report.Build();
    }
}
