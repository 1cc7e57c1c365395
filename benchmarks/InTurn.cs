using System.Diagnostics;
using System.Globalization;
using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Documents.Tests.Word;

namespace DisclosureRules.Benchmarks;

/// <summary>
/// Benchmarks on a machine whose load changes: contenders take turns in small batches, and the least time of each counts, so that none is measured
/// in a worse hour than another. The first of each line is the baseline.
/// </summary>
internal static class InTurn
{
    private const int WarmMilliseconds = 4_000;

    private const int Rounds = 150;

    /// <summary>Checking one report and a batch of them.</summary>
    public static void Check(TextWriter output)
    {
        // The batch without errors first: what ran before shapes what the compiler makes of the code, by up to a fifth.
        foreach (int percent in (int[])[0, 10])
        {
            CheckManyReports many = new() { PercentWithErrors = percent };
            many.Setup();
            Compare(output, $"10,000 reports, {percent} % with an error: by hand, ours on one core, by hand on both, ours on both", 1, Rounds,
                () => many.HandWritten(), () => many.DisclosureRulesOnOneCore(), () => many.HandWrittenInParallel(), () => many.DisclosureRulesOnAllCores());
        }

        foreach (int errors in (int[])[0, 1])
        {
            CheckOneReport one = new() { Errors = errors };
            one.Setup();
            Compare(output, $"one report, {errors} violations: by hand, ours", 10_000, Rounds, () => one.HandWritten(), () => one.DisclosureRules());
        }
    }

    /// <summary>Report JSON with title, dates and words: a bare walk, reading, claims, checking with words and without, and the tool's path from bytes to findings.</summary>
    public static void Json(TextWriter output)
    {
        CheckReportJson json = new();
        json.Setup();
        Compare(output, "report JSON: walk, read, claims, check, check without words, read and check", 20, Rounds * 3,
            () => json.WalkOnly(), () => json.Read(), () => json.Claims(), () => json.Check(), () => json.CheckTablesAndFacts(), () => json.ReadAndCheck());
        foreach (int length in (int[])[5_000, 20_000, 80_000])
        {
            ReadClaims words = new() { Length = length };
            words.Setup();
            Compare(output, $"claims in {length} characters: digits counted, plain, near-matches only", 1, Rounds, () => words.CountDigits(), () => words.PlainNarrative(), () => words.NearMatchesOnly());
        }
    }

    /// <summary>Editing one cell.</summary>
    public static void Edit(TextWriter output)
    {
        foreach (string kind in (string[])["clean", "errors", "errors and words"])
        {
            EditOneCell edit = new() { Kind = kind };
            edit.Setup();
            Compare(output, $"one cell edited, {kind}: by hand, the whole, what reads the cell", 50, Rounds * 20, () => edit.HandWritten(), () => edit.CheckTheWhole(), () => edit.CheckWhatReadsTheCell());
        }
    }

    /// <summary>A thousand reports with errors, checked, and checked with their causes.</summary>
    public static void Explain(TextWriter output)
    {
        ExplainReports explain = new();
        explain.Setup();
        Compare(output, "1,000 reports with errors: check, check and explain", 1, Rounds / 10, () => explain.Check(), () => explain.CheckAndExplain());
    }

    /// <summary>Reading documents.</summary>
    public static void Read(TextWriter output)
    {
        foreach (HtmlStyle style in (HtmlStyle[])[HtmlStyle.Merged, HtmlStyle.Word])
        {
            ReadHtml html = new() { Style = style };
            html.Setup();
            Compare(output, $"web page, {style}", 4, Rounds, () => html.ParseOnly().Dispose(), () => html.Document(), () => html.ReportWithAllCells());
        }

        foreach (DocxStyle style in (DocxStyle[])[DocxStyle.Merged, DocxStyle.Runs])
        {
            ReadWord word = new() { Style = style };
            word.Setup();
            Compare(output, $"Word, {style}", 2, Rounds, () => word.TextsOnly(), () => word.Document(), () => word.ReportWithAllCells());
        }

        foreach (PdfStyle style in (PdfStyle[])[PdfStyle.Ruled, PdfStyle.Unruled])
        {
            ReadPdf pdf = new() { Style = style };
            pdf.Setup();
            Compare(output, $"PDF, {style}", 2, Rounds, () => pdf.WordsAndPathsOnly(), () => pdf.Document(), () => pdf.ReportWithAllCells());
        }

        ReadFolder one = new() { Workers = 1 }, two = new() { Workers = 2 };
        one.Setup();
        two.Setup();
        Compare(output, "folder, 1 and 2 workers", 1, Rounds / 10, () => one.ReadAndCheck(), () => two.ReadAndCheck());
        one.Cleanup();
        two.Cleanup();
    }

    private static void Compare(TextWriter output, string name, int batch, int rounds, params Action[] contenders)
    {
        // What was allocated between the reports when they were made is gone in a program that has run for a while.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        double[] least = [.. contenders.Select(_ => double.MaxValue)];

        // What runs first must not be measured before it has been compiled for good, which happens in the background and takes seconds where the processors are busy.
        Stopwatch warm = Stopwatch.StartNew();
        for (int round = -rounds / 5; round < rounds; round++)
        {
            if (round == -1 && warm.ElapsedMilliseconds < WarmMilliseconds)
                round--;
            for (int i = 0; i < contenders.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int n = 0; n < batch; n++)
                    contenders[i]();
                double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds / batch;
                least[i] = round < 0 ? least[i] : Math.Min(least[i], time);
            }
        }

        output.WriteLine(name + string.Concat(least.Select(t => string.Create(CultureInfo.InvariantCulture, $"  {t:0.######} ms ({t / least[0]:0.00})"))));
    }
}
