using System.Globalization;
using DisclosureRules.Audit.Results;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>What an audit has written, how large it is, and why an output is several files.</summary>
internal sealed class WrittenFilesText(TextPage page, Language language, AuditResults results)
{
    private const string Notices = "notices", Workbooks = "xlsx", Page = "html", Letter = ".docx";

    /// <summary>From so many bytes on a page is slow to send about; the workbook and the databases say the same.</summary>
    private const long LargePage = 10 << 20;

    /// <param name="hasOutputs">Whether anything was written beside the lines.</param>
    public void Write(bool hasOutputs)
    {
        if (!hasOutputs || results.Receipt is not { } receipt)
            return;
        foreach (IGrouping<string, ReceiptPart> output in receipt.Results.Where(r => r.Output is not null).GroupBy(r => r.Output!))
        {
            ReceiptPart[] files = [.. output];
            long size = files.Sum(f => new FileInfo(Path.Combine(results.Folder, f.Name)).Length);
            Message text = files.Length == 1
                ? Texts.Of("words.tool.audit.written", ("file", files[0].Name), ("size", Size(size)))
                : Texts.Of("words.tool.audit.written/several", ("file", NameOf(files)), ("count", files.Length), ("size", Size(size)));
            page.Line((text.In(language) + Why(output.Key, files, size), ""));
        }
    }

    private string Why(string output, ReceiptPart[] files, long size)
    {
        if (output == Notices)
        {
            int letters = files.Count(f => f.Name.EndsWith(Letter, StringComparison.Ordinal));
            int without = results.Summary.Units.Count(u => u.Unit is not null) - letters;
            return Texts.Of("words.tool.audit.written.notices", ("letters", letters), ("without", Math.Max(0, without))).In(language);
        }

        if (output == Workbooks && files.Length > 1)
            return Texts.Of("words.tool.audit.written.workbooks").In(language);
        return output == Page && size > LargePage ? Texts.Of("words.tool.audit.written.page").In(language) : "";
    }

    /// <summary>A folder by its name; files of one kind by the first.</summary>
    private static string NameOf(ReceiptPart[] files) => files[0].Name.Contains('/', StringComparison.Ordinal) ? files[0].Name[..(files[0].Name.IndexOf('/', StringComparison.Ordinal) + 1)] : files[^1].Name;

    private static string Size(long bytes) => bytes switch
    {
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.0} MB"),
    };
}
