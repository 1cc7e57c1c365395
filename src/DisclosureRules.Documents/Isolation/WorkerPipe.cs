using System.Buffers.Binary;
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

    public void Send(ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        output.Write(length);
        output.Write(content);
    }

    public void Send(string text) => Send(Encoding.Unicode.GetBytes(text));

    public void Send(AnswerKind kind) => output.WriteByte((byte)kind);

    public void Flush() => output.Flush();

    /// <exception cref="EndOfStreamException">The other side has left.</exception>
    public byte[] Receive(int most)
    {
        Span<byte> stated = stackalloc byte[sizeof(int)];
        input.ReadExactly(stated);
        int length = BinaryPrimitives.ReadInt32LittleEndian(stated);
        if (length < 0 || length > most)
            throw new EndOfStreamException();
        byte[] content = new byte[length];
        input.ReadExactly(content);
        return content;
    }

    public string ReceiveText(int most) => Encoding.Unicode.GetString(Receive(most));

    /// <exception cref="EndOfStreamException">The other side has left.</exception>
    public AnswerKind ReceiveKind() => input.ReadByte() is >= 0 and var kind ? (AnswerKind)kind : throw new EndOfStreamException();
}
