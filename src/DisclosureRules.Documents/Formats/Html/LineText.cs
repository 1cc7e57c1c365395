using System.Buffers;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>
/// The words of a line or a cell as a browser shows them: white space collapses, none is invented between elements, and a line break of the
/// source between two Chinese characters is no blank. No-break and ideographic blanks stay as printed.
/// </summary>
internal sealed class LineText
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\f");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n");

    /// <summary>What stands between links or beside them without being words of its own.</summary>
    private static readonly SearchValues<char> BesideLinks =
        SearchValues.Create(" \t\r\n\f\u00A0\u3000|｜/·•>》»-—–_:：[]【】()（）.,、0123456789年月日");

    private char[] _text = new char[256];
    private int _length;
    private bool _blankBefore;
    private bool _breakBefore;
    private bool _seam;

    /// <summary>Whether nothing was appended since the start.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Whether words stand outside of links.</summary>
    public bool HasPlainWords { get; private set; }

    /// <summary>Whether anything stands in a link.</summary>
    public bool HasLink { get; private set; }

    /// <summary>Appends text of the source.</summary>
    /// <param name="text">The text, its white space as in the source.</param>
    /// <param name="isLink">Whether it stands in a link.</param>
    public void Append(ReadOnlySpan<char> text, bool isLink)
    {
        while (!text.IsEmpty)
        {
            int word = text.IndexOfAnyExcept(WhiteSpace);
            if (word != 0)
            {
                ReadOnlySpan<char> blank = word < 0 ? text : text[..word];
                _blankBefore = true;
                _breakBefore |= blank.IndexOfAny(Breaks) >= 0;
                if (word < 0)
                    return;
                text = text[word..];
            }

            int end = text.IndexOfAny(WhiteSpace);
            ReadOnlySpan<char> run = end < 0 ? text : text[..end];
            AppendRun(run);
            if (isLink)
                HasLink = true;
            else if (!HasPlainWords)
                HasPlainWords = run.IndexOfAnyExcept(BesideLinks) >= 0;
            text = text[run.Length..];
        }
    }

    /// <summary>Starts a new line of the same text, unless none has begun.</summary>
    public void NewLine()
    {
        if (_length > 0 && _text[_length - 1] != '\n')
            Add('\n');
        _blankBefore = _breakBefore = _seam = false;
    }

    /// <summary>A superscript or subscript starts or ends here, so that digits on both sides are two numbers.</summary>
    public void Seam() => _seam = true;

    /// <summary>The text without blanks at its ends; starts anew.</summary>
    public string Take()
    {
        int start = 0, end = _length;
        while (start < end && ChineseText.IsBlank(_text[start]))
            start++;
        while (end > start && ChineseText.IsBlank(_text[end - 1]))
            end--;
        string text = end == start ? "" : end == start + 1 && _text[start] is >= '0' and <= '9' ? Digits[_text[start] - '0'] : new string(_text, start, end - start);
        _length = 0;
        _blankBefore = _breakBefore = _seam = HasPlainWords = HasLink = false;
        return text;
    }

    // Most cells of a report are one digit.
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private void AppendRun(ReadOnlySpan<char> run)
    {
        if (_length > 0 && _text[_length - 1] != '\n')
        {
            char last = _text[_length - 1];
            if (_blankBefore ? !(_breakBefore && IsWide(last) && IsWide(run[0])) : _seam && char.IsDigit(last) && char.IsDigit(run[0]))
                Add(' ');
        }

        _blankBefore = _breakBefore = _seam = false;
        if (_length + run.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + run.Length));
        run.CopyTo(_text.AsSpan(_length));
        _length += run.Length;
    }

    private void Add(char c)
    {
        if (_length == _text.Length)
            Array.Resize(ref _text, _text.Length * 2);
        _text[_length++] = c;
    }

    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60');
}
