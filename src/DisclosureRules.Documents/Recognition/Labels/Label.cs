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
    public bool IsColumn { get; private set; }

    /// <summary>Whether it names a row of a table that prints a line for each row, so that values may follow it.</summary>
    public bool IsLine { get; private set; }

    public bool IsRowGroup { get; private set; }

    public bool IsBlock { get; private set; }

    public bool IsSection { get; private set; }

    /// <summary>Whether the official label is printed with an ordinal wherever it names a row.</summary>
    public bool RowsHaveOrdinal { get; private set; } = true;

    /// <summary>Adds a meaning, unless it is known but for whether it is official.</summary>
    public void Add(LabelMeaning meaning)
    {
        if (Meanings.Exists(m => m with { IsOfficial = true } == meaning with { IsOfficial = true }))
            return;
        Meanings.Add(meaning);
        IsColumn |= meaning.Role == LabelRole.Column;
        IsLine |= meaning is { Role: LabelRole.Row, Table.Layout: TableLayout.Rows };
        IsRowGroup |= meaning.Role == LabelRole.RowGroup;
        IsBlock |= meaning.Role == LabelRole.Block;
        IsSection |= meaning.Role == LabelRole.Section;
        RowsHaveOrdinal &= meaning.Role != LabelRole.Row || meaning.HasOrdinal;
    }
}
