using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Labels;

/// <summary>A label that occurs in some form of the catalog, by its key.</summary>
internal sealed class Label(int id, string key)
{
    /// <summary>Its number in the index, in order of first mention.</summary>
    public int Id { get; } = id;

    public string Key { get; } = key;

    public List<LabelMeaning> Meanings { get; } = [];

    /// <summary>Whether it heads a column anywhere; such a label alone does not name a row.</summary>
    public bool IsColumn => Has(LabelRole.Column);

    /// <summary>Whether it names a row of a table that prints a line for each row, so that values may follow it.</summary>
    public bool IsLine => Meanings.Exists(m => m is { Role: LabelRole.Row, Table.Layout: TableLayout.Rows });

    public bool IsRowGroup => Has(LabelRole.RowGroup);

    public bool IsBlock => Has(LabelRole.Block);

    public bool IsSection => Has(LabelRole.Section);

    /// <summary>Whether the official label is printed with an ordinal wherever it names a row.</summary>
    public bool RowsHaveOrdinal => Meanings.Where(m => m.Role == LabelRole.Row).All(m => m.HasOrdinal);

    private bool Has(LabelRole role)
    {
        foreach (LabelMeaning meaning in Meanings)
        {
            if (meaning.Role == role)
                return true;
        }

        return false;
    }
}
