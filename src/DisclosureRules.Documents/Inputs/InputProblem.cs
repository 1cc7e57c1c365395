using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Inputs;

/// <summary>The problems of inputs that have no content to complain about.</summary>
internal static class InputProblem
{
    public static Diagnostic NotFound(string path) => new("input.not-found",
        new("没有这个文件或文件夹", "there is no such file or folder"), path);

    public static Diagnostic NameNotUtf8(string path) => new("input.name-not-utf8",
        new("文件或文件夹的名称不是 UTF-8 编码(多为旧压缩包解压所致),无法打开;请先改名,例如 convmv -f gbk -t utf8 --notest -r 文件夹",
            "the name of the file or folder is not in UTF-8, as when an old archive was unpacked, and can't be opened by it; rename it first, for example with convmv -f gbk -t utf8 --notest -r FOLDER"), path);

    public static Diagnostic Defect(string path, Exception exception) => new("input.defect",
        new($"读取时程序出错({exception.GetType().Name}:{exception.Message});这是本工具的缺陷,请报告",
            $"the reader failed ({exception.GetType().Name}: {exception.Message}); this is a defect of the tool, please report it"), path);

    public static Diagnostic NothingReadable(string folder, IEnumerable<string> extensions)
    {
        string list = string.Join(", ", extensions);
        return new("input.empty-folder",
            new($"文件夹中没有可读的文件;可以读:{list}", $"the folder has no file that can be read; accepted: {list}"), folder);
    }

    public static Diagnostic NoLines(string file) => new("input.no-lines",
        new("其中没有报告;每行应是一份报告的 JSON", "it has no report; each line is the JSON of one report"), file);

    public static Diagnostic LineTooLong(string file, int line, int limit) => new("input.line-too-long",
        new($"这一行超过 {limit >> 20} MB;每行应是一份报告的 JSON", $"the line is longer than {limit >> 20} MB; each line is the JSON of one report"), file, line);
}
