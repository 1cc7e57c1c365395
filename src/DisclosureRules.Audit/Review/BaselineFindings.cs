using System.Text;
using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;

namespace DisclosureRules.Audit.Review;

/// <summary>
/// The findings of an earlier audit, by fingerprint. Of each only its place in the file and a hash of its line are held: what it says is read when it is
/// asked for. Several findings of one fingerprint count as so many. Not safe to share between threads.
/// </summary>
internal sealed class BaselineFindings : IDisposable
{
    private readonly FileStream _file;
    private readonly Dictionary<UInt128, List<Known>> _known = [];

    private BaselineFindings(FileStream file) => _file = file;

    /// <summary>Opens the lines of an earlier result; those that were gone then already are no longer known.</summary>
    public static BaselineFindings Open(string path)
    {
        BaselineFindings findings = new(new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        long offset = 0;
        using FileStream lines = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 << 10);
        foreach (byte[] line in Lines(lines))
        {
            (byte[] finding, BaselineState? state) = AuditedFinding.Parts(line);
            if (state != BaselineState.Absent)
            {
                UInt128 fingerprint = FindingLine.Of(finding).Fingerprint;
                if (!findings._known.TryGetValue(fingerprint, out List<Known>? same))
                    findings._known[fingerprint] = same = [];
                same.Add(new(offset, line.Length, HashOf(finding)));
            }

            offset += line.Length + 1;
        }

        return findings;
    }

    /// <summary>How a finding stands to those that are known; one that is known is used up by it.</summary>
    public BaselineState StateOf(in FindingLine finding, ReadOnlySpan<byte> line)
    {
        if (!_known.TryGetValue(finding.Fingerprint, out List<Known>? same) || same.Count == 0)
            return BaselineState.New;
        UInt128 hash = HashOf(line);
        int place = same.FindIndex(k => k.Hash == hash);
        BaselineState state = BaselineState.Unchanged;
        if (place < 0)
        {
            // Another file name or place makes another line of the same finding: what it says decides.
            string values = Values.Of(line);
            place = same.FindIndex(k => Values.Of(Read(k)) == values);
            state = place < 0 ? BaselineState.Updated : BaselineState.Unchanged;
        }

        same.RemoveAt(Math.Max(place, 0));
        return state;
    }

    /// <summary>Those that were not found, in the order of the earlier result.</summary>
    public IEnumerable<byte[]> Rest() => _known.Values.SelectMany(k => k).OrderBy(k => k.Offset).Select(Read);

    public void Dispose() => _file.Dispose();

    private byte[] Read(Known known)
    {
        byte[] line = new byte[known.Length];
        _file.Seek(known.Offset, SeekOrigin.Begin);
        _file.ReadExactly(line);
        return AuditedFinding.Parts(line).Finding;
    }

    private static IEnumerable<byte[]> Lines(Stream stream)
    {
        using MemoryStream line = new();
        for (int next = stream.ReadByte(); next >= 0; next = stream.ReadByte())
        {
            if (next != '\n')
            {
                line.WriteByte((byte)next);
                continue;
            }

            yield return line.ToArray();
            line.SetLength(0);
        }
    }

    private static UInt128 HashOf(ReadOnlySpan<byte> line) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(System.Security.Cryptography.SHA256.HashData(line));

    private readonly record struct Known(long Offset, int Length, UInt128 Hash);
}

/// <summary>The hash of what a finding's line says stands there.</summary>
internal static class Values
{
    public static string Of(ReadOnlySpan<byte> line) => FindingJson.TryRead(line, out Finding? finding, out _) ? finding.ValueHash : Encoding.UTF8.GetString(line);
}
