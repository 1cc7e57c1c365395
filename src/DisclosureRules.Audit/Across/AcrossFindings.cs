using DisclosureRules.Findings;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Findings about several reports, kept on disk until the report they belong to has its turn: they come by unit, the result is by report. Not safe to share
/// between threads.
/// </summary>
internal sealed class AcrossFindings(string path) : IDisposable
{
    /// <summary>The place of findings that are of no report: behind all.</summary>
    public const int OfNone = int.MaxValue;

    private readonly FileStream _file = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.DeleteOnClose);
    private readonly List<(int Report, int Order, long Offset, int Length)> _places = [];
    private int _next;
    private bool _sorted;

    public void Add(IEnumerable<AcrossFinding> findings)
    {
        foreach (AcrossFinding finding in findings)
            Add(finding.Report, finding.Finding);
    }

    public void Add(int report, Finding finding)
    {
        byte[] line = System.Text.Encoding.UTF8.GetBytes(FindingJson.Write(finding));
        _places.Add((report, _places.Count, _file.Length, line.Length));
        _file.Seek(0, SeekOrigin.End);
        _file.Write(line);
        _file.Flush();
    }

    /// <summary>The lines of a report; asked for in the order of the reports.</summary>
    public IEnumerable<byte[]> Of(int report)
    {
        if (!_sorted)
        {
            _places.Sort();
            _sorted = true;
        }

        for (; _next < _places.Count && _places[_next].Report == report; _next++)
        {
            byte[] line = new byte[_places[_next].Length];
            _file.Seek(_places[_next].Offset, SeekOrigin.Begin);
            _file.ReadExactly(line);
            yield return line;
        }
    }

    public void Dispose() => _file.Dispose();
}
