using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Primitives;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>The limits of one page, and what is said where one is exceeded.</summary>
internal sealed class HtmlBudget(ReadingLimits limits, string? name, CancellationToken cancellation = default) : ReadingBudget(limits, name, cancellation)
{
    public HtmlLimits Limits { get; } = limits.WebPages;

    public ReadingStoppedException TooManyTags() => TooLarge(
        $"网页中的标签超过 {Limits.Tags} 个,不是一份报告", $"the page has more than {Limits.Tags} tags and is not one report");

    public ReadingStoppedException TooManyElements() => TooLarge(
        $"网页中的元素超过 {Limits.Elements} 个,不是一份报告", $"the page has more than {Limits.Elements} elements and is not one report");

    public ReadingStoppedException TooManyAttributes() => TooLarge(
        $"网页中的标签属性超过 {Limits.Attributes} 个,不是一份报告", $"the page has more than {Limits.Attributes} attributes and is not one report");

    public ReadingStoppedException TooDeep(int? line) => Stop("document.too-deep", new(
        $"网页元素嵌套超过 {Limits.Depth} 层;请用浏览器另存后再试", $"the elements of the page are nested more than {Limits.Depth} deep; save the page from a browser and try again"), line);

    public ReadingStoppedException TooManyColumns(int? line) => Stop("document.table-too-large", new(
        $"表格超过 {Limits.Columns} 列;请检查 colspan", $"a table has more than {Limits.Columns} columns; check its colspan attributes"), line);

    public ReadingStoppedException TooManyPositions(int? line) => Stop("document.table-too-large", new(
        $"网页中的表格合计超过 {Limits.Positions} 格;请检查 colspan 和 rowspan", $"the tables of the page have more than {Limits.Positions} positions; check their colspan and rowspan attributes"), line);

    private ReadingStoppedException TooLarge(string zh, string en) => Stop("document.too-large", new(zh, en));

    private ReadingStoppedException Stop(string code, LocalizedText message, int? line = null) => Stop(new Diagnostic(code, message, Name, line));

    protected override Diagnostic TooSlow() => new("document.timeout", new(
        FormattableString.Invariant($"读取网页超过 {Time.TotalSeconds:0.###} 秒,已停止"),
        FormattableString.Invariant($"reading the page took more than {Time.TotalSeconds:0.###} seconds and was stopped")), Name);
}
