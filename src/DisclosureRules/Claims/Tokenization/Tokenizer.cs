using System.Buffers;
using System.Runtime.CompilerServices;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Tokenization;

/// <summary>Cuts a section's text into tokens in one pass; every position is looked at a bounded number of times.</summary>
internal sealed class Tokenizer(Lexicon lexicon, ReportingUnit speaker, int? year) : IDisposable
{
    /// <summary>How far a numeral or date may reach; what is longer is no number.</summary>
    private const int Reach = 64;

    /// <summary>Amounts with as many digits behind the point are not rounded by more than the rule on them allows for.</summary>
    private const int AmountDecimals = 1;

    /// <summary>The unit of a number that needs none.</summary>
    public const string AnyUnit = "*";

    /// <summary>After as many characters of a section it is asked whether to go on: some fifty microseconds.</summary>
    internal const int Checked = 8192;

    private readonly WordTable _table = lexicon.Table;
    private CharacterUse[] _uses = lexicon.Table.UsesFor(speaker.Initials);
    private string _text = "";
    private ushort[] _codes = [];
    private Func<int, int, int>? _years;
    private bool _isInTitle;
    private int _dateAt = -1;
    private bool _isDate;
    private DateReading _date;
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(256);
    private int _count;
    private int _most;

    /// <summary>The tokens of a section, until the next section is read.</summary>
    public ArraySegment<Token> Read(SectionText section, CancellationToken cancellationToken = default)
    {
        string text = _text = section.Text;
        // Hardly any text has more tokens than that.
        if (_tokens.Length < text.Length / 2)
            Grow(text.Length / 2);
        _codes = ArrayPool<ushort>.Shared.Rent(text.Length);
        try
        {
            _table.Encode(text, _codes);
            ReadOnlySpan<ushort> codes = _codes.AsSpan(0, text.Length);
            Read(section, text, codes, cancellationToken);
            WordsOfTheWords = _table.WordsOfTheWords(text, codes);
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(_codes);
            _codes = [];
            _most = Math.Max(_most, _count);
        }

        return new(_tokens, 0, _count);
    }

    /// <summary>The words by which the section that was read last speaks of itself, in the order of the text.</summary>
    public IReadOnlyList<(Word Word, int Start)> WordsOfTheWords { get; private set; } = [];

    private void Read(SectionText section, string text, ReadOnlySpan<ushort> codes, CancellationToken cancellationToken)
    {
        int at = 0, other = -1, next = Checked;
        (_isInTitle, _dateAt, _count) = (false, -1, 0);
        ReadOnlySpan<CharacterUse> uses = _uses;
        while (at < codes.Length)
        {
            if (at >= next)
            {
                cancellationToken.ThrowIfCancellationRequested();
                next += Checked;
            }

            int code = codes[at];
            CharacterUse use = uses[code];
            // Characters that are in no word have one number for all of them.
            if ((use & CharacterUse.Name) != 0 && !speaker.MayBegin(text[at]))
                use &= ~CharacterUse.Name;
            if (use == CharacterUse.None)
            {
                other = other < 0 ? at : other;
                at++;
                continue;
            }

            // Nine of ten tokens.
            if (use == CharacterUse.Word || ((use & CharacterUse.Name) == 0 && at + 1 < codes.Length && !_table.GoesBeyondWords(code, codes[at + 1])))
            {
                if (_table.Longest(codes, at, out int length, out Bearing bearing) is not { } word)
                {
                    other = other < 0 ? at : other;
                    at++;
                    continue;
                }

                if ((bearing & Bearing.BeforeNextYear) == 0)
                {
                    if (other >= 0)
                        Add(new(TokenKind.Other, other, at));
                    other = -1;
                    Add(new(TokenKind.Word, at, at + length) { Word = word, Bearing = bearing });
                    at += length;
                    continue;
                }
            }

            if (use == CharacterUse.Mark && Mark(text[at]) is var mark and not TokenKind.Other)
            {
                if (other >= 0)
                    Add(new(TokenKind.Other, other, at));
                other = -1;
                Add(new(mark, at, at + 1));
                at++;
                continue;
            }

            Token token = Next(use, section, codes, text, at);
            if (token.Kind != TokenKind.Other)
            {
                if (other >= 0)
                    Add(new(TokenKind.Other, other, at));
                other = -1;
                Add(in token);
            }
            else if (other < 0)
            {
                other = at;
            }

            at = token.End;
        }

        if (other >= 0)
            Add(new(TokenKind.Other, other, at));
    }

