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
    private CellLook[] _looks = [];
    private int _blockIndex = -1;
    private bool _behindValue;

    private WordStream(ReadingBudget? budget) => _budget = budget;

    /// <summary>Words and values, with the borders between them.</summary>
    public List<StreamItem> Items => _items;

    /// <summary>The lines that show something. A table's row that shows a single text is one too: headings and paragraphs stand in tables as well.</summary>
    public IReadOnlyList<TextLine> Lines => _lines;

    public static WordStream Of(Document document, ReadingBudget? budget)
    {
        WordStream stream = new(budget);
        stream.MakeRoom(document);
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

    /// <summary>Nearly as many items as there are cells, with a border behind each row, in all tables together: no list of them is copied as it grows.</summary>
    private void MakeRoom(Document document)
    {
        int most = 0, items = document.Blocks.Count;
        foreach (DocumentBlock block in document.Blocks)
        {
            if (block is not DocumentTable table)
                continue;
            int cells = 0;
            foreach (DocumentRow row in table.RowSpan)
                cells += row.CellSpan.Length;
            most = Math.Max(most, cells);
            items += cells + table.RowSpan.Length;
        }

        _looks = new CellLook[most];
        _items.EnsureCapacity(items);
    }

    private void WalkTable(DocumentTable table)
    {
        Look(table);
        int headed = 0;
        for (int i = 0, first = 0; i < table.RowSpan.Length; first += table.Rows[i++].CellSpan.Length)
            headed = IsHeader(table.RowSpan[i].CellSpan, first) ? Math.Max(headed, table.RowSpan[i].CellSpan.Length) : headed;
        for (int i = 0, first = 0; i < table.RowSpan.Length; first += table.Rows[i++].CellSpan.Length)
        {
            ReadOnlySpan<DocumentCell> cells = table.RowSpan[i].CellSpan;
            _blockIndex++;
            _budget?.Step();
            AddLines(SingleText(cells, first));
            WalkRow(cells, first, IsHeader(cells, first), headed > 0 && cells.Length > headed);
        }
    }

    /// <summary>Looks at each cell of a table once: what it shows is asked for several times.</summary>
    private void Look(DocumentTable table)
    {
        int at = 0;
        for (int i = 0; i < table.RowSpan.Length; i++)
        {
            ReadOnlySpan<DocumentCell> cells = table.RowSpan[i].CellSpan;
            for (int column = 0; column < cells.Length; column++)
            {
                string text = cells[column].Text;
                _looks[at++] = ChineseText.IsBlank(text) ? CellLook.Blank : CellContent.IsCellContent(text) ? CellLook.Content : CellLook.Words;
            }
        }
    }

    private bool IsHeader(ReadOnlySpan<DocumentCell> cells, int first)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (_looks[first + i] == CellLook.Content && !cells[i].IsContinuation)
                return false;
        }

        return true;
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
            string token = Token(text, _tokens[i]);
            if (_behindValue && (CellContent.IsUnit(token) || CellContent.IsNote(token)))
            {
                _items.Add(new(StreamItemKind.Tail, token));
                continue;
            }

            bool ordinal = i == 0 && _tokens.Count > 1 && IsBareOrdinal(token) && !CellContent.IsCellContent(Token(text, _tokens[1]));
            if (ordinal)
                _items.Add(new(new PrintedWord(new(LabelKey.Of(token).Full, LabelKey.Of(token).Full.Length), _blockIndex, false, At(line.Place, _tokens[i].Start))));
            else if (_behindValue = CellContent.IsCellContent(token))
                _items.Add(new(new Value(token, _blockIndex, false, At(line.Place, _tokens[i].Start))));
            else
                Words(token, At(line.Place, _tokens[i].Start), null);
        }
    }

    private void WalkRow(ReadOnlySpan<DocumentCell> cells, int first, bool isHeader, bool isPushed)
    {
        _behindValue = false;
        bool inLabel = HasWords(cells, first), inValues = false;
        for (int i = 0; i < cells.Length; i++)
        {
            DocumentCell cell = cells[i];
            if (cell.IsContinuation && (isHeader || RepeatsNeighbour(cells, i)))
                continue;
            CellLook look = _looks[first + i];
            if (look == CellLook.Words && !inValues)
            {
                inLabel = false;
                WalkLabel(cell);
                continue;
            }

            inValues |= look == CellLook.Content && !inLabel;
            if (!cell.IsContinuation && !(look == CellLook.Blank && inLabel))
                _items.Add(new(new Value(look == CellLook.Blank ? "" : ChineseText.Trim(cell.Text), _blockIndex, true, cell.Place) { IsPushed = isPushed, Cell = cell }));
        }

        _items.Add(new(StreamItemKind.RowEnd));
    }

    private bool HasWords(ReadOnlySpan<DocumentCell> cells, int first)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (_looks[first + i] != CellLook.Content && cells[i].Text.Length > 0)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a merged cell's words stand in this row already. The labels of merged groups come again with every row; headings
    /// come once, or their order would be lost.
    /// </summary>
    private static bool RepeatsNeighbour(ReadOnlySpan<DocumentCell> cells, int index) =>
        index > 0 && string.Equals(cells[index].Text, cells[index - 1].Text, StringComparison.Ordinal);

    private void AddLines(string text)
    {
        int start = 0;
        for (int end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', start))
        {
            AddLine(text[start..end]);
            start = end + 1;
        }

        AddLine(start == 0 ? text : text[start..]);
    }

    private void AddLine(string line)
    {
        string trimmed = ChineseText.Trim(line);
        if (trimmed.Length > 0)
            _lines.Add(new(trimmed, _blockIndex));
    }

    private string SingleText(ReadOnlySpan<DocumentCell> cells, int first)
    {
        int single = -1;
        for (int i = 0; i < cells.Length; i++)
        {
            if (_looks[first + i] == CellLook.Blank || cells[i].IsContinuation)
                continue;
            if (single >= 0)
                return "";
            single = i;
        }

        return single < 0 || _looks[first + single] == CellLook.Content ? "" : cells[single].Text;
    }

    private void WalkLabel(DocumentCell cell)
    {
        if (cell.Text.Length > LongestLine)
        {
            _items.Add(new(StreamItemKind.Break));
            return;
        }

        Tokenise(cell.Text);
        foreach ((int Start, int End) token in _tokens)
            Words(Token(cell.Text, token), At(cell.Place, token.Start), cell);
    }

    /// <summary>A token, cut where an ordinal stands inside it, as in <c>(四)无1.本机关…</c>.</summary>
    private void Words(string token, DocumentLocation? place, DocumentCell? cell)
    {
        int start = 0;
        for (int i = 1; i + 2 < token.Length; i++)
        {
            if (!char.IsAsciiDigit(token[i]) || char.IsAsciiDigit(token[i - 1]) || !char.IsLetter(token[i - 1]) || token[i + 1] is not ('.' or '、' or '．') || !char.IsLetter(token[i + 2]))
                continue;
            Word(LabelKey.Of(token.AsSpan(start, i - start)));
            start = i;
        }

        Word(start == 0 ? LabelKey.Of(token) : LabelKey.Of(token.AsSpan(start)));

        void Word(LabelKey key)
        {
            if (key.Full.Length > 0)
                _items.Add(new(new PrintedWord(key, _blockIndex, cell is not null, place) { Cell = cell }));
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

    private static string Token(string text, (int Start, int End) token) => token == (0, text.Length) ? text : text[token.Start..token.End];

    private static bool IsBareOrdinal(string token) => token.Length <= 2 && token.All(char.IsAsciiDigit) && token[0] != '0';

    private static DocumentLocation? At(DocumentLocation? place, int offset) => offset > 0 && place is { Column: { } column } ? place with { Column = column + offset } : place;
}
