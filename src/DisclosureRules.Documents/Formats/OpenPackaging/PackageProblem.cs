using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Wording;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>Why a Word file or a workbook is refused.</summary>
internal static class PackageProblem
{
    public static Diagnostic Broken(string? name, string? detail = null) =>
        new(detail is null ? Texts.Of("document.broken") : Texts.Of("document.broken/at", ("detail", detail)), name);

    public static Diagnostic Checksum(string? name, string part) => Broken(name, $"CRC: {part}");

    public static Diagnostic Encrypted(string? name) => new(Texts.Of("document.encrypted"), name);

    public static Diagnostic EmbeddedDocument(string? name) => new(Texts.Of("document.embedded"), name);

    public static Diagnostic NoSheets(string? name) => new(Texts.Of("document.no-sheets"), name);

    public static Diagnostic TooManyParts(string? name, int parts, int most) => new(Texts.Of("document.too-large/parts", ("count", parts), ("most", most)), name);

    public static Diagnostic TooManyBytes(string? name, long bytes, long most) => new(Texts.Of("document.too-large/decompressed", ("bytes", bytes), ("most", most)), name);

    public static Diagnostic TooDense(string? name, long ratio, int most) => new(Texts.Of("document.too-large/ratio", ("ratio", ratio), ("most", most)), name);

    public static Diagnostic DescriptionTooLarge(string? name, string part, long bytes, long most) =>
        new(Texts.Of("document.too-large/part", ("part", part), ("bytes", bytes), ("most", most)), name);

    public static Diagnostic TooManyCharacters(string? name, int most) => new(Texts.Of("document.too-large/characters", ("most", most)), name);

    public static Diagnostic TooManyLines(string? name, int most) => new(Texts.Of("document.too-large/paragraphs", ("most", most)), name);

    public static Diagnostic TooManyCells(string? name, int most) => new(Texts.Of("document.too-large/cells", ("most", most)), name);

    public static Diagnostic TooManyColumns(string? name, int most) => new(Texts.Of("document.too-large/columns", ("most", most)), name);

    public static Diagnostic TooDeep(string? name, int most) => new(Texts.Of("document.too-large/nesting", ("most", most)), name);

    public static Diagnostic TooMuchMemory(string? name) => new(Texts.Of("document.too-large/memory"), name);
}
