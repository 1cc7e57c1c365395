namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>Puts the slots of a grid that no line divides together to cells.</summary>
internal static class GridCells
{
    /// <summary>
    /// The cells in reading order. What is no rectangle, because a piece of a line is missing, is taken row by row: a cell too many is
    /// blank, while a cell too large would put two numbers together.
    /// </summary>
    public static List<GridCell> Of(int rows, int columns, Func<int, int, bool> dividedBelow, Func<int, int, bool> dividedRight, int[] cellAt)
    {
        List<GridCell> cells = [];
        Array.Fill(cellAt, -1);
        Stack<int> open = [];
        List<int> members = [];
        bool[] isReached = new bool[cellAt.Length];
        for (int slot = 0; slot < cellAt.Length; slot++)
        {
            if (cellAt[slot] >= 0)
                continue;
            Fill(slot);
            GridCell around = Around(members, columns);
            if (members.Count == (around.LastRow - around.FirstRow + 1) * (around.LastColumn - around.FirstColumn + 1))
                Add(around);
            else
                AddByRow();
        }

        return cells;

        void Fill(int start)
        {
            members.Clear();
            isReached[start] = true;
            open.Push(start);
            while (open.TryPop(out int slot))
            {
                members.Add(slot);
                (int row, int column) = (slot / columns, slot % columns);
                Reach(row > 0 && !dividedBelow(row - 1, column), slot - columns);
                Reach(row + 1 < rows && !dividedBelow(row, column), slot + columns);
                Reach(column > 0 && !dividedRight(row, column - 1), slot - 1);
                Reach(column + 1 < columns && !dividedRight(row, column), slot + 1);
            }

            members.Sort();

            void Reach(bool isOpen, int slot)
            {
                if (!isOpen || isReached[slot])
                    return;
                isReached[slot] = true;
                open.Push(slot);
            }
        }

        void AddByRow()
        {
            for (int i = 0; i < members.Count;)
            {
                int end = i + 1;
                while (end < members.Count && members[end] == members[end - 1] + 1 && members[end] / columns == members[i] / columns && !dividedRight(members[i] / columns, members[end - 1] % columns))
                    end++;
                Add(new(members[i] / columns, members[i] / columns, members[i] % columns, members[end - 1] % columns));
                i = end;
            }
        }

        void Add(GridCell cell)
        {
            for (int row = cell.FirstRow; row <= cell.LastRow; row++)
            {
                for (int column = cell.FirstColumn; column <= cell.LastColumn; column++)
                    cellAt[(row * columns) + column] = cells.Count;
            }

            cells.Add(cell);
        }
    }

    /// <summary>The smallest rectangle around slots.</summary>
    private static GridCell Around(List<int> slots, int columns)
    {
        GridCell around = new(slots[0] / columns, slots[^1] / columns, slots[0] % columns, slots[0] % columns);
        foreach (int slot in slots)
            around = around with { FirstColumn = Math.Min(around.FirstColumn, slot % columns), LastColumn = Math.Max(around.LastColumn, slot % columns) };
        return around;
    }
}
