using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Wording;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>Why a PDF is refused.</summary>
internal static class PdfProblem
{
    public static Diagnostic Broken(string? name, string? detail = null) =>
        new(detail is null ? Texts.Of("document.broken/pdf") : Texts.Of("document.broken/pdf-at", ("detail", detail)), name);

    public static Diagnostic Encrypted(string? name) => new(Texts.Of("document.encrypted/pdf"), name);

    public static Diagnostic NoText(string? name, int pages) => new(Texts.Of("document.no-text", ("pages", pages)), name);

    public static Diagnostic Scanned(string? name) => new(Texts.Of("document.scanned"), name);

    public static Diagnostic Unreadable(string? name, int unknown, int letters) =>
        new(Texts.Of("document.unreadable-text", ("unknown", unknown), ("letters", letters)), name);

    public static Diagnostic TooManyPages(string? name, int pages, int most) => new(Texts.Of("document.too-large/pdf-pages", ("pages", pages), ("most", most)), name);

    public static Diagnostic TooManyLetters(string? name, int most) => new(Texts.Of("document.too-large/pdf-letters", ("most", most)), name);

    public static Diagnostic TooManyLines(string? name, int most) => new(Texts.Of("document.too-large/pdf-lines", ("most", most)), name);

    public static Diagnostic TooManyBytes(string? name, long most) => new(Texts.Of("document.too-large/pdf-decompressed", ("most", most)), name);

    public static Diagnostic TooManyObjects(string? name, long most) => new(Texts.Of("document.too-large/pdf-objects", ("most", most)), name);

    public static Diagnostic TooMuchDrawn(string? name, long most) => new(Texts.Of("document.too-large/pdf-drawing", ("most", most)), name);

    public static Diagnostic TooManyDrawings(string? name, int most) => new(Texts.Of("document.too-large/pdf-drawings", ("most", most)), name);

    public static Diagnostic TooManyCodes(string? name, long most) => new(Texts.Of("document.too-large/pdf-codes", ("most", most)), name);

    public static Diagnostic TooManyNames(string? name, int most) => new(Texts.Of("document.too-large/pdf-names", ("most", most)), name);

    public static Diagnostic TooManyStates(string? name, int most) => new(Texts.Of("document.too-large/pdf-states", ("most", most)), name);

    public static Diagnostic TooMuchMemory(string? name) => new(Texts.Of("document.too-large/pdf-memory"), name);

    public static Diagnostic TooSlow(string? name, TimeSpan most) => new(Texts.Of("document.timeout/pdf", ("seconds", Texts.Seconds(most))), name);
}
