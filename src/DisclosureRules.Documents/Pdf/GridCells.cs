namespace DisclosureRules.Documents.Pdf;

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
        for (int slot = 0; slot < cellAt.Length; slot++)
        {
            if (cellAt[slot] >= 0)
                continue;
            List<int> members = Fill(slot);
            (int top, int bottom) = (members.Min(m => m / columns), members.Max(m => m / columns));
            (int left, int right) = (members.Min(m => m % columns), members.Max(m => m % columns));
            if (members.Count == (bottom - top + 1) * (right - left + 1))
                Add(new(top, bottom, left, right));
            else
                AddByRow(members);
        }

        return cells;

        List<int> Fill(int start)
        {
            List<int> members = [];
            HashSet<int> seen = [start];
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
            return members;

            void Reach(bool isOpen, int slot)
            {
                if (isOpen && cellAt[slot] < 0 && seen.Add(slot))
                    open.Push(slot);
            }
        }

        void AddByRow(List<int> members)
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
}
