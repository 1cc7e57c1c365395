using System.Text;
using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Model;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// Reads one text of a file, such as the body or a text box, as it is printed in the end: insertions are text, deletions are not, nor are hidden text and
/// the instructions of fields. Not safe to share between threads.
/// </summary>
internal sealed class StoryReader
{
    private const char Picture = '\u0001', CellEnd = '\u0007', Shape = '\u0008', LineBreak = '\u000B', PageBreak = '\u000C', ParagraphEnd = '\r', ColumnBreak = '\u000E',
        FieldBegin = '\u0013', FieldSeparator = '\u0014', FieldEnd = '\u0015', Hyphen = '\u001E', Symbol = '(';

    private readonly TextSources _sources;
    private readonly PackageBudget _budget;
    private readonly OpenTables _tables;
    private readonly StringBuilder _text = new();
    private readonly List<DocumentBlock> _boxes = [];

    /// <summary>For each field that is open, whether its instruction still goes on; an instruction is not printed, its result is.</summary>
    private readonly Stack<bool> _fields = [];
    private bool _hasPicture;
    private bool _hasDeletion;

    public StoryReader(TextSources sources, PackageBudget budget)
    {
        (_sources, _budget) = (sources, budget);
        _tables = new(sources, budget);
    }

    /// <summary>Whether a picture or an embedded object stands in the text.</summary>
    public bool HasPicture { get; private set; }

    /// <summary>The lines and tables of the text between two of all characters.</summary>
    public List<DocumentBlock> Read(int start, int end)
    {
        _budget.Enter();
        foreach (Piece piece in _sources.Pieces.Between(start, end))
            Read(piece);
        AddParagraph("");
        _budget.Leave();
        return _tables.Close();
    }

    private void Read(Piece piece)
    {
        ReadOnlyMemory<byte> bytes = _sources.Document.Slice(piece.Place, (piece.End - piece.Start) * (long)piece.Width);
        for (int at = piece.Start; at < piece.End;)
        {
            int place = piece.PlaceOf(at);
            FormattedRun paragraph = _sources.Paragraphs.RunOf(place);
            CharacterFormat format = _sources.Characters.Of(place, piece.Changes, ParagraphFormats.StyleOf(paragraph), out int end);
            int same = Math.Max(1, (Math.Min(end, paragraph.End) - place) / piece.Width);
            for (int next = Math.Min(piece.End, at + same); at < next; at++)
            {
                char character = piece.Read(bytes.Span, at - piece.Start);
                if (character is ParagraphEnd or CellEnd || (character == PageBreak && piece.PlaceOf(at + 1) >= paragraph.End))
                    EndParagraph(_sources.Paragraphs.Of(piece.PlaceOf(at), piece.Changes), character, format);
                else if (format.IsDeleted)
                    _hasDeletion = true;
                else
                    Take(character, at, format);
            }
        }
    }

    private void Take(char character, int at, CharacterFormat format)
    {
        if (character == FieldBegin)
            _fields.Push(true);
        else if (character == FieldSeparator && _fields.TryPop(out _))
            _fields.Push(false);
        else if (character == FieldEnd)
            _fields.TryPop(out _);
        else if (!format.IsHidden && !_fields.Contains(true))
            Print(character, at, format);
    }

    private void Print(char character, int at, CharacterFormat format)
    {
        switch (character)
        {
            case LineBreak or PageBreak or ColumnBreak:
                _text.Append('\n');
                break;
            case Hyphen:
                _text.Append('-');
                break;
            case Symbol when format.Symbol is { } symbol:
                _text.Append(symbol);
                break;
            case Picture:
                _hasPicture |= !format.IsData;
                break;
            case Shape:
                AddShape(at);
                break;
            case >= ' ' or '\t':
                _text.Append(character);
                break;
        }
    }

    private void AddShape(int at)
    {
        IReadOnlyList<(int Start, int End)> boxes = _sources.Boxes.Take(at);
        _hasPicture |= boxes.Count == 0 && _sources.Boxes.IsPicture(at);
        foreach ((int start, int end) in boxes)
        {
            StoryReader reader = new(_sources, _budget);
            _boxes.AddRange(reader.Read(start, end));
            _hasPicture |= reader.HasPicture;
        }
    }

    private void EndParagraph(ParagraphFormat paragraph, char mark, CharacterFormat format)
    {
        bool endsCell = paragraph.Depth > 0 && (mark == CellEnd || (paragraph.Depth > 1 && (paragraph.EndsInnerCell || paragraph.EndsInnerRow)));
        if (format.IsDeleted && !endsCell)
            return;
        _tables.GoTo(paragraph.Depth);
        bool endsRow = endsCell && paragraph.EndsRow;
        bool vanishes = endsRow || (format.IsHidden && ChineseText.IsBlank(_text.ToString()));
        AddParagraph(vanishes ? "" : _sources.Numbers.Next(paragraph));
        if (endsRow)
            _tables.EndRow(paragraph.Row, isMarkDeleted: format.IsDeleted);
        else if (endsCell)
            _tables.EndCell();
    }

    private void AddParagraph(string number)
    {
        ParagraphLines.Add(number, _text.ToString(), _tables.Blocks, _budget);
        _tables.Blocks.AddRange(_boxes);
        if (_tables.Cell is { } cell)
            (cell.HasPicture, cell.IsDeleted) = (cell.HasPicture || _hasPicture, cell.IsDeleted || _hasDeletion);
        HasPicture |= _hasPicture;
        _text.Clear();
        _boxes.Clear();
        _fields.Clear();
        _hasPicture = _hasDeletion = false;
    }
}
