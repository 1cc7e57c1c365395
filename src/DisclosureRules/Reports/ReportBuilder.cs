using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>Collects the parts of a <see cref="Report"/>. Not safe to share between threads.</summary>
/// <example>
/// <code>
/// ReportBuilder builder = new(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "Water Bureau", Year = 2023, Scope = ReportScope.Own };
/// builder.Set("requests", "newReceived", "naturalPerson", 8).Set("requests", "newReceived", "total", 8);
/// Report report = builder.FillMissing(Cell.Number(0)).Build();
/// </code>
/// </example>
[JsonConverter(typeof(NoJsonConverter<ReportBuilder>))]
[JsonInstead("Write the report that Build() gives; new ReportBuilder(report) goes on from it.")]
public sealed class ReportBuilder
{
    // What Set and its kin wrote since the last report was built: data that names a cell twice would else lose one of the two in silence.
    private readonly HashSet<int> _set = [];

    /// <summary>Starts a report of <paramref name="form"/> in which every cell is missing.</summary>
    public ReportBuilder(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        (Form, Cells) = (form, new(form.Cells.Count));
    }

    /// <summary>Starts from an existing report.</summary>
    public ReportBuilder(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        (Form, Cells) = (report.Form, new(report.Store));
        foreach (ReportFactEntry fact in ReportFactTable.All)
            fact.Set(this, fact.Get(report));
        Source = report.Source;
        Narrative.AddRange(report.Narrative);
        Notes.AddRange(report.Notes);
    }

    /// <summary>The form of the report.</summary>
    public Form Form { get; }

    /// <summary>The cells as they are so far.</summary>
    internal CellDraft Cells { get; }

    /// <inheritdoc cref="Report.Unit"/>
    /// <remarks>An empty text is not known either.</remarks>
    public string? Unit { get; set => field = value is "" ? null : value; }

    /// <inheritdoc cref="Report.Year"/>
    /// <exception cref="ArgumentOutOfRangeException">A report can't be of that year.</exception>
    public int? Year
    {
        get;
        set => field = value is < Report.FirstYear or > Report.LastYear
            ? throw new ArgumentOutOfRangeException(nameof(Year), value, $"A year from {Report.FirstYear} to {Report.LastYear} is expected.")
            : value;
    }

    /// <inheritdoc cref="Report.Scope"/>
    public ReportScope? Scope { get; set; }

    /// <inheritdoc cref="Report.PublishedOn"/>
    public DateOnly? PublishedOn { get; set; }

    /// <inheritdoc cref="Report.SignedOn"/>
    public DateOnly? SignedOn { get; set; }

    /// <inheritdoc cref="Report.Title"/>
    /// <remarks>An empty text is not known either.</remarks>
    public string? Title { get; set => field = value is "" ? null : value; }

    /// <inheritdoc cref="Report.Source"/>
    public string? Source { get; set; }

    /// <inheritdoc cref="Report.Narrative"/>
    public List<NarrativeSection> Narrative { get; } = [];

    /// <inheritdoc cref="Report.Notes"/>
    public List<ReadingNote> Notes { get; } = [];

    /// <summary>The cell at an index of <see cref="Form.Cells"/>.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">The form has no cell at that index.</exception>
    public Cell this[int index]
    {
        get => Cells[Checked(index)];
        set => Cells[Checked(index)] = value;
    }

    /// <summary>The cell of that name.</summary>
    /// <param name="cell">The name, e.g. <c>new("requests", "newReceived", "total")</c>.</param>
    /// <exception cref="ArgumentException">The form has no such cell; the message names what is near.</exception>
    [OverloadResolutionPriority(1)]
    public Cell this[CellId cell]
    {
        get => Cells[Form.IndexOf(cell)];
        set => Cells[Form.IndexOf(cell)] = value;
    }

    /// <summary>The cell of a table, row and column, each named by its identifier or label.</summary>
    /// <param name="table">The table, e.g. <c>requests</c>.</param>
    /// <param name="row">The row, e.g. <c>newReceived</c> or <c>本年新收政府信息公开申请数量</c>.</param>
    /// <param name="column">The column, e.g. <c>total</c> or <c>总计</c>.</param>
    /// <exception cref="ArgumentException">There is no such cell, or a label is of several; see <see cref="Form.Cell"/>.</exception>
    public Cell this[string table, string row, string column]
    {
        get => Cells[Form.Cell(table, row, column).Index];
        set => Cells[Form.Cell(table, row, column).Index] = value;
    }

    /// <summary>Sets a cell to a number, or to blank where there is none. The indexer replaces what was set.</summary>
    /// <param name="table">The table, by its identifier or label.</param>
    /// <param name="row">The row, by its identifier or label.</param>
    /// <param name="column">The column, by its identifier or label.</param>
    /// <param name="value">The number; <see langword="null"/> for a cell that was left blank, which is neither zero nor missing.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">There is no such cell, a label is of several (see <see cref="Form.Cell"/>), or the cell was set to something else before.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is an integer of more than 64 bits.</exception>
    [OverloadResolutionPriority(1)]
    public ReportBuilder Set(string table, string row, string column, decimal? value) => Set(table, row, column, Content(value));

