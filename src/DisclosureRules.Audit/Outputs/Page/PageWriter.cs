using System.Buffers;
using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>
/// Writes the page as results come: details of reports in blocks of some hundred kilobytes, which the page reads when somebody opens one of their reports. They go
/// into a file beside the page first, because the columns of all, which are known at the end, stand before them: so the first view needn't wait for them.
/// Not safe to share between threads.
/// </summary>
internal sealed class PageWriter : IAsyncDisposable
{
    // One block is parsed in a few milliseconds; smaller ones would make thousands of elements.
    private const int BlockBytes = 256 << 10;

    private const int OthersHeld = 64 << 10;

    private readonly string _path;
    private readonly OutputSource _source;
    private readonly AuditOutputOptions _options;
    private readonly FileStream _file, _later;
    private readonly PageSelection _selection;
    private readonly PageNames _names;
    private readonly PageForms _forms;
    private readonly ReportColumns _reports;
    private readonly FindingColumns _findings;
    private readonly PageDetails _details;
    private readonly ArrayBufferWriter<byte> _block = new(BlockBytes * 2);
    private readonly SpillFile _columns;
    private readonly SpilledList<byte> _others;
    private readonly List<int> _blocks = [];
    private readonly Dictionary<string, int> _worst = new(StringComparer.Ordinal);
    private bool _isOpen;
    private int _firstOther = -1;
    private long _written;
    private int _withoutTables;
    private long _leftOut;

    public PageWriter(string path, OutputSource source, AuditOutputOptions options)
    {
        (_path, _source, _options) = (path, source, options);
        _selection = new(source.Summary);
        _names = new(source.Rules, options.Catalog);
        _forms = new(source.Forms, options.Catalog);
        _columns = new(path + ".columns.unfinished");
        _others = new(_columns, OthersHeld);
        _reports = new(_names, _forms, options.Catalog, _columns);
        _findings = new(_names, options.Catalog, _columns);
        _details = new(_names, options.Catalog);
        foreach (AuditedReport worst in source.Summary.Worst)
            _worst[worst.Source] = -1;
        _file = ResultFile.Begin(path);
        _later = new(path + ".details.unfinished", FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.DeleteOnClose);
    }

    public void Add(ReportWithFindings one)
    {
        AuditedFinding[] taken = [.. one.Findings.Where(_selection.Takes)];
        _leftOut += one.Findings.Count - taken.Length;
        if (one.Report is not { } report)
        {
            _firstOther = _firstOther < 0 ? _findings.Count : _firstOther;
            AddOthers(taken);
            return;
        }

        if (_worst.ContainsKey(report.Source))
            _worst[report.Source] = report.Index;
        int first = _findings.Count;
        int[] groups = FindingGroups.Of(taken);
        for (int i = 0; i < taken.Length; i++)
            _findings.Add(report.Index, taken[i], groups[i] < 0 ? -1 : first + groups[i]);
        Report? read = _selection.TakesTables(taken.Length, _written) ? _source.Report(report) : null;
        bool hasDetails = read is not null || taken.Length > 0;
        if (read is null && report.Status != ReportStatus.Unreadable)
            _withoutTables++;
        _reports.Add(report, first, taken.Length, one.Findings.Count - taken.Length, hasDetails ? _blocks.Count - (_isOpen ? 1 : 0) : -1);
        Details(report, taken, read, hasDetails);
    }

    public void Finish()
    {
        CloseBlock();
        WriteOthers();
        _file.Write(PageTemplate.Head);
        _file.Write("<script type=\"application/json\" id=\"data\">"u8);
        using (Utf8JsonWriter json = new(_file, PageJson.Options))
            WriteData(json);
        _file.Write("</script>\n"u8);
        _file.Write(PageTemplate.Script);
        _later.Position = 0;
        _later.CopyTo(_file);
        _file.Write(PageTemplate.Foot);
        _file.Dispose();
        ResultFile.Finish(_path);
    }

    private void WriteData(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        new PageOverview(_source, _options, _names).Write(json, new(_withoutTables, _leftOut, _details.Numbers.All, _details.Numbers.Unread));
        json.Numbers("worst", _source.Summary.Worst.Select(r => _worst[r.Source]).Where(i => i >= 0));
        _findings.Write(json, _file);
        _reports.Write(json, _file);
        _forms.Write(json);
        _names.Write(json);
        json.Numbers("blocks", _blocks);
        json.WriteNumber("firstOther", _firstOther < 0 ? _findings.Count : _firstOther);
        json.WriteNumber("leftOut", _leftOut);
        json.WriteEndObject();
    }

    private void WriteOthers()
    {
        _later.Write("<script type=\"application/json\" id=\"block-other\">["u8);
        foreach (ReadOnlyMemory<byte> some in _others.Read())
            _later.Write(some.Span);
        _later.Write("]</script>\n"u8);
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync().ConfigureAwait(false);
        await _later.DisposeAsync().ConfigureAwait(false);
        _columns.Dispose();
    }

    /// <summary>Every report between the first and the last of a block has its place in it, so that the place is told from the report's number.</summary>
    private void Details(AuditedReport report, IReadOnlyList<AuditedFinding> taken, Report? read, bool hasDetails)
    {
        if (!_isOpen)
        {
            if (!hasDetails)
                return;
            _isOpen = true;
            _blocks.Add(report.Index);
            _block.Write("["u8);
        }
        else
        {
            _block.Write(","u8);
        }

        int before = _block.WrittenCount;
        if (hasDetails)
        {
            using Utf8JsonWriter json = new(_block, PageJson.Options);
            _details.Write(json, taken, read, read is null ? null : _source.Claims(read), read is null ? null : _source.Causes(report, read, taken));
        }
        else
        {
            _block.Write("0"u8);
        }

        _written += read is null ? 0 : _block.WrittenCount - before;
        if (_block.WrittenCount >= BlockBytes)
            CloseBlock();
    }

    private void AddOthers(IReadOnlyList<AuditedFinding> findings)
    {
        ArrayBufferWriter<byte> bytes = new();
        foreach (AuditedFinding finding in findings)
        {
            _findings.Add(-1, finding, -1);
            bytes.ResetWrittenCount();
            using (Utf8JsonWriter json = new(bytes, PageJson.Options))
                _details.Write(json, finding.Finding, null);
            if (_others.Count > 0)
                _others.Add(","u8);
            _others.Add(bytes.WrittenSpan);
        }
    }

    private void CloseBlock()
    {
        if (!_isOpen)
            return;
        _block.Write("]"u8);
        WriteIsland(_later, System.Text.Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"block-{_blocks.Count - 1}")), _block.WrittenSpan);
        _block.ResetWrittenCount();
        _isOpen = false;
    }

    private static void WriteIsland(FileStream file, ReadOnlySpan<byte> id, ReadOnlySpan<byte> json)
    {
        file.Write("<script type=\"application/json\" id=\""u8);
        file.Write(id);
        file.Write("\">"u8);
        file.Write(json);
        file.Write("</script>\n"u8);
    }
}
