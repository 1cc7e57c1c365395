using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.Recognition;

public class TraditionalTests
{
    /// <summary>Characters of the forms' labels that have a traditional form, or several.</summary>
    private const string Variants =
        "万萬 业業 举舉 于於 会會 体體 关關 内內 决決 况況 减減 制製 办辦 务務 动動 区區 单單 历歷曆 发發 号號 后後 国國 处處 复復複覆 审審 对對 属屬 废廢 "
        + "开開 强強 当當 总總 执執 护護 报報 数數 无無 机機 权權 条條 构構 档檔 没沒 现現 确確 秘祕 稳穩 类類 纠糾 纳納 组組 织織 经經 结結 继繼 续續 维維 缴繳 "
        + "罚罰 范範 获獲 补補 规規 计計 认認 议議 许許 讼訟 访訪 诉訴 试試 询詢 请請 购購 费費 转轉 过過 这這 进進 采採 问問 项項 题題 额額";

    /// <summary>Those that are written alike in both.</summary>
    private const string Alike =
        "一七三上下不中主九予事二五人仍他以件企位作供保信元全八公六其具再出函分到加十危卷及反取另只可史合告和商四因在增外大存它安定家容密少尚工已年府度式形"
        + "律性息情成或投持按掌接措提握收改政效整文新方施明有服期未本果查格案概止正求法然版物理用由申的益目直相知研社禁科程章第管累自行被要起通逾部重量金集需";

    private static readonly Dictionary<char, string> TraditionalOf = Variants.Split(' ').ToDictionary(v => v[0], v => v[1..]);

    [Fact]
    public void Every_character_of_every_label_is_in_one_of_the_two_lists()
    {
        char[] unknown = [.. Labels().SelectMany(l => l).Where(c => c is >= '\u4E00' and <= '\u9FFF' && !TraditionalOf.ContainsKey(c) && !Alike.Contains(c, StringComparison.Ordinal)).Distinct()];
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_label_has_one_key_in_simplified_and_traditional_characters()
    {
        foreach (string label in Labels())
        {
            for (int variant = 0; variant < 3; variant++)
                Assert.Equal(LabelKey.Of(label), LabelKey.Of(Traditional(label, variant)));
        }
    }

    [Property(MaxTest = 200)]
    public void A_report_in_traditional_characters_is_read_as_one_in_simplified(int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed));
        TextLayout layout = Enum.GetValues<TextLayout>()[(seed & int.MaxValue) % Enum.GetValues<TextLayout>().Length];
        string text = LayoutWriter.Write(written, layout, seed);
        Report simplified = RoundTripTests.Read(text), traditional = RoundTripTests.Read(Traditional(text, 0));
        Assert.Equal((simplified.Form.Id, simplified.Unit, simplified.Year, simplified.PublishedOn, simplified.SignedOn),
            (traditional.Form.Id, traditional.Unit, traditional.Year, traditional.PublishedOn, traditional.SignedOn));
        Assert.Equal(simplified.Narrative.Select(n => n.Section), traditional.Narrative.Select(n => n.Section));
        foreach (FormCell cell in simplified.Form.Cells)
            Assert.Equal(Traditional(simplified[cell.Index].Raw ?? "missing", 0), traditional[cell.Index].Raw ?? "missing");
    }

    private static string Traditional(string text, int variant) =>
        string.Concat(text.Select(c => TraditionalOf.TryGetValue(c, out string? forms) ? forms[Math.Min(variant, forms.Length - 1)] : c));

    private static IEnumerable<string> Labels()
    {
        foreach (Form form in FormCatalog.BuiltIn.All)
        {
            foreach (string label in form.Titles.Concat(form.Sections.SelectMany(s => s.Variants.Append(s.Label.Zh))))
                yield return label;
            foreach (FormBlock block in form.Tables.SelectMany(t => t.Blocks))
            {
                foreach (string label in block.Rows.SelectMany(r => r.Variants.Append(r.Label.Zh).Concat(r.Groups.Select(g => g.Zh)))
                    .Concat(block.Columns.SelectMany(c => c.Variants.Append(c.Label.Zh).Append(c.Group?.Zh ?? "").Append(c.Unit ?? ""))).Append(block.Label?.Zh ?? ""))
                    yield return label;
            }
        }
    }
}
