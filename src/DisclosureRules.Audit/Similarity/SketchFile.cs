namespace DisclosureRules.Audit.Similarity;

/// <summary>The sketches of all reports one behind the other, on disk, to be gone through several times; of each report only where its sketch ends is held. Not safe to share between threads.</summary>
internal sealed class SketchFile(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20, FileOptions.DeleteOnClose);
    private readonly List<long> _ends = [];

    /// <summary>Clauses of all reports.</summary>
    public long Clauses => (_ends.Count == 0 ? 0 : _ends[^1]) / WordSketch.Entry;

    public int Reports => _ends.Count;

    public void Add(byte[] sketch)
    {
        _file.Write(sketch);
        _ends.Add((_ends.Count == 0 ? 0 : _ends[^1]) + sketch.Length);
    }

    /// <summary>The clauses in the order of the reports.</summary>
    public IEnumerable<(int Report, ulong Hash, int Length)> Read()
    {
        _file.Seek(0, SeekOrigin.Begin);
        byte[] entry = new byte[WordSketch.Entry];
        long at = 0;
        for (int report = 0; report < _ends.Count; report++)
        {
            for (; at < _ends[report]; at += entry.Length)
            {
                _file.ReadExactly(entry);
                (ulong hash, int length) = WordSketch.Read(entry);
                yield return (report, hash, length);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
