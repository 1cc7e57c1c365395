using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>A table of a form.</summary>
public sealed class FormTable
{
    internal FormTable(string id, LocalizedText label, string section, TableLayout layout, IReadOnlyList<FormBlock> blocks)
    {
        (Id, Label, Section, Layout, Blocks) = (id, label, section, layout, ValueList<FormBlock>.Of(blocks));
        Rows = ValueList<FormRow>.Of(blocks.SelectMany(b => b.Rows));
        Columns = ValueList<FormColumn>.Of(blocks.SelectMany(b => b.Columns).DistinctBy(c => c.Id));
    }

    /// <summary>Identifier, unique in the form.</summary>
    public string Id { get; }

    /// <summary>What the table is called.</summary>
    public LocalizedText Label { get; }

    /// <summary>Identifier of the section in which the table stands.</summary>
    public string Section { get; }

    /// <summary>How the table is printed.</summary>
    public TableLayout Layout { get; }

    /// <summary>Its blocks, in printed order.</summary>
    public IReadOnlyList<FormBlock> Blocks { get; }

    /// <summary>All rows, in printed order.</summary>
    public IReadOnlyList<FormRow> Rows { get; }

    /// <summary>All columns, in printed order; a column of several blocks appears once, as its first block prints it.</summary>
    public IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>The row of that identifier, or <see langword="null"/>.</summary>
    /// <param name="id">The identifier.</param>
    public FormRow? Row(string id) => Rows.FirstOrDefault(r => r.Id == id);

    /// <summary>The column of that identifier, or <see langword="null"/>.</summary>
    /// <param name="id">The identifier.</param>
    public FormColumn? Column(string id) => Columns.FirstOrDefault(c => c.Id == id);

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
