using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Wording;

namespace DisclosureRules.Documents.Inputs;

/// <summary>The problems of inputs that have no content to complain about.</summary>
internal static class InputProblem
{
    public static Diagnostic NotFound(string path) => new(Texts.Of("input.not-found"), path);

    public static Diagnostic NameNotUtf8(string path) => new(Texts.Of("input.name-not-utf8"), path);

    public static Diagnostic Defect(string path, Exception exception) =>
        new(Texts.Of("input.defect", ("exception", exception.GetType().Name), ("reason", exception.Message)), path);

    public static Diagnostic TooMuchMemory(string path) => new(Texts.Of("document.too-large/memory"), path);

    public static Diagnostic Empty(string path) => new(Texts.Of("input.empty-file"), path);

    public static Diagnostic NotOrdinary(string path) => new(Texts.Of("input.empty-file/pipe"), path);

    public static Diagnostic LeadsOut(string path) => new(Texts.Of("input.link"), path);

    public static Diagnostic RulePage(string file) => new(Texts.Of("input.rule-page"), file);

    public static Diagnostic NothingReadable(string folder, IEnumerable<string> extensions) =>
        new(Texts.Of("input.empty-folder", ("accepted", string.Join(", ", extensions))), folder);

    public static Diagnostic NoLines(string file) => new(Texts.Of("input.no-lines"), file);

    public static Diagnostic LineTooLong(string file, int line, int limit) => new(Texts.Of("input.line-too-long", ("most", limit >> 20)), file, line);
}
