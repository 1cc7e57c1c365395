using System.Collections;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Checking;

/// <summary>
/// What became of each input of a run, kept as some hundred bytes for each, of many inputs most of it in temporary files, which go with the list. Not safe to share between threads while
/// something is added.
/// </summary>
internal sealed class InputSummaries : IReadOnlyList<InputSummary>
{
    // Of some ten thousand inputs; the rest took 10 MB of a hundred thousand.
    private const int HeldBytes = 1 << 19;

    private readonly ByteLog _sources = new(new(), HeldBytes);
    private readonly RecordLog<Input> _inputs = new(new(), HeldBytes);

    // What was found for them later.
    private readonly Dictionary<int, FindingCounts> _further = [];
    private readonly Dictionary<int, (Diagnostic First, int Count)> _reasons = [];

    public int Count => _inputs.Count;

    public InputSummary this[int index]
    {
        get
        {
            Input input = _inputs[index];
            using BinaryReader reader = new(new MemoryStream(_sources.Read(input.At, input.Length)));
            (Diagnostic? reason, int reasons) = _reasons.TryGetValue(index, out (Diagnostic, int) known) ? known : default;
            return new() { Source = ByteLog.ReadText(reader), CellsRead = input.CellsRead, CellCount = input.CellCount, Findings = input.Findings.Plus(_further.GetValueOrDefault(index)), Reason = reason, ReasonCount = reasons };
        }
    }

    public void Add(InputSummary input)
    {
        if (input.Reason is { } reason)
            _reasons[_inputs.Count] = (reason, input.ReasonCount);
        long at = _sources.Append(input.Source);
        _inputs.Add(new(at, (int)(_sources.Length - at), input.CellsRead, input.CellCount, input.Findings));
    }

    /// <summary>Adds findings to those of an input.</summary>
    public void AddTo(int index, FindingCounts findings) => _further[index] = _further.GetValueOrDefault(index).Plus(findings);

    public IEnumerator<InputSummary> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>An input, and where its name stands.</summary>
    private readonly record struct Input(long At, int Length, int CellsRead, int CellCount, FindingCounts Findings);
}
