using System.Runtime.InteropServices;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// The first pass over a document: finds the labels of all forms, the headings in force, and the values behind each row label.
/// Which edition they belong to is decided afterwards, when all of them are known.
/// </summary>
internal sealed class TableScan
{
    /// <summary>Words without a number between them that are looked at together; bounds memory. No source known.</summary>
    private const int LongestRun = 4096;

    /// <summary>Words of a row label, at most. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestLabel = 16;

    /// <summary>No table has nearly as many rows.</summary>
    private const int MostUnlabelled = 256;

    /// <summary>So many numbers in a row are a table, even without headings. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int FewestInTable = 5;

    private readonly LabelSegmentation _segmentation;
    private readonly List<PrintedWord> _words = [];
    private readonly List<Value> _values = [];
    private readonly HashSet<int> _tableBlockIndexes = [];
    private HeadingContext _context = new();
    private Label? _group;

    private TableScan(LabelIndex labels) => _segmentation = new(labels);

    /// <summary>Every label that was found, in reading order of its first print.</summary>
    public HashSet<Label> Labels { get; } = [];

    public List<PrintedRow> Rows { get; } = [];

    public List<PrintedRun> Runs { get; } = [];

    /// <summary>Whether headings of a table stand above rows or numbers; without any, a label and a number may be words of a sentence.</summary>
    public bool HasHeadings => Rows.Exists(r => r.Context.Headings.Count > 0) || Runs.Exists(r => r.Headings.Count > 0);

    /// <summary>Whether the headings in force are those of a table; a label without any may be a word of a sentence.</summary>
    private bool IsInTable => _context.Headings.Count > 0 || _context.Block is not null;

    /// <summary>The numbers of the lines and rows that belong to tables.</summary>
    public IReadOnlySet<int> TableBlockIndexes => _tableBlockIndexes;

    public static TableScan Of(List<StreamItem> items, LabelIndex labels, ReadingBudget? budget)
    {
        TableScan scan = new(labels);
        (List<StreamItem> repaired, IReadOnlySet<int> takenFrom) = SplitLabelRepair.Repair(items, labels, budget);
        foreach (ref readonly StreamItem item in CollectionsMarshal.AsSpan(repaired))
        {
            budget?.Step();
            scan.Take(item);
        }

        scan._tableBlockIndexes.UnionWith(takenFrom);
        scan.Flush();
        return scan;
    }

    private void Take(in StreamItem item)
    {
        switch (item.Kind)
        {
            case StreamItemKind.Word: Add(item.Word); break;
            case StreamItemKind.Value: Add(item.Value); break;
            case StreamItemKind.Tail when _values.Count > 0: _values[^1] = _values[^1] with { Raw = _values[^1].Raw + item.Tail }; break;
            case StreamItemKind.RowEnd when _values.Count > 0: Flush(); break;
            case StreamItemKind.Break: Flush(); break;
        }
    }

    private void Add(PrintedWord word)
    {
        if (_values.Count > 0)
            Flush(word.Place?.Line);
        if (_words.Count >= LongestRun)
            FlushWords();
        _words.Add(word);
    }

    private void Add(Value value)
    {
        if (_values.Count > 0 && (_values[0].IsCell != value.IsCell || (value.IsCell && _values[0].BlockIndex != value.BlockIndex)))
            Flush();
        _values.Add(value);
    }

    private void Flush(int? nextLine = null)
    {
        if (_values.Count == 0)
        {
            FlushWords();
            return;
        }

        if (_values.TrueForAll(v => v.IsBlank) && !EndsWithRow())
        {
            _values.Clear();
            return;
        }

        Label? last = Take(_segmentation.Cut(_words), [.. _values], nextLine);
        if (last is { IsSection: false } && (IsInTable || _values.Count >= FewestInTable))
        {
            foreach (Value value in _values)
                _tableBlockIndexes.Add(value.BlockIndex);
        }

        _words.Clear();
        _values.Clear();
    }

    private void FlushWords()
    {
        Take(_segmentation.Cut(_words), []);
        _words.Clear();
    }

    /// <summary>Blank cells behind words that are no row label are what merged cells left; the words go on.</summary>
    private bool EndsWithRow()
    {
        List<PrintedWord> tail = _words.GetRange(Math.Max(0, _words.Count - LongestLabel), Math.Min(LongestLabel, _words.Count));
        List<Segment> segments = _segmentation.Cut(tail);
        return segments.Count > 0 && segments[^1].Label is { IsLine: true, IsRowGroup: false } label && (!label.IsColumn || segments[^1].HasOrdinal);
    }