    /// <summary>Sets a cell, such as to what is printed there and is no number. The indexer replaces what was set.</summary>
    /// <param name="table">The table, by its identifier or label.</param>
    /// <param name="row">The row, by its identifier or label.</param>
    /// <param name="column">The column, by its identifier or label.</param>
    /// <param name="content">What stands in it, e.g. <c>Cell.NotNumber("/")</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">There is no such cell, a label is of several (see <see cref="Form.Cell"/>), or the cell was set to something else before.</exception>
    public ReportBuilder Set(string table, string row, string column, Cell content)
    {
        SetOnce(Form.Cell(table, row, column).Index, content);
        return this;
    }

    /// <summary>Sets a whole row to numbers, column by column as the form prints it.</summary>
    /// <param name="table">The table, by its identifier or label.</param>
    /// <param name="row">The row, by its identifier or label.</param>
    /// <param name="values">A number for each column; <see langword="null"/> for a cell that was left blank.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">There is no such row, or it has another number of columns; the message names them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is an integer of more than 64 bits.</exception>
    public ReportBuilder SetRow(string table, string row, params ReadOnlySpan<decimal?> values)
    {
        FormCell[] cells = Form.Names.Row(table, row);
        if (values.Length != cells.Length)
            throw new ArgumentException($"{values.Length} values are given; the row {cells[0].Id.Row} has {cells.Length} columns: {string.Join(", ", cells.Select(c => c.Id.Column))}.", nameof(values));
        for (int i = 0; i < cells.Length; i++)
            SetOnce(cells[i].Index, Content(values[i]));
        return this;
    }

    /// <summary>Sets the cells of a row to numbers by the names of their columns, such as those of a dictionary; other cells of the row stay as they are.</summary>
    /// <param name="table">The table, by its identifier or label.</param>
    /// <param name="row">The row, by its identifier or label.</param>
    /// <param name="values">Numbers by the identifiers or labels of columns; <see langword="null"/> for a cell that was left blank.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such row or column, or a label is of several; see <see cref="Form.Cell"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is an integer of more than 64 bits.</exception>
    public ReportBuilder SetRow(string table, string row, IEnumerable<KeyValuePair<string, decimal?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach ((string column, decimal? value) in values)
            Set(table, row, column, value);
        return this;
    }

    /// <summary>
    /// Sets the cells of a row from an object: every public property that can be read is a column, named by its identifier in whatever case or by its
    /// label, and holds an integer, a <see cref="decimal"/>, a <see cref="Cell"/>, or <see langword="null"/> for a cell that was left blank. Other cells of
    /// the row stay as they are.
    /// </summary>
    /// <typeparam name="T">The type whose properties are read: a record, an anonymous type.</typeparam>
    /// <param name="table">The table, by its identifier or label.</param>
    /// <param name="row">The row, by its identifier or label.</param>
    /// <param name="values">The object.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such row, a property is no column, or holds something else; the message says what is near or accepted.</exception>
    /// <example><code>builder.SetRowFrom("requests", "newReceived", new { NaturalPerson = 8, Enterprise = 2, Total = 10 });</code></example>
    public ReportBuilder SetRowFrom<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] T>(string table, string row, T values)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach ((string column, Cell content) in PropertyCells.Of(values))
            Set(table, row, column, content);
        return this;
    }

    /// <summary>Sets every cell of the form itself that is missing so far, for data that leaves zeros or blanks out.</summary>
    /// <param name="content">What stands in them, e.g. <c>Cell.Number(0)</c>.</param>
    /// <returns>The builder.</returns>
    public ReportBuilder FillMissing(Cell content)
    {
        for (int i = 0; i < Form.NativeCellCount; i++)
        {
            if (Cells[i].State == CellState.Missing)
                Cells[i] = content;
        }

        return this;
    }

    /// <summary>Adds the words of a section.</summary>
    /// <param name="section">Identifier of a section, e.g. <c>1</c>, its ordinal <c>一</c> or its heading; <c>intro</c> for what stands before the first, <c>signature</c> for what closes the last.</param>
    /// <param name="text">The words.</param>
    /// <param name="heading">The heading as printed; <see langword="null"/> when there is none.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="section"/> or <paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The form has no such section; the message names those that it has.</exception>
    public ReportBuilder AddNarrative(string section, string text, string? heading = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(text);
        string id = Form.SectionIdOf(section) ?? throw new ArgumentException($"{Form} has no section '{section}'; it has the sections {string.Join(", ", Form.SectionIds)}.", nameof(section));
        Narrative.Add(new(id, heading, text));
        return this;
    }

    /// <summary>The finished report; the builder may go on to be changed without changing it.</summary>
    /// <exception cref="InvalidOperationException">A part of the narrative belongs to no section of the form.</exception>
    public Report Build()
    {
        foreach (NarrativeSection? part in Narrative)
        {
            if (part is null || !Form.SectionIds.Contains(part.Section))
                throw new InvalidOperationException($"The narrative has {(part is null ? "null" : $"a section '{part.Section}'")}; {Form} has the sections {string.Join(", ", Form.SectionIds)}.");
        }

        _set.Clear();
        return new(this, new CellStore(Form, Cells));
    }

    private void SetOnce(int index, Cell content)
    {
        if (!_set.Add(index) && !Cells[index].SameContentAs(content))
            throw new ArgumentException($"{Form.Cells[index].Id} was set to {Cells[index]} and would now be {content}. Each cell is set once; builder[table, row, column] = … replaces what was set.", nameof(content));
        Cells[index] = content;
    }

    private static Cell Content(decimal? value) => value is { } number ? Cell.Number(number) : Cell.Blank();

    private int Checked(int index) => (uint)index < (uint)Cells.Count
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"An index from 0 to {Cells.Count - 1} is expected.");
}
