using System.Text;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>Reports laid out as Word files in every way the tests know, and the same files as LibreOffice saves them for Word 97–2003.</summary>
public sealed class ConvertedReports
{
    private const int Seeds = 6;

    private readonly Dictionary<(DocxStyle Style, int Seed), (Report Written, byte[] New, byte[] Old)> _reports = [];

    public ConvertedReports()
    {
        if (LibreOffice.Missing is not null)
            return;
        (DocxStyle Style, int Seed)[] keys = [.. from style in Enum.GetValues<DocxStyle>() from seed in Enumerable.Range(0, Seeds) select (style, seed)];
        Report[] written = [.. keys.Select(k => RandomReport.Of(RoundTripTests.FormOf(k.Seed), new(k.Seed), blanks: (k.Seed & 2) == 0 ? 0 : 0.1))];
        byte[][] files = [.. keys.Select((k, i) => DocxWriter.Write(written[i], k.Style, k.Seed))];
        byte[][] old = LibreOffice.Convert("doc", "MS Word 97", [.. files.Select(f => ("docx", f)), ("fodt", Encoding.UTF8.GetBytes(FlatDocument.Content))]);
        Flat = old[^1];
        for (int i = 0; i < keys.Length; i++)
            _reports.Add(keys[i], (written[i], files[i], old[i]));
    }

    public static TheoryData<DocxStyle, int> All
    {
        get
        {
            TheoryData<DocxStyle, int> all = [];
            foreach (DocxStyle style in Enum.GetValues<DocxStyle>())
            {
                for (int seed = 0; seed < Seeds; seed++)
                    all.Add(style, seed);
            }

            return all;
        }
    }

    /// <summary>The document of <see cref="FlatDocument"/>.</summary>
    internal byte[] Flat { get; } = [];

    internal (Report Written, byte[] New, byte[] Old) this[DocxStyle style, int seed] => _reports[(style, seed)];
}
