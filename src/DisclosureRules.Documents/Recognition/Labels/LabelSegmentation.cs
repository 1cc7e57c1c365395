using System.Runtime.InteropServices;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Items;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>
/// Cuts a run of words into known labels with as few words as possible left over. A label may run over several words
/// (<c>法律服</c> <c>务机构</c>) and several labels may share a word (<c>总计商业</c> <c>企业</c>), but no label starts or ends inside a
/// word whose rest is not a label too. The work is proportional to the length of the run.
/// </summary>
internal sealed class LabelSegmentation(LabelIndex labels)
{
    /// <summary>The cost of a word that is part of no label, where a label costs one: more than a run can hold labels in its place, so that the fewest words are left over.</summary>
    private const int UnknownWord = 100;

    private const int LeastRoom = 128;

    private readonly List<Segment> _segments = [];
    private int[] _cost = [];
    private int[] _from = [];
    private int[] _label = [];
    private int[] _wordAt = [];
    private char[] _text = [];

    /// <summary>The labels in a run of words; the list is used again for the next run.</summary>
    public List<Segment> Cut(List<PrintedWord> run)
    {
        ReadOnlySpan<PrintedWord> words = CollectionsMarshal.AsSpan(run);
        int length = Lay(words);
        Array.Fill(_cost, int.MaxValue, 0, length + 1);
        _cost[0] = 0;
        for (int at = 0; at < length; at++)
        {
            if (_cost[at] == int.MaxValue)
                continue;
            int word = _wordAt[at];
            if (word >= 0)
            {
                Reach(at, at + words[word].Key.Full.Length, UnknownWord, -1);
                if (words[word].Key.HasOrdinal)
                    Follow(at, at + words[word].Key.OrdinalLength, length, words[word].Key);
            }

            Follow(at, at, length, default);
        }

        return Collect(words, length);
    }

    private int Lay(ReadOnlySpan<PrintedWord> words)
    {
        int length = 0;
        foreach (ref readonly PrintedWord word in words)
            length += word.Key.Full.Length;
        if (_cost.Length <= length)
        {
            int room = Math.Max(LeastRoom, 2 * length);
            (_cost, _from, _label, _wordAt, _text) = (new int[room], new int[room], new int[room], new int[room], new char[room]);
        }

        Array.Fill(_wordAt, -1, 0, length + 1);
        int at = 0;
        for (int i = 0; i < words.Length; i++)
        {
            _wordAt[at] = i;
            words[i].Key.Full.CopyTo(0, _text, at, words[i].Key.Full.Length);
            at += words[i].Key.Full.Length;
        }

        return length;
    }

    private void Follow(int at, int start, int length, LabelKey numbered)
    {
        int node = 0;
        for (int i = start; i < length; i++)
        {
            node = labels.Step(node, _text[i]);
            if (node < 0)
                return;
            if (labels.At(node) is { } label && (start == at || !IsAnother(label, numbered, i + 1 - at)))
                Reach(at, i + 1, 1, label.Id);
        }
    }

    /// <summary>
    /// Whether the ordinal of a word shows that it is another label: <c>(六)其他</c> begins <c>(六)其他处理</c> and is no <c>3.其他</c>, and
    /// <c>3.其他</c> with <c>处理</c> behind it is no <c>(六)其他处理</c>.
    /// </summary>
    private bool IsAnother(Label label, LabelKey word, int length) => length == word.Full.Length
        ? label.IsColumn && labels.BeginGroup(word.Full)
        : labels.IsNumbered(word.Full) && !labels.IsNumbered(word.Full[..word.OrdinalLength] + label.Key);

    private void Reach(int at, int end, int cost, int label)
    {
        if (_cost[at] + cost >= _cost[end])
            return;
        (_cost[end], _from[end], _label[end]) = (_cost[at] + cost, at, label);
    }

    private List<Segment> Collect(ReadOnlySpan<PrintedWord> words, int length)
    {
        _segments.Clear();
        int end = length, word = words.Length - 1;
        while (end > 0)
        {
            int start = _from[end];
            int last = word;
            if (_wordAt[start] >= 0)
                word = _wordAt[start];
            else
                word = WordOf(start, word);
            Label? label = _label[end] < 0 ? null : labels.Labels[_label[end]];
            bool ordinal = label is not null && _wordAt[start] >= 0 && words[word].Key.HasOrdinal && end - start > label.Key.Length;
            _segments.Add(new(label, word, last, ordinal));
            end = start;
            if (_wordAt[start] >= 0)
                word--;
        }

        _segments.Reverse();
        return _segments;
    }

    /// <summary>The word in which a position inside a word lies, looking back from <paramref name="latest"/>.</summary>
    private int WordOf(int position, int latest)
    {
        while (_wordAt[position] < 0)
            position--;
        return Math.Min(_wordAt[position], latest);
    }
}
