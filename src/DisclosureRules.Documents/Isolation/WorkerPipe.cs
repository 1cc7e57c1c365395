using System.Text;

namespace DisclosureRules.Documents.Isolation;

/// <summary>
/// What is sent between the process that asks and the process that reads: a greeting, the setup, then names and contents one way and answers the other.
/// Whole numbers stand in little-endian order, texts in UTF-16 with nothing changed. Not safe to share between threads.
/// </summary>
internal sealed class WorkerPipe(Stream input, Stream output)
{
    /// <summary>Both sides are of one version of this library; another one has another greeting.</summary>
    public static readonly string Greeting = $"DisclosureRules {typeof(WorkerPipe).Assembly.GetName().Version} {typeof(WorkerPipe).Assembly.ManifestModule.ModuleVersionId}";

    private readonly BinaryReader _reader = new(input, Encoding.UTF8, leaveOpen: true);
    private readonly BinaryWriter _writer = new(output, Encoding.UTF8, leaveOpen: true);

    public void Send(ReadOnlySpan<byte> content)
    {
        _writer.Write(content.Length);
        _writer.Write(content);
    }

    public void Send(string text) => Send(Encoding.Unicode.GetBytes(text));

    public void Send(AnswerKind kind) => _writer.Write((byte)kind);

    public void Flush() => _writer.Flush();

    /// <exception cref="EndOfStreamException">The other side has left.</exception>
    public byte[] Receive(int most)
    {
        int length = _reader.ReadInt32();
        if (length < 0 || length > most)
            throw new EndOfStreamException();
        byte[] content = new byte[length];
        input.ReadExactly(content);
        return content;
    }

    public string ReceiveText(int most) => Encoding.Unicode.GetString(Receive(most));

    public AnswerKind ReceiveKind() => (AnswerKind)_reader.ReadByte();
}
