using System.Buffers;
using System.Text;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Results;

/// <summary>
/// A report as the journal keeps it: facts and cells apart from the words, since rules across reports need the words of few of them. Facts are the report's JSON without
/// what <see cref="StoredCells"/> holds, which stands behind it.
/// </summary>
internal static class StoredReport
{
    public static byte[] Facts(Report report)
    {
        // Facts and notes; of the cells those that bytes don't say in full.
        ReportBuilder rest = new(report.Abridged([], withWords: false));
        rest.Notes.AddRange(report.Notes);
        for (int i = 0; i < report.Form.Cells.Count; i++)
        {
            if (!StoredCells.Holds(report[i]))
                rest[i] = report[i].At(null);
        }

        ArrayBufferWriter<byte> json = new(1 << 10);
        ReportJson.Write(rest.Build(), json, withPlaces: true);
        return Bytes(writer =>
        {
            writer.Write(json.WrittenCount);
            writer.Write(json.WrittenSpan);
            StoredCells.Write(writer, report);
        });
    }

    public static byte[] Words(Report report) => report.Narrative.Count == 0 ? [] : Bytes(writer =>
    {
        writer.Write7BitEncodedInt(report.Narrative.Count);
        foreach (NarrativeSection section in report.Narrative)
        {
            writer.Write(section.Section);
            writer.Write(section.Heading is not null);
            writer.Write(section.Heading ?? "");
            writer.Write(section.Text);
        }
    });

    /// <summary>The whole report; <see langword="null"/> where there is none.</summary>
    public static Report? Read(Frame frame, FormCatalog forms) => ReadFacts(frame, forms) is { } report ? WithWords(report, frame) : null;

    /// <summary>A report of which the facts were read, with its words.</summary>
    public static Report WithWords(Report report, Frame frame)
    {
        if (frame.Words.Length == 0)
            return report;
        ReportBuilder whole = new(report);
        whole.Narrative.AddRange(ReadWords(frame));
        return whole.Build();
    }

    public static Report? ReadFacts(Frame frame, FormCatalog forms)
    {
        if (frame.Facts.Length == 0)
            return null;
        byte[] bytes = Packed.Unpack(frame.Facts);
        int json = BitConverter.ToInt32(bytes);
        ReportBuilder report = new(ReportJson.Read(bytes.AsSpan(sizeof(int), json), null, forms));
        using BinaryReader reader = new(new MemoryStream(bytes, sizeof(int) + json, bytes.Length - sizeof(int) - json), Encoding.UTF8);
        StoredCells.Read(reader, report);
        return report.Build();
    }

    private static IEnumerable<NarrativeSection> ReadWords(Frame frame)
    {
        using BinaryReader reader = new(new MemoryStream(Packed.Unpack(frame.Words)), Encoding.UTF8);
        for (int sections = reader.Read7BitEncodedInt(); sections > 0; sections--)
        {
            string section = reader.ReadString();
            bool hasHeading = reader.ReadBoolean();
            string heading = reader.ReadString();
            yield return new(section, hasHeading ? heading : null, reader.ReadString());
        }
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using MemoryStream bytes = new(16 << 10);
        using BinaryWriter writer = new(bytes, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return Packed.Pack(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }
}
