using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Documents.Tests.Workbooks;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests;

/// <summary>One object governs what is read, from the entry point down; a limit out of its range is the caller's mistake.</summary>
public class ReadingLimitsTests
{
    private static readonly Report Written = NumberedReport.Of(1);

    private static readonly ReadingLimits Small = new()
    {
        Pdf = new() { Letters = 10 },
        Packages = new() { Characters = 10 },
        WebPages = new() { Elements = 10 },
    };

    public static TheoryData<string, byte[]> Structured => new()
    {
        { "report.pdf", PdfWriter.Write(Written, PdfStyle.HeadingsDropped, 1) },
        { "report.docx", DocxWriter.Write(Written, DocxStyle.Merged, 1) },
        { "report.xlsx", XlsxWriter.Write(Written, XlsxStyle.SheetPerSection, 1) },
        { "report.html", Encoding.UTF8.GetBytes(Html.HtmlWriter.Write(Written, Html.HtmlStyle.Word, 1)) },
    };

    public static TheoryData<string, byte[]> Documents
    {
        get
        {
            TheoryData<string, byte[]> documents = Structured;
            documents.Add("report.json", Encoding.UTF8.GetBytes(ReportJson.Write(Written)));
            documents.Add("report.txt", "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n"u8.ToArray());
            return documents;
        }
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.json")]
    [InlineData("a.jsonl")]
    public void Words_are_bounded_in_documents_and_in_report_JSON(string name)
    {
        string words = new('字', 100);
        Report written = Written.ToBuilder().AddNarrative("5", words).Build();
        byte[] bytes = Encoding.UTF8.GetBytes(name == "a.txt"
            ? LayoutWriter.Write(Written, TextLayout.BarRows, 1) + "\n五、存在的主要问题及改进情况\n" + words + "\n" : ReportJson.Write(written) + "\n");
        int all = Read(ReadingLimits.Default).GetReport().Narrative.Sum(n => n.Text.Length);
        Assert.InRange(all, 100, 1_000);
        Assert.True(Read(new() { Words = all }).IsRead);
        Diagnostic refusal = Assert.Single(Read(new() { Words = all - 1 }).Diagnostics);
        Assert.Equal("document.too-large", refusal.Code);
        Assert.Contains($"{all} characters", refusal.Message.En, StringComparison.Ordinal);
        Assert.Contains($"{all - 1}", refusal.Message.En, StringComparison.Ordinal);

        ReportReading Read(ReadingLimits limits)
        {
            if (name != "a.jsonl")
                return ReportFile.Read(bytes, name, limits: limits);
            string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, name);
            File.WriteAllBytes(file, bytes);
            return Assert.Single(ReportInputs.Find([file])).Read(limits: limits);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ReportJson.MaximumNarrativeCharacters + 1)]
    public void A_bound_on_words_is_one_that_report_JSON_has(int words) =>
        Assert.Equal(words, Assert.Throws<ArgumentOutOfRangeException>(() => new ReadingLimits { Words = words }).ActualValue);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_is_read_from_bytes_or_a_stream_or_a_part_of_an_array_alike(string name, byte[] bytes)
    {
        Assert.True(ReportFile.Read(bytes, name).Gives(out Report? report, out IReadOnlyList<Diagnostic> diagnostics), string.Join('\n', diagnostics));
        string expected = ReportJson.Write(report);
        byte[] around = [1, 2, 3, .. bytes, 4, 5];
        Assert.True(ReportFile.Read(around.AsMemory(3, bytes.Length), name).Gives(out report, out _));
        Assert.Equal(expected, ReportJson.Write(report));
        using MemoryStream seekable = new(around, 3, bytes.Length);
        Assert.True(ReportFile.Read(seekable, name).Gives(out report, out _));
        Assert.Equal(expected, ReportJson.Write(report));
        using Drip drip = new(bytes);
        Assert.True(ReportFile.Read(drip, name).Gives(out report, out _));
        Assert.Equal(expected, ReportJson.Write(report));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Its_size_is_limited_in_every_format(string name, byte[] bytes)
    {
        ReadingLimits exact = new() { Bytes = bytes.Length }, less = exact with { Bytes = bytes.Length - 1 };
        Assert.True(ReportFile.Read(bytes, name, limits: exact).Gives(out _, out _));
        Assert.False(ReportFile.Read(bytes, name, limits: less).Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal(("document.too-large", name), (problem.Code, problem.File));
        Assert.Contains($"at most {bytes.Length - 1} ", problem.Message.En, StringComparison.Ordinal);
        using MemoryStream seekable = new(bytes);
        Assert.False(ReportFile.Read(seekable, name, limits: less).Gives(out _, out diagnostics));
        Assert.Equal(problem, Assert.Single(diagnostics));
        using Drip drip = new(bytes);
        Assert.False(ReportFile.Read(drip, name, limits: less).Gives(out _, out diagnostics));
        Assert.Equal("document.too-large", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [MemberData(nameof(Structured))]
    public void Its_content_is_limited_where_it_costs(string name, byte[] bytes)
    {
        Assert.False(ReportFile.Read(bytes, name, limits: Small).Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Assert.Equal("document.too-large", Assert.Single(diagnostics).Code);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reading_without_a_limit_of_time_or_with_the_longest_ends(string name, byte[] bytes)
    {
        Assert.True(ReportFile.Read(bytes, name, limits: new() { Time = Timeout.InfiniteTimeSpan, Clock = new SteppingClock() }).Gives(out _, out _));
        Assert.True(ReportFile.Read(bytes, name, limits: new() { Time = TimeSpan.FromDays(1) }).Gives(out _, out _));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Cancelled_reading_is_no_problem_of_the_document(string name, byte[] bytes)
    {
        using CancellationTokenSource before = new(), during = new();
        before.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => ReportFile.Read(bytes, name, cancellationToken: before.Token));
        using Drip drip = new(bytes) { Then = during.Cancel };
        Assert.ThrowsAny<OperationCanceledException>(() => ReportFile.Read(drip, name, cancellationToken: during.Token));
    }

    [Theory]
    [MemberData(nameof(Structured))]
    public void Reading_is_cancelled_while_it_goes_on(string name, byte[] bytes)
    {
        using CancellationTokenSource source = new();
        ReadingLimits limits = new() { Time = TimeSpan.FromDays(1), Clock = new CancellingClock(source) };
        Assert.ThrowsAny<OperationCanceledException>(() => ReportFile.Read(bytes, name, limits: limits, cancellationToken: source.Token));
    }

    [Fact]
    public void An_input_of_a_run_is_cancelled_too()
    {
        string path = Path.GetTempFileName();
        try
        {
            ReportInput input = Assert.Single(ReportInputs.Find([path], Stream.Null));
            Assert.ThrowsAny<OperationCanceledException>(() => input.Read(cancellationToken: new(canceled: true)));
            Assert.Null(input.Read().Report);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static TheoryData<string, Func<object>> Mistakes => new()
    {
        { "Bytes is 0; it must be from 1 to 67108864.", () => new ReadingLimits { Bytes = 0 } },
        { "Bytes is 67108865; it must be from 1 to 67108864.", () => ReadingLimits.Default with { Bytes = (64 << 20) + 1 } },
        { "Time is 00:00:00; it must be more than zero and at most 1.00:00:00, or Timeout.InfiniteTimeSpan for no limit.", () => new ReadingLimits { Time = TimeSpan.Zero } },
        { "Time is -00:00:01; ", () => new ReadingLimits { Time = TimeSpan.FromSeconds(-1) } },
        { "Time is 10675199.02:48:05.4775807; ", () => new ReadingLimits { Time = TimeSpan.MaxValue } },
        { "Parts is -1; it must be from 1 to 2147483647.", () => new PackageLimits { Parts = -1 } },
        { "Nesting is 49; it must be from 1 to 48.", () => new PackageLimits { Nesting = 49 } },
        { "UnsuspectedBytes is -1; it must be from 0 to 9223372036854775807.", () => new PackageLimits { UnsuspectedBytes = -1 } },
        { "Pages is 0; ", () => new PdfLimits { Pages = 0 } },
        { "Depth is 501; it must be from 32 to 500.", () => new HtmlLimits { Depth = 501 } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_limit_out_of_its_range_is_refused_with_its_value_and_the_range(string message, Func<object> make) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(make).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("Clock", () => new ReadingLimits { Clock = null! });
        Assert.Throws<ArgumentNullException>("Pdf", () => new ReadingLimits { Pdf = null! });
        Assert.Throws<ArgumentNullException>("Packages", () => new ReadingLimits { Packages = null! });
        Assert.Throws<ArgumentNullException>("WebPages", () => new ReadingLimits { WebPages = null! });
        Assert.Throws<ArgumentNullException>("stream", () => ReportFile.Read((Stream)null!, "a"));
        Assert.Throws<ArgumentNullException>("name", () => ReportFile.Read(Stream.Null, null!));
        Assert.Throws<ArgumentNullException>("name", () => ReportFile.Read(ReadOnlyMemory<byte>.Empty, null!));
        Assert.Throws<ArgumentNullException>("paths", () => ReportInputs.Find((IEnumerable<string>)null!));
    }

    /// <summary>A stream that gives one byte at a time and knows no length, such as a network's.</summary>
    private sealed class Drip(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public Action? Then { get; init; }

        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = base.Read(buffer, offset, Math.Min(count, 1000));
            Then?.Invoke();
            return read;
        }
    }

    /// <summary>A clock at whose second reading somebody gives up.</summary>
    private sealed class CancellingClock(CancellationTokenSource source) : TimeProvider
    {
        private int _looks;

        public override long GetTimestamp()
        {
            if (Interlocked.Increment(ref _looks) == 2)
                source.Cancel();
            return 0;
        }
    }
}
