using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Isolation;

/// <summary>What a process that reads is told before the first document. Immutable.</summary>
/// <param name="Forms">The forms to look for.</param>
/// <param name="Limits">How much of each document is read.</param>
/// <param name="Patience">How long after the limit of time it is ended.</param>
internal sealed record WorkerSetup(FormCatalog Forms, ReadingLimits Limits, TimeSpan Patience)
{
    /// <summary>More than the forms that anybody works with take.</summary>
    public const int MaximumBytes = 256 << 20;

    public static byte[] Write(FormCatalog forms, ReadingLimits limits, TimeSpan patience)
    {
        using MemoryStream content = new();
        using BinaryWriter writer = new(content, Encoding.UTF8);
        writer.Write(patience.Ticks);
        WriteLimits(writer, limits);
        Form[] all = forms == FormCatalog.BuiltIn ? [] : [.. InOrder(forms)];
        writer.Write(forms == FormCatalog.BuiltIn);
        writer.Write(all.Length);
        foreach (Form form in all)
        {
            writer.Write(form.Json.Length);
            writer.Write(form.Json.Span);
        }

        writer.Flush();
        return content.ToArray();
    }

    public static WorkerSetup Read(byte[] content)
    {
        using BinaryReader reader = new(new MemoryStream(content), Encoding.UTF8);
        TimeSpan patience = new(reader.ReadInt64());
        ReadingLimits limits = ReadLimits(reader);
        FormCatalog forms = reader.ReadBoolean() ? FormCatalog.BuiltIn : FormCatalog.Empty;
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            byte[] json = reader.ReadBytes(reader.ReadInt32());
            forms = Form.TryRead(json, null, out Form? form, out IReadOnlyList<Diagnostic> diagnostics, forms) ? forms.With(form) : throw new DiagnosticException(diagnostics);
        }

        return new(forms, limits, patience);
    }

    /// <summary>Each form behind those that it reads too.</summary>
    private static IEnumerable<Form> InOrder(FormCatalog forms)
    {
        HashSet<Form> done = [];
        foreach (Form form in forms.All)
        {
            foreach (Form needed in Needed(form))
            {
                if (done.Add(needed))
                    yield return needed;
            }
        }

        static IEnumerable<Form> Needed(Form form) => [.. form.AlsoReads.SelectMany(Needed), form];
    }

    private static void WriteLimits(BinaryWriter writer, ReadingLimits limits)
    {
        writer.Write(limits.Bytes);
        writer.Write(limits.Words);
        writer.Write(limits.Time.Ticks);
        HtmlLimits pages = limits.WebPages;
        foreach (int limit in (ReadOnlySpan<int>)[pages.Tags, pages.Elements, pages.Depth, pages.Attributes, pages.Columns, pages.Positions])
            writer.Write(limit);
        PackageLimits packages = limits.Packages;
        foreach (long limit in (ReadOnlySpan<long>)[packages.DescriptionBytes, packages.DecompressedBytes, packages.UnsuspectedBytes])
            writer.Write(limit);
        foreach (int limit in (ReadOnlySpan<int>)
            [packages.Parts, packages.RelationshipParts, packages.Ratio, packages.Characters, packages.Lines, packages.Cells, packages.Columns, packages.Nesting])
        {
            writer.Write(limit);
        }

        PdfLimits pdf = limits.Pdf;
        foreach (int limit in (ReadOnlySpan<int>)[pdf.Pages, pdf.Letters, pdf.Lines])
            writer.Write(limit);
        writer.Write(pdf.DecodedBytes);
    }

    private static ReadingLimits ReadLimits(BinaryReader reader) => new()
    {
        Bytes = reader.ReadInt32(),
        Words = reader.ReadInt32(),
        Time = new(reader.ReadInt64()),
        WebPages = new()
        {
            Tags = reader.ReadInt32(),
            Elements = reader.ReadInt32(),
            Depth = reader.ReadInt32(),
            Attributes = reader.ReadInt32(),
            Columns = reader.ReadInt32(),
            Positions = reader.ReadInt32(),
        },
        Packages = new()
        {
            DescriptionBytes = reader.ReadInt64(),
            DecompressedBytes = reader.ReadInt64(),
            UnsuspectedBytes = reader.ReadInt64(),
            Parts = reader.ReadInt32(),
            RelationshipParts = reader.ReadInt32(),
            Ratio = reader.ReadInt32(),
            Characters = reader.ReadInt32(),
            Lines = reader.ReadInt32(),
            Cells = reader.ReadInt32(),
            Columns = reader.ReadInt32(),
            Nesting = reader.ReadInt32(),
        },
        Pdf = new() { Pages = reader.ReadInt32(), Letters = reader.ReadInt32(), Lines = reader.ReadInt32(), DecodedBytes = reader.ReadInt64() },
    };
}