    private void Add(in Token token)
    {
        Token[] tokens = _tokens;
        int count = _count;
        if (count == tokens.Length)
        {
            Grow(count * 2);
            tokens = _tokens;
        }

        tokens[count] = token;
        _count = count + 1;
    }

    public void Dispose()
    {
        ReturnTokens();
        ArrayPool<CharacterUse>.Shared.Return(_uses);
        _uses = [];
    }

    private void ReturnTokens()
    {
        _tokens.AsSpan(0, _most).Clear();
        ArrayPool<Token>.Shared.Return(_tokens);
        (_tokens, _most) = ([], 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(length);
        _tokens.AsSpan(0, _count).CopyTo(larger);
        _most = Math.Max(_most, _count);
        ReturnTokens();
        _tokens = larger;
    }

    // One token of ten: what it needs would take the registers of the loop around it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Token Next(CharacterUse use, SectionText section, ReadOnlySpan<ushort> codes, string text, int at)
    {
        if ((use & CharacterUse.Mark) != 0 && Punctuation(section, codes, text, at) is { } mark)
            return mark;
        Token token = NextPlain(use, section, codes, text, at);
        return _table.PatternsOf(codes[at]) is { } patterns ? LongerPattern(patterns, text, at, token) : token;
    }

    private Token LongerPattern(PatternsOfInitial patterns, string text, int at, Token token)
    {
        (Word Word, int Length)? put = Lexicon.PatternAt(patterns, text, at, _years ??= (place, offset) => YearAt(_text, place, offset));
        return put is var (pattern, length) && length >= token.End - at ? new(TokenKind.Word, at, at + length) { Word = pattern, Bearing = lexicon.BearingOf(pattern) } : token;
    }

    /// <summary>How many characters at a position name a year that many years from the report's own: 2022年, 2022年度.</summary>
    private int YearAt(string text, int at, int offset) =>
        at < text.Length && (_uses[_codes[at]] & CharacterUse.Numeral) != 0 && TryDate(text, at, out DateReading date) && date.Year == year + offset && date.Month is null ? date.Length : 0;

    private Token NextPlain(CharacterUse use, SectionText section, ReadOnlySpan<ushort> codes, string text, int at)
    {
        Word? longest = _table.Longest(codes, at, out int length, out Bearing bearing);
        if ((use & CharacterUse.Numeral) != 0)
        {
            Word? word = char.IsAsciiDigit(text[at]) ? null : longest;
            if (word is null && MayBeDate(text, at) && Dated(text, at) is { } date)
                return date;
            if (MayBeNumber(text, at) && Counted(section, text, at) is { } number && (word is null || number.End - at > length))
                return number;
        }

        int name = (use & CharacterUse.Name) != 0 ? speaker.NameAt(text, at) : 0;
        return name > 0 && (longest is null || name >= length) ? new(TokenKind.Unit, at, at + name) : Plain(longest, length, bearing, text, at);
    }

    /// <summary>上 and 第 begin a date or a number now and then, and something else most of the time.</summary>
    private static bool MayBeDate(string text, int at) => text[at] switch
    {
        '不' or '大' or '将' or '近' or '约' or '超' or '逾' or '百' => false,
        '上' or '下' => at + 1 < text.Length && text[at + 1] == '半',
        _ => true,
    };

    private static bool MayBeNumber(string text, int at) => text[at] switch
    {
        '第' or '前' or '下' => false,
        '上' => at + 1 < text.Length && NumeralCharacters.Unit(text[at + 1]) > 0,
        '不' => at + 1 < text.Length && text[at + 1] is '超' or '少' or '低' or '多' or '足' or '到',
        '大' => at + 1 < text.Length && text[at + 1] is '约' or '概',
        '将' => at + 1 < text.Length && text[at + 1] == '近',
        _ => true,
    };

    /// <summary>The longest word that begins somewhere, or else a character that means nothing.</summary>
    private Token Plain(Word? longest, int length, Bearing bearing, string text, int at)
    {
        if (longest is null)
            return new(TokenKind.Other, at, at + 1);
        return (bearing & Bearing.BeforeNextYear) != 0 ? BeforeNextYear(longest, text, at, at + length) : new(TokenKind.Word, at, at + length) { Word = longest, Bearing = bearing };
    }

    private Token BeforeNextYear(Word word, string text, int at, int end) =>
        year is { } own && end < text.Length && Dated(text, end) is { } next && next.Date.Year == own + 1 && next.Date.Month is null
            ? new(TokenKind.Word, at, next.End) { Word = word, Bearing = lexicon.BearingOf(word) }
            : new(TokenKind.Other, at, at + 1);

    /// <summary>A mark that is the same wherever it stands; <see cref="TokenKind.Other"/> for any other character.</summary>
    private static TokenKind Mark(char c) => c switch
    {
        ',' => TokenKind.Comma,
        '、' => TokenKind.Enumeration,
        '。' or '!' or '?' => TokenKind.Stop,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        _ => TokenKind.Other,
    };

    private Token? Punctuation(SectionText section, ReadOnlySpan<ushort> codes, string text, int at)
    {
        if (Mark(text[at]) is var mark and not TokenKind.Other)
            return new(mark, at, at + 1);
        switch (text[at])
        {
            case '—' when at + 1 < text.Length && text[at + 1] == '—': return new(TokenKind.Comma, at, at + 2);
            case '】' when _isInTitle:
                _isInTitle = false;
                return new(TokenKind.Stop, at, at + 1);
            case ')' or ']' or '】': return new(TokenKind.Close, at, at + 1);
            case '《': return Quoted(codes, text, at, '》', 60);
            case '"': return Quoted(codes, text, at, '"', 40);
            case '【' when section.StartsLine(at) && Ordinal(text, at) is null:
                _isInTitle = true; // 【依申请公开】: a heading.
                return new(TokenKind.Ordinal, at, at + 1);
            case '(' or '[' or '【': return Ordinal(text, at) ?? new(TokenKind.Open, at, at + 1);
            default: return at == 0 || text[at - 1] is '。' or ';' or ':' ? Ordinal(text, at) : null;
        }
    }

    /// <summary>Titles of documents and quoted words state nothing, but for a single word of the vocabulary: “予以公开”.</summary>
    private Token? Quoted(ReadOnlySpan<ushort> codes, string text, int at, char close, int reach)
    {
        int end = text.IndexOf(close, at + 1, Math.Min(reach, text.Length - at - 1));
        if (end < 0)
            return null;
        return end > at + 1 && _table.Longest(codes, at + 1, out int length, out Bearing bearing) is { BeforeNextYear: false } word && length == end - at - 1
            ? new(TokenKind.Word, at, end + 1) { Word = word, Bearing = bearing }
            : new(TokenKind.Other, at, end + 1);
    }

    /// <summary>(一), (1), 一、, 1. where a paragraph may start.</summary>
    private static Token? Ordinal(string text, int at)
    {
        bool bracket = text[at] is '(' or '[' or '【';
        int digits = bracket ? at + 1 : at, end = digits;
        while (end < text.Length && end - digits < 3 && NumeralCharacters.IsOrdinal(text[end]))
            end++;
        if (end == digits || end >= text.Length)
            return null;
        bool closed = bracket ? text[end] == ')' : text[end] == '、' || (text[end] == '.' && (end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1])));
        return closed ? new(TokenKind.Ordinal, at, end + 1) : null;
    }

    private Token? Dated(string text, int at)
    {
        if (!TryDate(text, at, out DateReading date))
            return null;
        int end = at + date.Length;
        // 2022年结转: the year before and the word make one.
        if (year is { } own && date.Year == own - 1 && date.Month is null && lexicon.WordAfterLastYear(text, end) is { } word)
            return new(TokenKind.Word, at, end + word.Text.Length) { Word = word, Bearing = lexicon.BearingOf(word) };
        return new(TokenKind.Date, at, end) { Moment = new(date) };
    }

    /// <summary>The date at a position: it is asked for by patterns, too.</summary>
    private bool TryDate(string text, int at, out DateReading date)
    {
        if (at != _dateAt)
            (_dateAt, _isDate) = (at, ChineseDate.TryRead(Ahead(text, at), out _date));
        date = _date;
        return _isDate;
    }

    private Token? Counted(SectionText section, string text, int at)
    {
        if (!ChineseNumber.TryRead(Ahead(text, at), out NumberReading number) || number.IsOrdinal)
            return null;
        int end = at + number.Length;
        (string Word, string Unit)? unit = lexicon.UnitAt(text, end) is { Unit: not Lexicon.Durations } known ? known : null;
        // 486.25万元: amounts are reported in 万元, and true to the digit that is printed.
        Doubt doubt = number.Exactness == Exactness.Exact || (unit?.Unit == Lexicon.Yuan && number is { Exactness: Exactness.Rounded, Decimals: >= AmountDecimals }) ? Doubt.None : Doubt.Inexact;
        if (section.IsBroken(at, end))
            doubt |= Doubt.Number;
        if (unit is null && !number.IsChinese && end + 1 < text.Length && !char.IsPunctuation(text[end]) && lexicon.UnitAt(text, end + 1) is { } behind)
        {
            // One character too many between the number and its unit is a slip of the pen (13成条), but no more than likely one.
            (unit, doubt, end) = (behind, doubt | Doubt.Number, end + 1);
        }

        // Chinese digits are parts of words as often as they are numbers: only a unit makes them one.
        // 申请数量为0, 处理决定数量219: at the end of a clause a zero needs no unit, nor does a number behind a word for numbers.
        if (unit is null && number.Kind == NumberKind.Count && EndsClause(text, end) && (number.Value == 0 || (!number.IsChinese && IsBehindAmount(text, at))))
            unit = ("", AnyUnit);
        if (number.IsChinese && unit is null && !number.IsPercent)
            return null;
        end += unit?.Word.Length ?? 0;
        if (unit is not null && end < text.Length && (text[end] is '余' or '多' || Follows(text, end, "以上") || Follows(text, end, "左右") || Follows(text, end, "以内")))
            (doubt, end) = (doubt | Doubt.Inexact, end + (text[end] is '余' or '多' ? 1 : 2));
        return new(TokenKind.Number, at, end) { Quantity = new(number, unit?.Unit, doubt) };
    }

    private static bool EndsClause(string text, int at) => at == text.Length || text[at] is ',' or '。' or ';' or ')' or '、';

    /// <summary>Whether 数, 数量 or 件数 stands before a number, with or without 为 or a colon.</summary>
    private static bool IsBehindAmount(string text, int at)
    {
        if (at > 0 && text[at - 1] is '为' or '是' or ':')
            at--;
        return at > 0 && (text[at - 1] == '数' || (at > 1 && text[at - 1] == '量' && text[at - 2] == '数'));
    }

    private static bool Follows(string text, int at, string word) => string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static ReadOnlySpan<char> Ahead(string text, int at) => text.AsSpan(at, Math.Min(Reach, text.Length - at));
}
