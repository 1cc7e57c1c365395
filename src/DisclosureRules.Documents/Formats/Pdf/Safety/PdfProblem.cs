using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>Why a PDF is refused.</summary>
internal static class PdfProblem
{
    public static Diagnostic Broken(string? name, string? detail = null) => new("document.broken", new(
        "PDF 文件已损坏,无法读取;请重新下载或重新导出" + (detail is null ? "" : $"({detail})"),
        "the PDF is damaged and cannot be read; download or export it again" + (detail is null ? "" : $" ({detail})")), name);

    public static Diagnostic Encrypted(string? name) => new("document.encrypted", new(
        "PDF 文件需要密码才能打开;请提供未加密的文件", "the PDF needs a password to open; provide it without encryption"), name);

    public static Diagnostic NoText(string? name, int pages) => new("document.no-text", new(
        $"PDF 的 {pages} 页都没有文字层(多为扫描件);请提供由文字处理软件导出的 PDF、Word 或网页",
        $"none of the {pages} pages of the PDF has a text layer (it is probably a scan); provide a PDF exported from a word processor, a Word file or a web page"), name);

    public static Diagnostic Scanned(string? name) => new("document.scanned", new(
        "PDF 的文字层是对扫描图像识别得到的不可见文字,数字可能有误;请提供由文字处理软件导出的 PDF、Word 或网页",
        "the text layer of the PDF is invisible text recognised from scanned images, whose digits may be wrong; provide a PDF exported from a word processor, a Word file or a web page"), name);

    public static Diagnostic Unreadable(string? name, int unknown, int letters) => new("document.unreadable-text", new(
        $"PDF 中 {letters} 个字符有 {unknown} 个没有说明是什么文字;请重新导出(嵌入字体时保留 ToUnicode 表)",
        $"{unknown} of the {letters} characters of the PDF do not say what they are; export it again with the fonts' ToUnicode maps"), name);

    public static Diagnostic TooManyPages(string? name, int pages, int most) => new("document.too-large", new(
        $"PDF 有 {pages} 页;最多可以读取 {most} 页", $"the PDF has {pages} pages; at most {most} are accepted"), name);

    public static Diagnostic TooManyLetters(string? name, int most) => new("document.too-large", new(
        $"PDF 的字符超过 {most} 个,不是一份报告", $"the PDF has more than {most} letters and is not one report"), name);

    public static Diagnostic TooManyLines(string? name, int most) => new("document.too-large", new(
        $"PDF 的线条超过 {most} 条,不是一份报告", $"the PDF has more than {most} drawn lines and is not one report"), name);

    public static Diagnostic TooManyBytes(string? name, long most) => new("document.too-large", new(
        $"PDF 解压后超过 {most} 字节", $"the PDF has more than {most} bytes once it is decompressed"), name);

    public static Diagnostic TooManyObjects(string? name, long most) => new("document.too-large", new(
        $"PDF 的对象流解压后超过 {most} 字节,不是一份报告", $"the object streams of the PDF have more than {most} bytes once they are decompressed; it is not one report"), name);

    public static Diagnostic TooMuchDrawn(string? name, long most) => new("document.too-large", new(
        $"PDF 有一页的绘图指令超过 {most} 字节,不是一份报告", $"a page of the PDF has more than {most} bytes of drawing operations; it is not one report"), name);

    public static Diagnostic TooManyCodes(string? name, long most) => new("document.too-large", new(
        $"PDF 的字体中字符编码超过 {most} 个,不是一份报告", $"the fonts of the PDF have more than {most} character codes; it is not one report"), name);

    public static Diagnostic TooManyNames(string? name, int most) => new("document.too-large", new(
        $"PDF 的命名位置超过 {most} 个,不是一份报告", $"the PDF has more than {most} named places and is not one report"), name);

    public static Diagnostic TooMuchMemory(string? name) => new("document.too-large", new(
        "读取 PDF 所需的内存超过可用内存,已停止", "reading the PDF takes more memory than there is and was stopped"), name);

    public static Diagnostic TooSlow(string? name, TimeSpan most) => new("document.timeout", new(
        FormattableString.Invariant($"读取 PDF 超过 {most.TotalSeconds:0.###} 秒,已停止"),
        FormattableString.Invariant($"reading the PDF took more than {most.TotalSeconds:0.###} seconds and was stopped")), name);
}
