using System.Text;
using DisclosureRules.Reports;

namespace DisclosureRules.Forms;

/// <summary>
/// An edition of a report form: its sections and tables, with the official labels and the variants under which they are published.
/// A form is data (see <c>rules/schema/form.schema.json</c>); nothing in this library knows any particular one.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class Form
{
    private readonly Dictionary<CellId, int> _indexes;
    private readonly Dictionary<string, FormTable> _tables;

    internal Form(
        string id, LocalizedText name, YearRange years, IReadOnlyList<string> titles,
        IReadOnlyList<FormSection> sections, IReadOnlyList<FormTable> tables, IReadOnlyList<Form> alsoReads)
    {
        (Id, Name, Years, Titles, Sections, Tables, AlsoReads) = (id, name, years, titles, sections, tables, alsoReads);
        _tables = tables.ToDictionary(t => t.Id, StringComparer.Ordinal);
        List<FormCell> cells = [];
        _indexes = [];
        AddCells(this, null);
        NativeCellCount = cells.Count;
        foreach (Form other in alsoReads)
            AddCells(other, other.Id);
        Cells = cells;
        Profile = new(cells);

        void AddCells(Form form, string? edition)
        {
            foreach (FormTable table in form.Tables)
            {
                foreach (FormBlock block in table.Blocks)
                {
                    foreach (FormRow row in block.Rows)
                    {
                        foreach (FormColumn column in block.Columns)
                        {
                            CellId cell = new(table.Id, row.Id, column.Id);
                            if (_indexes.TryAdd(cell, cells.Count))
                                cells.Add(new FormCell(cells.Count, cell, table, row, column, edition));
                        }
                    }
                }
            }
        }
    }

    /// <summary>Identifier, e.g. <c>cn-annual-report-2021</c>.</summary>
    public string Id { get; }

    /// <summary>The official name of the edition.</summary>
    public LocalizedText Name { get; }

    /// <summary>The report years for which the edition is in force.</summary>
    public YearRange Years { get; }

    /// <summary>How titles of such reports end, the official wording first, e.g. <c>政府信息公开工作年度报告</c>.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The sections, in printed order.</summary>
    public IReadOnlyList<FormSection> Sections { get; }

    /// <summary>The tables, in printed order.</summary>
    public IReadOnlyList<FormTable> Tables { get; }

    /// <summary>
    /// Other editions whose rows and columns are read too where they stand in a report of this one: units mix templates,
    /// and what they printed must not be lost. Their cells follow the form's own in <see cref="Cells"/>.
    /// </summary>
    public IReadOnlyList<Form> AlsoReads { get; }

    /// <summary>All cells: first the <see cref="NativeCellCount"/> of the form itself, then those of <see cref="AlsoReads"/>.</summary>
    public IReadOnlyList<FormCell> Cells { get; }

    /// <summary>How many cells the form itself has.</summary>
    public int NativeCellCount { get; }

    /// <summary>Which of its reports' cells are what the form asks for.</summary>
    internal CellProfile Profile { get; }

    /// <summary>The index of a cell, or <see langword="false"/> when the form has no such cell.</summary>
    public bool TryGetIndex(CellId cell, out int index) => _indexes.TryGetValue(cell, out index);

    /// <summary>The index of a cell; throws when the form has no such cell.</summary>
    internal int IndexOf(CellId cell) => TryGetIndex(cell, out int index)
        ? index
        : throw new ArgumentException($"The form {Id} has no cell {cell}.", nameof(cell));

    /// <summary>The table of that identifier, or <see langword="null"/>.</summary>
    public FormTable? Table(string id) => _tables.GetValueOrDefault(id);

    /// <summary>The section of that identifier, or <see langword="null"/>.</summary>
    public FormSection? Section(string id) => Sections.FirstOrDefault(s => s.Id == id);

    /// <summary>Reads a form from a file; throws <see cref="ProblemException"/> when it is not a valid form.</summary>
    /// <param name="path">A JSON file.</param>
    /// <param name="catalog">Where editions named in <c>alsoReads</c> are found; the built-in forms when left out.</param>
    public static Form Read(string path, FormCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Problem> problems = [];
        return FormReader.Read(File.ReadAllBytes(path), path, catalog ?? FormCatalog.BuiltIn, problems)
            ?? throw new ProblemException(problems);
    }

    /// <summary>Reads a form from JSON text; throws <see cref="ProblemException"/> when it is not a valid form.</summary>
    public static Form Parse(string json, FormCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<Problem> problems = [];
        return FormReader.Read(Encoding.UTF8.GetBytes(json), null, catalog ?? FormCatalog.BuiltIn, problems)
            ?? throw new ProblemException(problems);
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
