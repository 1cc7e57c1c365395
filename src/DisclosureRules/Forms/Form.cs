using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>
/// An edition of a report form: its sections and tables, with the official labels and the variants under which they are published.
/// A form is data (see <c>rules/schema/form.schema.json</c>); nothing in this library knows any particular one.
/// Immutable and safe to share between threads.
/// </summary>
[JsonConverter(typeof(FormJsonConverter))]
public sealed class Form
{
    /// <summary>The largest form accepted, in bytes.</summary>
    public const int MaximumBytes = 4 << 20;

    private readonly Dictionary<CellId, int> _indexes;
    private readonly Dictionary<string, FormTable> _tables;

    internal Form(
        string id, LocalizedText name, YearRange years, IReadOnlyList<string> titles,
        IReadOnlyList<FormSection> sections, IReadOnlyList<FormTable> tables, IReadOnlyList<Form> alsoReads)
    {
        (Id, Name, Years) = (id, name, years);
        (Titles, Sections) = (ValueList<string>.Of(titles), ValueList<FormSection>.Of(sections));
        SectionIds = [.. sections.Select(s => s.Id), "intro", "signature"];
        (Tables, AlsoReads) = (ValueList<FormTable>.Of(tables), ValueList<Form>.Of(alsoReads));
        _tables = tables.ToDictionary(t => t.Id, StringComparer.Ordinal);
        List<FormCell> cells = [];
        _indexes = [];
        AddCells(this, null);
        NativeCellCount = cells.Count;
        foreach (Form other in alsoReads)
            AddCells(other, other.Id);
        Cells = ValueList<FormCell>.Of(cells);
        AskedStates = [.. cells.Select(CellStates.AskedOf)];

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

    /// <summary>The JSON that the form was read from, in UTF-8: what hands the form on to another process.</summary>
    public ReadOnlyMemory<byte> Json { get; internal init; }

    /// <summary>The official name of the edition.</summary>
    public LocalizedText Name { get; }

    /// <summary>The report years for which the edition is in force.</summary>
    public YearRange Years { get; }

    /// <summary>How titles of such reports end, the official wording first, e.g. <c>政府信息公开工作年度报告</c>.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>The sections, in printed order.</summary>
    public IReadOnlyList<FormSection> Sections { get; }

    /// <summary>Where the words of a report may stand: its sections, what precedes the first and what closes the last.</summary>
    internal IReadOnlyList<string> SectionIds { get; }

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

    /// <summary>For each cell the states that the form asks of it, as a mask of <see cref="CellStates"/>.</summary>
    internal byte[] AskedStates { get; }

    /// <summary>The index of a cell, or <see langword="false"/> when the form has no such cell.</summary>
    public bool TryGetIndex(CellId cell, out int index) => _indexes.TryGetValue(cell, out index);

    /// <summary>
    /// The cell of a table, row and column, each named by its identifier or by its label: in Chinese or English, as the form prints it, without its ordinal,
    /// or in a variant under which it is published.
    /// </summary>
    /// <param name="table">The table, e.g. <c>requests</c> or <c>收到和处理政府信息公开申请情况</c>.</param>
    /// <param name="row">The row, e.g. <c>newReceived</c> or <c>本年新收政府信息公开申请数量</c>.</param>
    /// <param name="column">The column, e.g. <c>naturalPerson</c> or <c>自然人</c>.</param>
    /// <returns>The cell, never <see langword="null"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such cell, or a label is of several rows or columns; the message names those that are near or could be meant.</exception>
    public FormCell Cell(string table, string row, string column) => Names.Cell(table, row, column);

    /// <summary>What tables, rows and columns may be called.</summary>
    internal FormNames Names => field ??= new(this);

    /// <summary>The cells by the names that JSON has for them.</summary>
    internal CellTree CellTree => field ??= new(this);

    /// <summary>The index of a cell; throws when the form has no such cell.</summary>
    internal int IndexOf(CellId cell) => TryGetIndex(cell, out int index)
        ? index
        : throw new ArgumentException(Names.Missing(cell), nameof(cell));

    /// <summary>The table of that identifier, or <see langword="null"/>.</summary>
    public FormTable? Table(string id) => _tables.GetValueOrDefault(id);

    /// <summary>The section of that identifier, or <see langword="null"/>.</summary>
    public FormSection? Section(string id) => Sections.FirstOrDefault(s => s.Id == id);

    /// <summary>The identifier of a section by its identifier, its ordinal or its heading; <see langword="null"/> where there is none.</summary>
    internal string? SectionIdOf(string name) => SectionIds.Contains(name) ? name : FormLabels.Section(Sections, name)?.Id;

    /// <summary>Reads a form from a file.</summary>
    /// <param name="path">A JSON file.</param>
    /// <param name="catalog">Where editions named in <c>alsoReads</c> are found; the built-in forms when left out.</param>
    /// <exception cref="DiagnosticException">The file can't be opened or is not a valid form; with all problems.</exception>
    public static Form Read(string path, FormCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Diagnostic> diagnostics = [];
        return InputFile.Read(path, MaximumBytes, diagnostics) is { } utf8 && FormReader.Read(utf8, path, catalog ?? FormCatalog.BuiltIn, diagnostics) is { } form
            ? form
            : throw new DiagnosticException(diagnostics);
    }

    /// <summary>Reads a form from JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="catalog">Where editions named in <c>alsoReads</c> are found; the built-in forms when left out.</param>
    /// <exception cref="DiagnosticException">The text is not a valid form; with all problems.</exception>
    public static Form Parse(string json, FormCatalog? catalog = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryRead(Encoding.UTF8.GetBytes(json), null, out Form? form, out IReadOnlyList<Diagnostic> diagnostics, catalog) ? form : throw new DiagnosticException(diagnostics);
    }

    /// <summary>Reads a form from JSON in UTF-8; <see langword="false"/> and all problems when it is not a valid form.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="file">The name for messages.</param>
    /// <param name="form">The form.</param>
    /// <param name="diagnostics">Everything that is wrong; empty on success.</param>
    /// <param name="catalog">Where editions named in <c>alsoReads</c> are found; the built-in forms when left out.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, string? file, [NotNullWhen(true)] out Form? form, out IReadOnlyList<Diagnostic> diagnostics, FormCatalog? catalog = null)
    {
        List<Diagnostic> found = [];
        form = FormReader.Read(utf8, file, catalog ?? FormCatalog.BuiltIn, found);
        diagnostics = ValueList<Diagnostic>.Of(found);
        return form is not null;
    }

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;
}
