using System.IO.Pipelines;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests;

/// <summary>What is read without blocking is what is read on the calling thread, from files, streams and pipes.</summary>
public sealed class ReadAsyncTests
{
    public static TheoryData<string, byte[]> Documents => ReadingLimitsTests.Documents;

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_read_from_a_stream_that_can_only_be_awaited(string name, byte[] bytes)
    {
        using AwaitedOnly body = new(bytes);
        Assert.Equal(Json(ReportFile.Read(bytes, name)), Json(await ReportFile.ReadAsync(body, name)));
        Assert.True(body.CanRead);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_read_from_a_pipe_in_pieces(string name, byte[] bytes)
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 64, resumeWriterThreshold: 32));
        Task writing = Write(pipe.Writer, bytes);
        Assert.Equal(Json(ReportFile.Read(bytes, name)), Json(await ReportFile.ReadAsync(pipe.Reader, name)));
        await writing;
        await pipe.Reader.CompleteAsync();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_is_read_from_a_file(string name, byte[] bytes)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path, bytes);
            Assert.Equal(Json(ReportFile.Read(path)), Json(await ReportFile.ReadAsync(path)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_reading_without_a_report()
    {
        ReportReading reading = await ReportFile.ReadAsync("no-such-file.txt");
        Assert.False(reading.IsRead);
        Assert.Equal("file.not-opened", Assert.Single(reading.Diagnostics).Code);
        Assert.IsType<FileNotFoundException>(Assert.Throws<DiagnosticException>(reading.GetReport).InnerException);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task More_than_accepted_is_refused_before_it_is_all_there(string name, byte[] bytes)
    {
        ReadingLimits limits = new() { Bytes = bytes.Length - 1 };
        using AwaitedOnly body = new([.. bytes, .. new byte[1 << 20]]);
        ReportReading reading = await ReportFile.ReadAsync(body, name, limits: limits);
        Assert.Equal("document.too-large", Assert.Single(reading.Diagnostics).Code);
        Assert.True(body.Left > 0);
    }

    [Fact]
    public async Task Cancelled_reading_is_no_problem_of_the_document()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        using AwaitedOnly body = new("{}"u8.ToArray());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportFile.ReadAsync(body, "a.json", cancellationToken: cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportFile.ReadAsync(new Pipe().Reader, "a.json", cancellationToken: cancelled.Token));
    }

    [Fact]
    public async Task A_mistake_of_the_caller_is_thrown()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => ReportFile.ReadAsync((string)null!));
        await Assert.ThrowsAsync<ArgumentNullException>("stream", () => ReportFile.ReadAsync((Stream)null!, "a"));
        await Assert.ThrowsAsync<ArgumentNullException>("pipe", () => ReportFile.ReadAsync((PipeReader)null!, "a"));
        await Assert.ThrowsAsync<ArgumentNullException>("name", () => ReportFile.ReadAsync(Stream.Null, null!));
    }

    private static string Json(ReportReading reading) => ReportJson.Write(reading.GetReport(), withPlaces: true).Replace(reading.Source, "", StringComparison.Ordinal);

    private static async Task Write(PipeWriter writer, byte[] bytes)
    {
        foreach (byte[] piece in bytes.Chunk(1000))
            await writer.WriteAsync(piece);
        await writer.CompleteAsync();
    }

    /// <summary>The body of a request on a server that forbids blocking: pieces that come later, and no way to wait for them.</summary>
    private sealed class AwaitedOnly(byte[] bytes) : Stream
    {
        private int _position;

        public int Left => bytes.Length - _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(Math.Min(buffer.Length, Left), 700);
            bytes.AsMemory(_position, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
