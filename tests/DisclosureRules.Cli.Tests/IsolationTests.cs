using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using DisclosureRules.Documents;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Tests;

/// <summary>Documents that are read in processes of their own: the same readings, and none takes the others with it.</summary>
public sealed class IsolationTests : IDisposable
{
    private static readonly WorkerOptions Workers = new()
    {
        Program = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        Arguments = [$"{Tool.Folder}disclosure-rules.dll"],
        MaximumProcesses = 2,
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string[]> Commands => new()
    {
        { "check", ["--format", "jsonl"] },
        { "check", ["--lang", "en"] },
        { "extract", ["--with-source"] },
        { "claims", ["--format", "jsonl"] },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_output_is_the_same_byte_for_byte(string command, string[] options)
    {
        Fill(copies: 1);
        (int exitCode, byte[] output, string error) = ProcessTests.Start([command, _folder.Path, "--isolate", "never", .. options], []);
        (int exitCode2, byte[] output2, string error2) = ProcessTests.Start([command, _folder.Path, "--isolate", "always", .. options], []);
        Assert.NotEmpty(output);
        Assert.Equal((exitCode, error), (exitCode2, error2));
        Assert.Equal(Encoding.UTF8.GetString(output), Encoding.UTF8.GetString(output2));
    }

    [Fact]
    public async Task Workers_that_somebody_kills_in_a_run_of_many_files_lose_nothing()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Fill(copies: 25);
        string[] args = ["check", _folder.Path, "--format", "jsonl"];
        (int exitCode, byte[] output, string error) = ProcessTests.Start([.. args, "--isolate", "never"], []);
        using Process tool = Process.Start(ProcessTests.StartInfo(args))!;
        tool.StandardInput.Close();
        Task<string> errorOfKilled = tool.StandardError.ReadToEndAsync();
        Task<int> killed = Task.Run(() => KillWorkers(tool, most: 2));
        using MemoryStream outputOfKilled = new();
        await tool.StandardOutput.BaseStream.CopyToAsync(outputOfKilled);
        await tool.WaitForExitAsync();
        Assert.InRange(await killed, 1, 2);
        Assert.Equal(error.Split('\n'), (await errorOfKilled).Split('\n'));
        Assert.Equal(exitCode, tool.ExitCode);
        Assert.Equal(Encoding.UTF8.GetString(output), Encoding.UTF8.GetString(outputOfKilled.ToArray()));
    }

    [Fact]
    public void A_document_that_takes_more_memory_than_allowed_is_refused_and_the_next_one_is_read()
    {
        string large = _folder.Write("large.html", $"<html><body>{string.Concat(Enumerable.Repeat("<p>甲<b>乙</b></p>", 150_000))}</body></html>");
        using IsolatedReader reader = new(Workers with { MaximumMemory = 64 << 20, MaximumProcesses = 1 });
        ReportReading refused = reader.Read(large);
        Assert.Contains(Assert.Single(refused.Diagnostics).Code, (string[])["document.too-large", "document.worker-ended"]);
        Assert.Equal("document.no-report", Assert.Single(ReportFile.Read(large).Diagnostics).Code);
        Assert.True(reader.Read($"{Tool.Folder}Rules/reports/baisha-township-2020.txt").IsRead);
    }

    [Fact]
    public void A_document_that_takes_too_long_is_refused_in_the_same_words()
    {
        ReadingLimits limits = new() { Time = TimeSpan.FromTicks(1) };
        string path = $"{Tool.Folder}Mixed/ruled-2021.pdf";
        using IsolatedReader reader = new(Workers, limits: limits);
        Assert.Equal(ReportFile.Read(path, limits: limits).Diagnostics.Select(d => d.Code), reader.Read(path).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Forms_of_ones_own_go_along()
    {
        FormCatalog forms = FormCatalog.Empty.WithFiles(Tool.Data("form.json"));
        using IsolatedReader reader = new(Workers, forms);
        foreach (string name in (string[])["source.txt", "source.html"])
        {
            Report report = reader.Read(Tool.Data(name)).GetReport();
            Assert.Same(forms.All[0], report.Form);
            Assert.Equal(ReportJson.Write(ReportFile.Read(Tool.Data(name), forms).GetReport(), withPlaces: true), ReportJson.Write(report, withPlaces: true));
        }
    }

    [Fact]
    public void What_cannot_be_opened_is_told_without_another_process()
    {
        using IsolatedReader reader = new(new() { Program = "no-such-program" });
        Assert.Equal("file.not-opened", Assert.Single(reader.Read(_folder.Path + "/none.pdf").Diagnostics).Code);
        Assert.True(reader.Read($"{Tool.Folder}Rules/reports/qingshi-water-2023.json").IsRead);
    }

    [Theory]
    [InlineData("no-such-program")]
    [InlineData("/bin/true")]
    [InlineData("/bin/cat")]
    public void A_program_that_is_no_worker_is_named(string program)
    {
        using IsolatedReader reader = new(new() { Program = program });
        ReportReading reading = reader.Read(Tool.Data("source.txt"));
        Assert.Equal("document.worker-not-started", Assert.Single(reading.Diagnostics).Code);
        Assert.Contains(program, reading.Diagnostics[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_can_be_cancelled_and_goes_on_with_another_process()
    {
        using IsolatedReader reader = new(Workers with { MaximumProcesses = 1 });
        using CancellationTokenSource stop = new();
        await stop.CancelAsync();
        Assert.ThrowsAny<OperationCanceledException>(() => reader.Read(Tool.Data("source.txt"), stop.Token));
        Assert.Equal(ReportFile.Read(Tool.Data("source.txt")).IsRead, reader.Read(Tool.Data("source.txt")).IsRead);
    }

    [Fact]
    public void A_reader_that_is_disposed_of_says_so()
    {
        IsolatedReader reader = new(Workers);
        reader.Dispose();
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Read(Tool.Data("source.txt")));
    }

    [Fact]
    public void A_worker_ends_when_nobody_asks_any_more()
    {
        ProcessStartInfo start = ProcessTests.StartInfo([ReadingWorker.Argument]);
        using Process worker = Process.Start(start)!;
        worker.StandardInput.Close();
        Assert.True(worker.WaitForExit(TimeSpan.FromSeconds(60)));
        Assert.Equal(0, worker.ExitCode);
    }

    [Theory]
    [InlineData("KILL")]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Workers_end_with_the_tool_also_in_the_middle_of_a_document(string signal)
    {
        if (!OperatingSystem.IsLinux())
            return;
        // Attributes of one element are compared with each other: that takes long.
        string attributes = string.Concat(Enumerable.Range(0, 700_000).Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i * 7919 % 700_001}=''")));
        _folder.Write("a.html", "<p>a</p>");
        using (MemoryStream bytes = new())
        {
            using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                Add("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
                Add("_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
                Add("word/document.xml", $"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p{attributes}/></w:body></w:document>");

                void Add(string name, string text)
                {
                    using StreamWriter writer = new(zip.CreateEntry(name, CompressionLevel.NoCompression).Open());
                    writer.Write(text);
                }
            }

            foreach (string name in (string[])["b.docx", "c.docx"])
                _folder.Write(name, bytes.ToArray());
        }

        using Process tool = Process.Start(ProcessTests.StartInfo(["check", _folder.Path, "--isolate", "always"]))!;
        tool.StandardInput.Close();
        int[] busy = [];
        while (busy.Length == 0 && !tool.HasExited)
        {
            await Task.Delay(100);
            busy = [.. ChildrenOf(tool.Id).Where(IsBusy)];
        }

        Assert.NotEmpty(busy);
        using (Process kill = Process.Start("kill", [$"-{signal}", $"{tool.Id}"]))
            await kill.WaitForExitAsync();
        await tool.WaitForExitAsync();
        Stopwatch watch = Stopwatch.StartNew();
        while (busy.Any(id => Directory.Exists($"/proc/{id}")) && watch.Elapsed < TimeSpan.FromSeconds(30))
            await Task.Delay(20);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{watch.Elapsed}");

        // One second of work, in hundredths: more than starting takes.
        static bool IsBusy(int id)
        {
            try
            {
                return File.ReadAllText($"/proc/{id}/stat") is var stat && int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[11], CultureInfo.InvariantCulture) > 100;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    private static int KillWorkers(Process tool, int most)
    {
        int killed = 0;
        HashSet<int> seen = [];
        while (killed < most && !tool.HasExited)
        {
            foreach (int child in ChildrenOf(tool.Id).Where(c => !seen.Contains(c)).Take(most - killed))
            {
                // Some documents are read before: the first ones of a worker take longest.
                Thread.Sleep(400);
                seen.Add(child);
                try
                {
                    Process.GetProcessById(child).Kill();
                    killed++;

                    // Time for what it was reading to be read by another one: whatever kills its reader twice is refused.
                    Thread.Sleep(3000);
                }
                catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
                {
                    // It has ended by itself.
                }
            }

            Thread.Sleep(50);
        }

        return killed;
    }

    private static IEnumerable<int> ChildrenOf(int process)
    {
        foreach (string task in Directory.Exists($"/proc/{process}/task") ? Directory.GetDirectories($"/proc/{process}/task") : [])
        {
            string children = "";
            try
            {
                children = File.ReadAllText($"{task}/children");
            }
            catch (IOException)
            {
                // The thread has ended.
            }

            foreach (string child in children.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return int.Parse(child, CultureInfo.InvariantCulture);
        }
    }

    private void Fill(int copies)
    {
        for (int copy = 0; copy < copies; copy++)
        {
            foreach (string file in Directory.GetFiles($"{Tool.Folder}Mixed").Concat(Directory.GetFiles($"{Tool.Folder}Rules/reports")).Order(StringComparer.Ordinal))
                _folder.Write($"{copy:00}/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        }

        _folder.Write("broken.pdf", "%PDF-1.7 nothing");
        _folder.Write("broken.docx", "PK\u0003\u0004");
    }
}
