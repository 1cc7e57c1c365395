namespace DisclosureRules.Documents.Html;

/// <summary>How large a page may be. A report of the largest city is a hundredth of each; beyond it a page is refused, never read in part.</summary>
internal static class HtmlLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int Bytes = ReportFile.MaximumBytes;

    /// <summary>Tags in the source, closing ones included.</summary>
    public const int Tags = 2_000_000;

    /// <summary>Elements of the page, those included that the source leaves out.</summary>
    public const int Elements = 500_000;

    /// <summary>Elements inside one another. Deeper ones would be moved by the parser, so that words came out of order.</summary>
    public const int Depth = 500;

    /// <summary>Attributes of all elements.</summary>
    public const int Attributes = 2_000_000;

    /// <summary>Columns of a table.</summary>
    public const int Columns = 1_000;

    /// <summary>Positions of all tables, those included that a merged cell covers.</summary>
    public const int Positions = 250_000;

    /// <summary>Time for one page. It is a last resort: whether a page ends within it depends on the machine.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(60);

    public static void CheckLength(long bytes)
    {
        if (bytes > Bytes)
            throw new HtmlLimitException("document.too-large", new($"文件有 {bytes} 字节;最多可以读取 {Bytes} 字节", $"the file has {bytes} bytes; at most {Bytes} are accepted"));
    }

    public static void CheckTime(Deadline deadline)
    {
        if (deadline.IsOver)
            throw new HtmlLimitException("document.timeout", new(
                FormattableString.Invariant($"读取网页超过 {deadline.Time.TotalSeconds:0.###} 秒,已停止"),
                FormattableString.Invariant($"reading the page took more than {deadline.Time.TotalSeconds:0.###} seconds and was stopped")));
    }

    public static HtmlLimitException TooManyTags() => new("document.too-large", new(
        $"网页中的标签超过 {Tags} 个,不是一份报告", $"the page has more than {Tags} tags and is not one report"));

    public static HtmlLimitException TooManyElements() => new("document.too-large", new(
        $"网页中的元素超过 {Elements} 个,不是一份报告", $"the page has more than {Elements} elements and is not one report"));

    public static HtmlLimitException TooManyAttributes() => new("document.too-large", new(
        $"网页中的标签属性超过 {Attributes} 个,不是一份报告", $"the page has more than {Attributes} attributes and is not one report"));

    public static HtmlLimitException TooDeep(int? line) => new("document.too-deep", new(
        $"网页元素嵌套超过 {Depth} 层;请用浏览器另存后再试", $"the elements of the page are nested more than {Depth} deep; save the page from a browser and try again"), line);

    public static HtmlLimitException TooManyColumns(int? line) => new("document.table-too-large", new(
        $"表格超过 {Columns} 列;请检查 colspan", $"a table has more than {Columns} columns; check its colspan attributes"), line);

    public static HtmlLimitException TooManyPositions(int? line) => new("document.table-too-large", new(
        $"网页中的表格合计超过 {Positions} 格;请检查 colspan 和 rowspan", $"the tables of the page have more than {Positions} positions; check their colspan and rowspan attributes"), line);
}
