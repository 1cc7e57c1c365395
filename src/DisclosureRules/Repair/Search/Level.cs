namespace DisclosureRules.Repair.Search;

/// <summary>The state of the search at one depth: the matrix after elimination on the cells chosen. Buffers are used again and again.</summary>
internal sealed class Level
{
    private readonly int[]?[] _buffers;
    private readonly int _width;

    public Level(int rows, int width)
    {
        (_buffers, _width) = (new int[rows][], width);
        (Rows, Residuals, Pivots) = (new int[rows][], new Int128[rows], new int[rows]);
    }

    /// <summary>The rows; those not changed here are the ones of the level above.</summary>
    public int[][] Rows { get; }

    /// <summary>What the cells as they stand are too much by.</summary>
    public Int128[] Residuals { get; }

    /// <summary>The cell that a row says the value of; -1 for none.</summary>
    public int[] Pivots { get; }

    /// <summary>How many of the chosen cells no row is left for: their values aren't determined.</summary>
    public int Undetermined { get; set; }

    public List<Conflict> Conflicts { get; } = [];

    /// <summary>How many conflicts there are; further ones in the list are for use again.</summary>
    public int Found { get; set; }

    /// <summary>Takes the state of another level over.</summary>
    public void CopyFrom(Level other)
    {
        Array.Copy(other.Rows, Rows, Rows.Length);
        Array.Copy(other.Residuals, Residuals, Residuals.Length);
        Array.Copy(other.Pivots, Pivots, Pivots.Length);
        Undetermined = other.Undetermined;
    }

    /// <summary>Eliminates a cell from all rows but one, which says from now on what its value is.</summary>
    public void Eliminate(int cell, bool isLoose)
    {
        int pivot = -1;
        for (int i = 0; i < Rows.Length; i++)
        {
            int coefficient = Pivots[i] < 0 ? Rows[i][cell] : 0;
            if (coefficient != 0 && (pivot < 0 || Better(i, coefficient, pivot, Rows[pivot][cell])))
                pivot = i;
        }

        if (pivot < 0)
        {
            Undetermined += isLoose ? 0 : 1;
            return;
        }

        int[] by = Rows[pivot];
        int keep = by[cell];
        for (int i = 0; i < Rows.Length; i++)
        {
            int take = Rows[i][cell];
            if (i == pivot || take == 0)
                continue;
            int[] into = _buffers[i] ??= new int[_width];
            int sign = keep < 0 ? -1 : 1;
            ElimRow.Combine(Rows[i], keep * sign, by, take * sign, into);
            checked
            {
                Residuals[i] = (Residuals[i] * (keep * sign)) - (Residuals[pivot] * (take * sign));
            }

            Rows[i] = into;
        }

        Pivots[pivot] = cell;
    }

    private bool Better(int row, int coefficient, int than, int thanCoefficient)
    {
        int order = Math.Abs(coefficient).CompareTo(Math.Abs(thanCoefficient));
        return order != 0 ? order < 0 : Residuals[row] != 0 && Residuals[than] == 0;
    }
}
