using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>The PDF files beside the tests, which <c>make-fixtures.py</c> made.</summary>
internal static class FixtureFile
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.pdf").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Pdf", "Fixtures");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".pdf"));

    public static Report Expected(string name) => ReportJson.Read(File.ReadAllBytes(Path.Combine(Folder, name + ".json")));
}
