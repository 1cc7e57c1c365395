using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>Which columns of a sheet are hidden. Stretches may overlap and be as many as a damaged file likes.</summary>
internal sealed class HiddenColumns
{
    private readonly int[] _changes = new int[CellAddress.LastColumn + 2];
    private bool[]? _hidden;

    public bool this[int column] => (_hidden ??= Sum())[column];

    public void Add(int first, int last)
    {
        if (first < 1 || first > last)
            return;
        _changes[Math.Min(first, CellAddress.LastColumn + 1)]++;
        _changes[Math.Min(last, CellAddress.LastColumn) + 1]--;
        _hidden = null;
    }

    private bool[] Sum()
    {
        bool[] hidden = new bool[_changes.Length];
        int open = 0;
        for (int i = 0; i < hidden.Length; i++)
            hidden[i] = (open += _changes[i]) > 0;
        return hidden;
    }
}
