using DisclosureRules.Documents.Recognition.Items;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// Headings that are written in several lines above their columns, down to one letter a line, as flattened pages print them: each line
/// holds parts of several headings. They are the expected ones when every letter of every line, from left to right, goes on with
/// some heading further right, and in the end all headings are whole and no letter is left.
/// </summary>
internal sealed class StackedHeadings
{
    /// <summary>Bounds the search, which could otherwise grow without measure. No measurement is kept.</summary>
    private const int MostSteps = 200_000;

    private readonly string[] _headings;
    private readonly string[] _lines;
    private readonly int[] _done;
    private readonly HashSet<(int Line, string Done)> _failed = [];
    private int _steps;

    private StackedHeadings(string[] headings, string[] lines) => (_headings, _lines, _done) = (headings, lines, new int[headings.Length]);

    /// <summary>Whether the words, line by line, are the headings.</summary>
    /// <param name="words">The words in reading order.</param>
    /// <param name="headings">The letters of the headings, from left to right.</param>
    public static bool Are(IReadOnlyCollection<PrintedWord> words, IReadOnlyCollection<string> headings)
    {
        string printed = string.Concat(words.Select(w => w.Key.Full));
        if (printed.Length != headings.Sum(h => h.Length))
            return false;
        if (printed == string.Concat(headings))
            return true; // In order, however the lines are broken: nothing has to be searched.
        string[] lines = [.. words.GroupBy(w => w.BlockIndex).Select(g => string.Concat(g.Select(w => w.Key.Full)))];
        return new StackedHeadings([.. headings], lines).Line(0);
    }

    private bool Line(int line)
    {
        if (line == _lines.Length)
            return true; // As many letters as the headings have are used, so all of them are whole.
        string done = string.Concat(_done.Select(d => (char)d));
        if (_failed.Contains((line, done)))
            return false;
        if (Letters(line, 0, 0))
            return true;
        _failed.Add((line, done));
        return false;
    }

    /// <summary>Gives the letters of a line from one on to headings from one on.</summary>
    private bool Letters(int line, int letter, int heading)
    {
        if (letter == _lines[line].Length)
            return Line(line + 1);
        for (; heading < _headings.Length; heading++)
        {
            if (++_steps > MostSteps)
                return false;
            int before = _done[heading];
            for (int next = letter; Fits(line, next, heading); next++)
            {
                _done[heading]++;
                if (Letters(line, next + 1, heading + 1))
                    return true;
            }

            _done[heading] = before;
        }

        return false;
    }

    private bool Fits(int line, int letter, int heading) =>
        letter < _lines[line].Length && _done[heading] < _headings[heading].Length && _headings[heading][_done[heading]] == _lines[line][letter];
}
