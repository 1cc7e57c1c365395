using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>
/// A document in reading order: its words and values, and its lines of text. Both number the lines and table rows of the document in the same walk.
/// </summary>
internal sealed class WordStream
{
    /// <summary>
    /// Longer lines are sentences, in which no labels are looked for: a break among the words. The longest label of a form, its note included, has half
    /// as many characters; the value itself has no other source.
    /// </summary>
    public const int LongestLine = 240;

    private readonly ReadingBudget? _budget;
    private readonly List<StreamItem> _items = [];
    private readonly List<TextLine> _lines = [];
    private readonly List<(int Start, int End)> _tokens = [];
    private int _blockIndex = -1;
    private bool _behindValue;

    private WordStream(ReadingBudget? budget) => _budget = budget;

    /// <summary>Words and values, with the borders between them.</summary>
    public IReadOnlyList<StreamItem> Items => _items;

    /// <summary>The lines that show something. A table's row that shows a single text is one too: headings and paragraphs stand in tables as well.</summary>
    public IReadOnlyList<TextLine> Lines => _lines;

    public static WordStream Of(Document document, ReadingBudget? budget)
    {
        WordStream stream = new(budget);
        foreach (DocumentBlock block in document.Blocks)
        {
            if (block is DocumentLine line)
            {
                stream._blockIndex++;
                budget?.Step();
                stream.AddLines(line.Text);
                stream.WalkLine(line);
            }
            else if (block is DocumentTable table)
            {
                stream.WalkTable(table);
            }
        }

        return stream;
    }

    private void WalkTable(DocumentTable table)
    {
        bool[] areHeaders = [.. table.Rows.Select(r => !r.Cells.Any(c => !c.IsContinuation && CellContent.IsCellContent(c.Text)))];
        int headed = 0;
        for (int i = 0; i < areHeaders.Length; i++)
            headed = areHeaders[i] ? Math.Max(headed, table.Rows[i].Cells.Count) : headed;
        for (int i = 0; i < areHeaders.Length; i++)
        {
            _blockIndex++;
            _budget?.Step();
            AddLines(SingleText(table.Rows[i]));
            WalkRow(table.Rows[i], areHeaders[i], headed > 0 && table.Rows[i].Cells.Count > headed);
        }
    }

    private void WalkLine(DocumentLine line)
    {
        string text = line.Text;
        if (text.Length > LongestLine)
        {
            _items.Add(new(StreamItemKind.Break));
            return;
        }

        if (PageNumber.Is(text))
            return;
        Tokenise(text);
        for (int i = 0; i < _tokens.Count; i++)
        {
            string token = text[_tokens[i].Start.._tokens[i].End];
            if (_behindValue && (CellContent.IsUnit(token) || CellContent.IsNote(token)))
            {
                _items.Add(new(StreamItemKind.Tail, Tail: token));
                continue;
            }

            bool ordinal = i == 0 && _tokens.Count > 1 && IsBareOrdinal(token) && !CellContent.IsCellContent(text[_tokens[1].Start.._tokens[1].End]);
            if (ordinal)
                Add(new PrintedWord(new(LabelKey.Of(token).Full, LabelKey.Of(token).Full.Length), _blockIndex, false, At(line.Place, _tokens[i].Start)));
            else if (_behindValue = CellContent.IsCellContent(token))
                Add(new Value(token, _blockIndex, false, At(line.Place, _tokens[i].Start)));
            else
                Words(token, false, At(line.Place, _tokens[i].Start));
        }
    }

    private void WalkRow(DocumentRow row, bool isHeader, bool isPushed)
    {
        _behindValue = false;
        bool hasWords = row.Cells.Any(c => c.Text.Length > 0 && !CellContent.IsCellContent(c.Text));
        bool inLabel = hasWords, inValues = false;
        for (int i = 0; i < row.Cells.Count; i++)
        {
            DocumentCell cell = row.Cells[i];
            if (cell.IsContinuation && (isHeader || RepeatsNeighbour(row, i)))
                continue;
            bool blank = ChineseText.IsBlank(cell.Text);
            bool content = !blank && CellContent.IsCellContent(cell.Text);
            if (!blank && !content && !inValues)
            {
                inLabel = false;
                WalkLabel(cell);
                continue;
            }

            inValues |= content && !inLabel;
            if (!cell.IsContinuation && !(blank && inLabel))
                Add(new Value(blank ? "" : ChineseText.Trim(cell.Text), _blockIndex, true, cell.Place) { IsPushed = isPushed, Grid = GridPlace.Of(cell) });
        }

        _items.Add(new(StreamItemKind.RowEnd));
    }

    /// <summary>
    /// Whether a merged cell's words stand in this row already. The labels of merged groups come again with every row; headings
    /// come once, or their order would be lost.
    /// </summary>
    private static bool RepeatsNeighbour(DocumentRow row, int index) =>
        index > 0 && string.Equals(row.Cells[index].Text, row.Cells[index - 1].Text, StringComparison.Ordinal);

    private void Add(PrintedWord word) => _items.Add(new(StreamItemKind.Word, Word: word));

    private void Add(Value value) => _items.Add(new(StreamItemKind.Value, Value: value));

    private void AddLines(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string trimmed = ChineseText.Trim(line);
            if (trimmed.Length > 0)
                _lines.Add(new(trimmed, _blockIndex));
        }
    }

    private static string SingleText(DocumentRow row)
    {
        string single = "";
        foreach (DocumentCell cell in row.Cells)
        {
            if (cell.IsContinuation || ChineseText.IsBlank(cell.Text))
                continue;
            if (single.Length > 0)
                return "";
            single = cell.Text;
        }

        return CellContent.IsCellContent(single) ? "" : single;
    }

    private void WalkLabel(DocumentCell cell)
    {
        if (cell.Text.Length > LongestLine)
        {
            _items.Add(new(StreamItemKind.Break));
            return;
        }

        Tokenise(cell.Text);
        foreach ((int start, int end) in _tokens.ToArray())
            Words(cell.Text[start..end], true, At(cell.Place, start), GridPlace.Of(cell));
    }

    /// <summary>A token, cut where an ordinal stands inside it, as in <c>(四)无1.本机关…</c>.</summary>
    private void Words(string token, bool isCell, DocumentLocation? place, GridPlace grid = default)
    {
        int start = 0;
        for (int i = 1; i + 2 < token.Length; i++)
        {
            if (!char.IsAsciiDigit(token[i]) || char.IsAsciiDigit(token[i - 1]) || !char.IsLetter(token[i - 1]) || token[i + 1] is not ('.' or '、' or '．') || !char.IsLetter(token[i + 2]))
                continue;
            Word(start, i);
            start = i;
        }

        Word(start, token.Length);

        void Word(int from, int to)
        {
            LabelKey key = LabelKey.Of(token[from..to]);
            if (key.Full.Length > 0)
                Add(new PrintedWord(key, _blockIndex, isCell, place) { Grid = grid });
        }
    }

    private void Tokenise(string text)
    {
        _tokens.Clear();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool blank = i == text.Length || ChineseText.IsBlank(text[i]);
            if (!blank && start < 0)
                start = i;
            if (blank && start >= 0)
            {
                _tokens.Add((start, i));
                start = -1;
            }
        }
    }

    private static bool IsBareOrdinal(string token) => token.Length <= 2 && token.All(char.IsAsciiDigit) && token[0] != '0';

    private static DocumentLocation? At(DocumentLocation? place, int offset) => place is { Column: { } column } ? place with { Column = column + offset } : place;
}
