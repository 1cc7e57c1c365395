using System.Buffers;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// Lists that are numbered in words (<c>一是……;二是……</c>) or line by line (<c>(一)</c>), where a number repeats or leaves one out: it states the number
/// that stands there, with the one before it as its part. Lists may stand in lists; each is reported once. A list that may have begun in other
/// words (<c>首先</c>), and a number that stands between in another place, leave it alone.
/// </summary>
internal sealed class Numbering(Passage passage, ClaimDefinition claim, string before, string behind)
{
    /// <summary>Where the number stands in the words of a definition.</summary>
    private const char Place = '#';

    /// <summary>Lists that are remembered at a time: those of a section that is written as one paragraph, and room.</summary>
    private const int MostOpen = 16;

    private static readonly SearchValues<char> Boundaries = SearchValues.Create("。;:,、!?()》\"");

    /// <summary>Sections of words alone: in the others labels of tables may have been left, which are numbered, too.</summary>
    private static readonly string[] InWords = ["1", "5", "6"];

    private static readonly string[] OtherBeginnings = ["首先", "一方面", "第一", "其一", "一要", "一、", "(一)", "1."];

    private List<Series> _open => field ??= [];
    private (int Start, int End, int Found, int Previous)? _leftOut;

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        if (!InWords.Contains(passage.Section))
            return;
        foreach ((string before, string behind) in claim.Around(Place))
            new Numbering(passage, claim, before, behind).Read();
    }

    private bool IsByLine => claim.Kind == ClaimKind.LineNumber;

    private void Read()
    {
        string text = passage.Text;
        int last = 0;
        for (int at = Next(text, 0); at >= 0; at = Next(text, at + behind.Length))
        {
            int start = at;
            while (start > 0 && NumeralCharacters.IsChineseOrdinal(text[start - 1]))
                start--;
            if (start == at || ValueOf(text, start, at) is not { } number || start < before.Length || !passage.Has(before, start - before.Length) || !Begins(start - before.Length))
                continue;
            if (HasHeading(text, last, start))
                Close();
            Add(number, start - before.Length, at + behind.Length);
            last = at + behind.Length;
        }

        Close();
    }

    private int Next(string text, int from) => text.AsSpan(from).IndexOf(behind.AsSpan()) is >= 0 and var found ? from + found : -1;

    /// <summary>Whether an item of a list may begin here.</summary>
    private bool Begins(int at) => IsByLine
        ? passage.StartsLine(at) && (at == 0 || passage.Text[at - 1] is '。' or ';' or ':' or '!' or '?')
        : passage.StartsLine(at) || Boundaries.Contains(passage.Text[at - 1]);

    private void Add(int number, int start, int end)
    {
        int series = number == 1 ? -1 : LastWith(number - 1);
        if (series >= 0)
        {
            _open.RemoveRange(series + 1, _open.Count - series - 1);
            _open[series] = _open[series] with { Last = number, End = end };
        }
        else if (number == 1)
        {
            if (_open.Count == MostOpen)
                _open.RemoveAt(0);
            _open.Add(new(1, end, false));
        }
        else if (_open.Count > 0)
        {
            Break(_open[^1], number, start, end);
        }
    }

    /// <summary>The last of the lists that has come to a number; -1 for none.</summary>
    private int LastWith(int number)
    {
        int at = _open.Count - 1;
        while (at >= 0 && _open[at].Last != number)
            at--;
        return at;
    }

    private void Break(Series top, int number, int start, int end)
    {
        string between = passage.Text[top.End..start];
        if (top.IsReported || Array.Exists(OtherBeginnings, b => between.Contains(b, StringComparison.Ordinal)))
        {
            _open.RemoveAt(_open.Count - 1);
            return;
        }

        if (number <= top.Last)
            State(start, end, number, top.Last);
        else if (!Names(between, top.Last + 1))
            _leftOut = (start, end, number, top.Last);
        // 一是、三是、三是: it was the first 三 that has the wrong number, and one mistake is enough.
        if (number <= top.Last)
            _leftOut = null;
        _open[^1] = new(number, end, number <= top.Last);
    }

    private void Close()
    {
        if (_leftOut is var (start, end, found, previous))
            State(start, end, found, previous);
        _leftOut = null;
        _open.Clear();
    }

    private void State(int start, int end, int found, int previous) => passage.State(claim, start, end, found, null, previous);

    /// <summary>Whether a number stands at a boundary somewhere in a text, in whatever words: <c>;三要</c>.</summary>
    private static bool Names(string text, int number)
    {
        for (int at = text.AsSpan().IndexOfAny(Boundaries); at >= 0 && at + 1 < text.Length;)
        {
            int start = at + 1, end = start;
            while (end < text.Length && NumeralCharacters.IsChineseOrdinal(text[end]))
                end++;
            if (end > start && ValueOf(text, start, end) == number)
                return true;
            int next = text.AsSpan(at + 1).IndexOfAny(Boundaries);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Whether a heading <c>(二)</c> stands in a stretch: behind it another list begins, perhaps in other words.</summary>
    private bool HasHeading(string text, int from, int to)
    {
        if (IsByLine)
            return false;
        for (int at = text.IndexOf('(', from, to - from); at >= 0; at = text.IndexOf('(', at + 1, to - at - 1))
        {
            if (at + 2 < to && NumeralCharacters.IsOrdinal(text[at + 1]) && (text[at + 2] == ')' || NumeralCharacters.IsOrdinal(text[at + 2])))
                return true;
        }

        return false;
    }

    private static int? ValueOf(string text, int start, int end)
    {
        int at = start;
        bool ignored = false;
        return DateDigits.TryReadSmall(text.AsSpan(0, end), ref at, out int value, ref ignored) && at == end ? value : null;
    }

    /// <summary>A list that goes on: its last number, where that ends, and whether it was reported.</summary>
    private readonly record struct Series(int Last, int End, bool IsReported);
}