    private Label? Take(List<Segment> segments, IReadOnlyList<Value> values, int? nextLine = null)
    {
        bool labelled = false;
        for (int i = 0; i < segments.Count; i++)
        {
            if (segments[i].Label is not { } label)
            {
                AddUnknown(_words[segments[i].First]);
                continue;
            }

            Labels.Add(label);
            if (i == segments.Count - 1 && values.Count > 0 && NamesRow(segments, i))
                labelled = AddRow(segments[i], values, IsDoubtful(segments, i), nextLine);
            else
                TakeLabel(segments[i], label);
            if (!label.IsSection && (IsInTable || values.Count >= FewestInTable || (label.IsLine && values is [{ IsCell: true }, ..])))
            {
                for (int word = segments[i].First; word <= segments[i].Last; word++)
                    _tableBlockIndexes.Add(_words[word].BlockIndex);
            }
        }

        if (values.Count > 0)
            EndRun(labelled, values, segments.TrueForAll(t => t.Label is { IsRowGroup: true }));
        return segments.Count == 0 ? null : segments[^1].Label;
    }

    private void TakeLabel(Segment segment, Label label)
    {
        if (label.IsBlock || label.IsSection)
            _context = new() { Block = label.IsBlock ? label : null, Section = label.IsSection ? label : null };
        else if (label.IsLine && (!label.IsColumn || segment.HasOrdinal))
            AddValueless(segment, label);
        else if (label.IsRowGroup)
            _group = label;
        else
            AddHeading(segment, label);
    }

    private void AddUnknown(PrintedWord word)
    {
        if (!_context.IsClosed)
            _context.AddWord(word);
    }

    private void AddHeading(Segment segment, Label label)
    {
        if (_context.IsClosed)
            _context = new();
        if (!label.IsColumn && _context.Headings.TrueForAll(h => h.IsColumn))
            _context.Words.Clear(); // What stands above the first spanning heading is prose.
        _context.Add(label, _words[segment.First].Grid);
        for (int i = segment.First; label.IsColumn && i <= segment.Last; i++)
            _context.AddWord(_words[i]);
    }

    private void AddValueless(Segment segment, Label label)
    {
        if (label.IsRowGroup)
            _group = label;
        AddRow(segment, [], false, segment.Last + 1 < _words.Count ? _words[segment.Last + 1].Place?.Line : null);
        _context.IsClosed = true;
    }

    private bool AddRow(Segment segment, IReadOnlyList<Value> values, bool isDoubtful, int? nextLine)
    {
        PrintedWord word = _words[segment.First];
        PrintedRow row = new(segment.Label!, values, _context, _group, _words[segment.Last].BlockIndex, word.Place)
        {
            IsCell = word.IsCell,
            IsDoubtful = isDoubtful,
            Index = _context.Rows.Count,
            LabelLine = _words[segment.Last].Place?.Line,
            NextLine = nextLine,
        };
        Rows.Add(row);
        _context.Rows.Add(row);
        return true;
    }

    private void EndRun(bool labelled, IReadOnlyList<Value> values, bool isBare)
    {
        if (!labelled)
        {
            if (isBare && _context.Unlabelled.Count < MostUnlabelled)
                _context.Unlabelled.Add((_context.Rows.Count, values.Count));
            if (!_context.IsClosed)
                Runs.Add(new(values, _context, [.. _context.Headings]));
            _context.StartsUnlabelled |= _context.Rows.Count == 0 && !HasOwnWords(values[0]);
            if (values.Count >= FewestInTable && values[0].BlockIndex == values[^1].BlockIndex)
                _tableBlockIndexes.Add(values[0].BlockIndex);
        }

        _context.IsClosed = true;
    }

    /// <summary>Whether unknown words stand in the same row of a table before the values: they are its label, so that no other row has lost these values.</summary>
    private bool HasOwnWords(Value value) => value.IsCell && _words.Exists(w => w.BlockIndex == value.BlockIndex);

    /// <summary>
    /// Whether the last label of a run names the row of the values behind it. A label that heads a column too
    /// (<c>其他</c>, <c>总计</c>) does so with its ordinal, or when no heading stands before it.
    /// </summary>
    private bool NamesRow(List<Segment> segments, int index)
    {
        Label label = segments[index].Label!;
        return label.IsLine && (!label.IsColumn || segments[index].HasOrdinal
            || (_context.IsClosed && segments.Take(index).All(t => t.Label is { IsRowGroup: true })));
    }

    /// <summary>Unknown words directly before a label may be the first half of another one that ends the same.</summary>
    private bool IsDoubtful(List<Segment> segments, int index)
    {
        if (index == 0 || segments[index - 1].Label is not null || segments[index].HasOrdinal)
            return false;
        PrintedWord before = _words[segments[index - 1].Last], first = _words[segments[index].First];
        return segments[index].Label!.RowsHaveOrdinal || (!first.IsCell && before.BlockIndex == first.BlockIndex);
    }
}
