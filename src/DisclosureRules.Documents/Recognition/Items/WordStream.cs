using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Items;

/// <summary>
/// Walks through a document and tells a listener of its words and values in reading order. Lines too long to hold labels are told
/// as a break.
/// </summary>
internal sealed class WordStream(WordStream.IListener listener, Deadline? deadline)
{
    /// <summary>Longer lines are sentences.</summary>
    public const int LongestLine = 240;

    private readonly List<(int Start, int End)> _tokens = [];
    private int _blockIndex = -1;
    private bool _behindValue;

    /// <summary>Receives words and values.</summary>
    internal interface IListener
    {
        void OnWord(PrintedWord word);

        void OnValue(Value value);

        /// <summary>A unit or a note stands behind the last value.</summary>
        void OnTail(string text);

        /// <summary>A table row ends; a run of values never goes on in the next one.</summary>
        void OnRowEnd();

        /// <summary>Sentences stand here; no label runs across them.</summary>
        void OnBreak();
    }

    public void Walk(Document document)
    {
        foreach (DocumentBlock block in document.Blocks)
        {
            if (block is DocumentLine line)
            {
                _blockIndex++;
                deadline?.Step();
                WalkLine(line);
            }
            else if (block is DocumentTable table)
            {
                WalkTable(table);
            }
        }
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
            deadline?.Step();
            WalkRow(table.Rows[i], areHeaders[i], headed > 0 && table.Rows[i].Cells.Count > headed);
        }
    }

    private void WalkLine(DocumentLine line)
    {
        string text = line.Text;
        if (text.Length > LongestLine)
        {
            listener.OnBreak();
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
                listener.OnTail(token);
                continue;
            }

            bool ordinal = i == 0 && _tokens.Count > 1 && IsBareOrdinal(token) && !CellContent.IsCellContent(text[_tokens[1].Start.._tokens[1].End]);
            if (ordinal)
                listener.OnWord(new(new(LabelKey.Of(token).Full, LabelKey.Of(token).Full.Length), _blockIndex, false, At(line.Place, _tokens[i].Start)));
            else if (_behindValue = CellContent.IsCellContent(token))
                listener.OnValue(new(token, _blockIndex, false, At(line.Place, _tokens[i].Start)));
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
                listener.OnValue(new(blank ? "" : ChineseText.Trim(cell.Text), _blockIndex, true, cell.Place) { IsPushed = isPushed });
        }

        listener.OnRowEnd();
    }

    /// <summary>
    /// Whether a merged cell's words have been told already in this row. The labels of merged groups are told again with every row; headings
    /// are told once, or their order would be lost.
    /// </summary>
    private static bool RepeatsNeighbour(DocumentRow row, int index) =>
        index > 0 && string.Equals(row.Cells[index].Text, row.Cells[index - 1].Text, StringComparison.Ordinal);

    private void WalkLabel(DocumentCell cell)
    {
        if (cell.Text.Length > LongestLine)
        {
            listener.OnBreak();
            return;
        }

        Tokenise(cell.Text);
        foreach ((int start, int end) in _tokens.ToArray())
            Words(cell.Text[start..end], true, At(cell.Place, start));
    }

    /// <summary>A token, cut where an ordinal stands inside it, as in <c>(四)无1.本机关…</c>.</summary>
    private void Words(string token, bool isCell, DocumentLocation? place)
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
                listener.OnWord(new(key, _blockIndex, isCell, place));
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
