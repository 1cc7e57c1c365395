using System.Buffers;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Tokenization;

/// <summary>Cuts a section's text into tokens in one pass; every position is looked at a bounded number of times.</summary>
internal sealed class Tokenizer(Lexicon lexicon, ReportingUnit speaker, int? year) : IDisposable
{
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789十百廿卅拾近约超逾第大将不上下前" + NumeralCharacters.Digits);

    /// <summary>Whether a mark is a token of its own, or a numeral may begin: for every other character only the vocabulary and the unit's names are asked.</summary>
    private static readonly bool[] IsSpecial = SpecialCharacters();

    /// <summary>How far a numeral or date may reach; what is longer is no number.</summary>
    private const int Reach = 64;

    /// <summary>Amounts with as many digits behind the point are not rounded by more than the rule on them allows for.</summary>
    private const int AmountDecimals = 1;

    /// <summary>The unit of a number that needs none.</summary>
    public const string AnyUnit = "*";

    private string _text = "";
    private Func<int, int, int>? _years;
    private bool _isInTitle;
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(256);

    /// <summary>The tokens of a section, until the next section is read.</summary>
    public ArraySegment<Token> Read(SectionText section)
    {
        string text = _text = section.Text;
        int at = 0, count = 0;
        _isInTitle = false;
        while (at < text.Length)
        {
            Token token = MeansNothing(text[at]) ? new(TokenKind.Other, at, EndOfNothing(text, at + 1)) : Next(section, text, at);
            at = token.End;
            if (token.Kind == TokenKind.Other && count > 0 && _tokens[count - 1].Kind == TokenKind.Other)
            {
                _tokens[count - 1] = new(TokenKind.Other, _tokens[count - 1].Start, token.End);
                continue;
            }

            if (count == _tokens.Length)
                Grow();
            _tokens[count++] = token;
        }

        return new(_tokens, 0, count);
    }

    public void Dispose() => ArrayPool<Token>.Shared.Return(_tokens, clearArray: true);

    private void Grow()
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(_tokens.Length * 2);
        _tokens.CopyTo(larger, 0);
        Dispose();
        _tokens = larger;
    }

    /// <summary>Whether nothing begins with a character that is more than itself.</summary>
    private bool MeansNothing(char c) => !IsSpecial[c] && lexicon.UseOf(c) == CharacterUse.None && !speaker.MayBegin(c);

    private int EndOfNothing(string text, int at)
    {
        while (at < text.Length && MeansNothing(text[at]))
            at++;
        return at;
    }

    private static bool[] SpecialCharacters()
    {
        bool[] special = new bool[char.MaxValue + 1];
        foreach (char mark in ",、。!?;:)]】《\"([【")
            special[mark] = true;
        for (int c = 0; c < special.Length; c++)
            special[c] |= Numerals.Contains((char)c) || NumeralCharacters.IsOrdinal((char)c);
        return special;
    }

    private Token Next(SectionText section, string text, int at)
    {
        char c = text[at];
        if (IsSpecial[c] && Punctuation(section, text, at) is { } mark)
            return mark;
        Token token = NextPlain(section, text, at, c);
        return (lexicon.UseOf(c) & CharacterUse.Pattern) != 0 ? LongerPattern(text, at, token) : token;
    }

    private Token LongerPattern(string text, int at, Token token)
    {
        (Word Word, int Length)? put = lexicon.PatternAt(text, at, _years ??= (place, offset) => YearAt(_text, place, offset));
        return put is var (pattern, length) && length >= token.End - at ? new(TokenKind.Word, at, at + length) { Word = pattern } : token;
    }

    /// <summary>How many characters at a position name a year that many years from the report's own: 2022年, 2022年度.</summary>
    private int YearAt(string text, int at, int offset) =>
        at < text.Length && Numerals.Contains(text[at]) && ChineseDate.TryRead(Ahead(text, at), out DateReading date) && date.Year == year + offset && date.Month is null ? date.Length : 0;

    private Token NextPlain(SectionText section, string text, int at, char c)
    {
        Word? longest = (lexicon.UseOf(c) & CharacterUse.Word) != 0 ? lexicon.WordAt(text, at) : null;
        if (IsSpecial[c] && Numerals.Contains(c))
        {
            Word? word = char.IsAsciiDigit(c) ? null : longest;
            if (word is null && Dated(text, at) is { } date)
                return date;
            if (Counted(section, text, at) is { } number && (word is null || number.End - at > word.Text.Length))
                return number;
        }

        int name = speaker.NameAt(text, at);
        if (name > 0 && name >= (longest?.Text.Length ?? 0))
            return new(TokenKind.Unit, at, at + name);
        if (longest is null)
            return new(TokenKind.Other, at, at + 1);
        if (longest.BeforeNextYear)
        {
            return year is { } own && at + longest.Text.Length < text.Length && Dated(text, at + longest.Text.Length) is { } next && next.Date.Year == own + 1 && next.Date.Month is null
                ? new(TokenKind.Word, at, next.End) { Word = longest }
                : new(TokenKind.Other, at, at + 1);
        }

        return new(TokenKind.Word, at, at + longest.Text.Length) { Word = longest };
    }

    private Token? Punctuation(SectionText section, string text, int at)
    {
        switch (text[at])
        {
            case ',': return new(TokenKind.Comma, at, at + 1);
            case '、': return new(TokenKind.Enumeration, at, at + 1);
            case '。' or '!' or '?': return new(TokenKind.Stop, at, at + 1);
            case ';': return new(TokenKind.Semicolon, at, at + 1);
            case ':': return new(TokenKind.Colon, at, at + 1);
            case '】' when _isInTitle:
                _isInTitle = false;
                return new(TokenKind.Stop, at, at + 1);
            case ')' or ']' or '】': return new(TokenKind.Close, at, at + 1);
            case '《': return Quoted(text, at, '》', 60);
            case '"': return Quoted(text, at, '"', 40);
            case '【' when section.StartsLine(at) && Ordinal(text, at) is null:
                _isInTitle = true; // 【依申请公开】: a heading.
                return new(TokenKind.Ordinal, at, at + 1);
            case '(' or '[' or '【': return Ordinal(text, at) ?? new(TokenKind.Open, at, at + 1);
            default: return at == 0 || text[at - 1] is '。' or ';' or ':' ? Ordinal(text, at) : null;
        }
    }

    /// <summary>Titles of documents and quoted words state nothing, but for a single word of the vocabulary: “予以公开”.</summary>
    private Token? Quoted(string text, int at, char close, int reach)
    {
        int end = text.IndexOf(close, at + 1, Math.Min(reach, text.Length - at - 1));
        if (end < 0)
            return null;
        return end > at + 1 && lexicon.WordAt(text, at + 1) is { BeforeNextYear: false } word && word.Text.Length == end - at - 1
            ? new(TokenKind.Word, at, end + 1) { Word = word }
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
        if (!ChineseDate.TryRead(Ahead(text, at), out DateReading date))
            return null;
        int end = at + date.Length;
        // 2022年结转: the year before and the word make one.
        if (year is { } own && date.Year == own - 1 && date.Month is null && lexicon.WordAfterLastYear(text, end) is { } word)
            return new(TokenKind.Word, at, end + word.Text.Length) { Word = word };
        return new(TokenKind.Date, at, end) { Moment = new(date) };
    }

    private Token? Counted(SectionText section, string text, int at)
    {
        if (!ChineseNumber.TryRead(Ahead(text, at), out NumberReading number) || number.IsOrdinal)
            return null;
        int end = at + number.Length;
        (string Word, string Unit)? unit = lexicon.UnitAt(text, end);
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
