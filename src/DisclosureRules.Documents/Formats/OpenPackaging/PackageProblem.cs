using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>Why a Word file or a workbook is refused.</summary>
internal static class PackageProblem
{
    public static Diagnostic Broken(string? name, string? detail = null) => new("document.broken", new(
        "文件已损坏,无法读取;请重新下载,或用 Word、WPS、Excel 打开后另存" + (detail is null ? "" : $"({detail})"),
        "the file is damaged and cannot be read; download it again, or open it in a word processor or spreadsheet and save it anew" + (detail is null ? "" : $" ({detail})")), name);

    public static Diagnostic Checksum(string? name, string part) => Broken(name, $"CRC: {part}");

    public static Diagnostic Encrypted(string? name) => new("document.encrypted", new(
        "文件需要密码才能打开;请提供未加密的文件", "the file needs a password to open; provide it without encryption"), name);

    public static Diagnostic EmbeddedDocument(string? name) => new("document.embedded", new(
        "正文中嵌有另一种格式的内容(altChunk);请用 Word 或 WPS 打开后另存为 .docx",
        "the body embeds content of another format (altChunk); open the file in a word processor and save it as .docx"), name);

    public static Diagnostic NoSheets(string? name) => new("document.no-sheets", new(
        "工作簿中没有可见的工作表", "the workbook has no visible sheet"), name);

    public static Diagnostic TooManyParts(string? name, int parts, int most) => TooLarge(name,
        $"文件由 {parts} 个部件组成;最多可以读取 {most} 个", $"the file is made of {parts} parts; at most {most} are accepted");

    public static Diagnostic TooManyBytes(string? name, long bytes, long most) => TooLarge(name,
        $"文件解压后有 {bytes} 字节;最多可以读取 {most} 字节", $"the file has {bytes} bytes once it is decompressed; at most {most} are accepted");

    public static Diagnostic TooDense(string? name, long ratio, int most) => TooLarge(name,
        $"文件解压后是原来的 {ratio} 倍;最多可以是 {most} 倍", $"the file grows {ratio} times when it is decompressed; at most {most} times are accepted");

    public static Diagnostic DescriptionTooLarge(string? name, string part, long bytes, long most) => TooLarge(name,
        $"部件 {part} 有 {bytes} 字节;最多可以读取 {most} 字节", $"the part {part} has {bytes} bytes; at most {most} are accepted");

    public static Diagnostic TooManyCharacters(string? name, int most) => TooLarge(name,
        $"文件的文字超过 {most} 个字符,不是一份报告", $"the file has more than {most} characters and is not one report");

    public static Diagnostic TooManyLines(string? name, int most) => TooLarge(name,
        $"文件的段落超过 {most} 个,不是一份报告", $"the file has more than {most} paragraphs and is not one report");

    public static Diagnostic TooManyCells(string? name, int most) => TooLarge(name,
        $"文件的单元格超过 {most} 个,不是一份报告", $"the file has more than {most} cells and is not one report");

    public static Diagnostic TooManyColumns(string? name, int most) => TooLarge(name,
        $"表格超过 {most} 列,不是报告的表格", $"a table has more than {most} columns and is no table of a report");

    public static Diagnostic TooDeep(string? name, int most) => TooLarge(name,
        $"表格或文本框嵌套超过 {most} 层", $"tables or text boxes are nested more than {most} deep");

    public static Diagnostic TooMuchMemory(string? name) => TooLarge(name,
        $"读取文件所需的内存超过可用内存,已停止", $"reading the file takes more memory than there is and was stopped");

    private static Diagnostic TooLarge(string? name, FormattableString zh, FormattableString en) =>
        new("document.too-large", new(FormattableString.Invariant(zh), FormattableString.Invariant(en)), name);
}
