using System.Buffers;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Results;

/// <summary>A report as the journal keeps it: facts and cells apart from the words, since rules across reports need the words of few of them.</summary>
internal static class StoredReport
{
    public static byte[] Facts(Report report)
    {
        ReportBuilder facts = new(report);
        facts.Narrative.Clear();
        return Packed.Pack(Json(facts.Build()));
    }

    public static byte[] Words(Report report)
    {
        if (report.Narrative.Count == 0)
            return [];
        ReportBuilder words = new(report.Form);
        words.Narrative.AddRange(report.Narrative);
        return Packed.Pack(Json(words.Build()));
    }

    /// <summary>The whole report; <see langword="null"/> where there is none.</summary>
    public static Report? Read(Frame frame, FormCatalog forms)
    {
        if (ReadFacts(frame, forms) is not { } report)
            return null;
        if (frame.Words.Length == 0)
            return report;
        ReportBuilder whole = new(report);
        whole.Narrative.AddRange(ReadWords(frame, forms));
        return whole.Build();
    }

    public static Report? ReadFacts(Frame frame, FormCatalog forms) => frame.Facts.Length == 0 ? null : ReportJson.Read(Packed.Unpack(frame.Facts), null, forms);

    public static IReadOnlyList<NarrativeSection> ReadWords(Frame frame, FormCatalog forms) =>
        frame.Words.Length == 0 ? [] : ReportJson.Read(Packed.Unpack(frame.Words), null, forms).Narrative;

    private static ReadOnlySpan<byte> Json(Report report)
    {
        ArrayBufferWriter<byte> json = new(8 << 10);
        ReportJson.Write(report, json, withPlaces: true);
        return json.WrittenSpan;
    }
}
