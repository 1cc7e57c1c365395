using DisclosureRules.Documents.Printed;

namespace DisclosureRules.Documents.Formats.Pdf.Joining;

/// <summary>
/// Decides what goes on where a page break cuts a table: the row itself, when its label or its numbers are on one side only, or merged cells
/// at its left. In doubt nothing is joined: half a label is no label, and its row is reported as missing.
/// </summary>
/// <param name="last">The last row before the break.</param>
/// <param name="first">The first row behind it.</param>
/// <param name="isOpen">For each column whether no line is drawn on either side of the break.</param>
internal sealed class RowJoin(JoinedCell[] last, JoinedCell[] first, bool[] isOpen)
{
    private readonly int _label = LabelColumn(first) is var column and >= 0 ? column : LabelColumn(last);

    /// <summary>Whether the row itself goes on.</summary>
    public bool IsSameRow
    {
        get
        {
            if (_label < 0 || !SameColumns() || (HasNumbers(last) && HasNumbers(first)))
                return false;
            (JoinedCell before, JoinedCell behind) = (last[_label], first[_label]);
            if (LabelKey.Of(behind.Text).HasOrdinal || before.IsBlank)
                return false;
            return isOpen.All(o => o) || (LabelKey.Of(before.Text).HasOrdinal && (HasNumbers(last) || HasNumbers(first)) && (!behind.IsBlank || HasNumbers(first)));
        }
    }

    /// <summary>Joins what goes on; the cells behind the break that became part of one before it.</summary>
    public Dictionary<JoinedCell, JoinedCell> Merge(bool sameRow)
    {
        Dictionary<JoinedCell, JoinedCell> merged = new(ReferenceEqualityComparer.Instance);
        for (int column = 0; column < first.Length; column++)
        {
            (JoinedCell before, JoinedCell behind) = (last[column], first[column]);
            if (!merged.ContainsKey(behind) && SameSpan(column) && (sameRow || GroupGoesOn(column) || HeadingGoesOn(column)))
            {
                before.Add(behind);
                merged.Add(behind, before);
            }
        }

        return merged;
    }

    /// <summary>Whether a merged label at the left of the row's own label goes on. Blank cells of a row without a label are blank numbers below headings.</summary>
    private bool GroupGoesOn(int column)
    {
        (JoinedCell before, JoinedCell behind) = (last[column], first[column]);
        if (column >= _label || ReferenceEquals(behind, first[_label]) || IsNumber(before.Text) || IsNumber(behind.Text) || LabelKey.Of(behind.Text).HasOrdinal)
            return false;
        return isOpen[column] || (HasLabel(first) && !before.IsBlank && (behind.IsBlank || LabelKey.Of(before.Text).HasOrdinal));
    }

    /// <summary>Whether a heading goes on that is merged over rows on both sides: rows of headings have neither numbers nor blanks.</summary>
    private bool HeadingGoesOn(int column)
    {
        (JoinedCell before, JoinedCell behind) = (last[column], first[column]);
        return !HasNumbers(last) && !HasNumbers(first) && !behind.IsBlank && !Array.Exists(last, c => c.IsBlank)
            && !LabelKey.Of(before.Text).HasOrdinal && !LabelKey.Of(behind.Text).HasOrdinal;
    }

    private bool SameColumns() => Enumerable.Range(0, first.Length).All(SameSpan);

    private bool SameSpan(int column)
    {
        for (int other = 0; other < first.Length; other++)
        {
            if (ReferenceEquals(last[other], last[column]) != ReferenceEquals(first[other], first[column]))
                return false;
        }

        return true;
    }

    private static bool HasLabel(JoinedCell[] row) => LabelColumn(row) >= 0;

    private static bool HasNumbers(JoinedCell[] row) => row.Any(c => IsNumber(c.Text));

    private static bool IsNumber(string text) => CellContent.IsCellContent(text);

    /// <summary>The column of the row's own label: the last one with words.</summary>
    private static int LabelColumn(JoinedCell[] row) => Array.FindLastIndex(row, c => !c.IsBlank && !IsNumber(c.Text));
}
