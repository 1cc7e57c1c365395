using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// A report as it was published: who reports on which year, the cells of its tables and the words around them.
/// Immutable and safe to share between threads. Build one with <see cref="ReportBuilder"/> or read one with <see cref="ReportJson"/>.
/// </summary>
[JsonConverter(typeof(ReportJsonConverter))]
public sealed class Report
{
    /// <summary>The years that a report can be of: from this one to <see cref="LastYear"/>.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that a report can be of.</summary>
    public const int LastYear = 2999;

    private static readonly HashSet<int> Nothing = [];

    private readonly CellStore _store;
    private readonly HashSet<int> _lost;

    internal Report(ReportBuilder builder, in CellStore cells)
    {
        Form = builder.Form;
        Unit = builder.Unit;
        Year = builder.Year;
        Scope = builder.Scope;
        PublishedOn = builder.PublishedOn;
        SignedOn = builder.SignedOn;
        Title = builder.Title;
        Source = builder.Source;
        Narrative = ValueList<NarrativeSection>.Of(builder.Narrative);
        Notes = ValueList<ReadingNote>.Of(builder.Notes);
        _store = cells;
        _lost = Notes.Count == 0 ? Nothing : [.. Notes.Where(n => n.IsLoss).SelectMany(n => n.Cells).Select(c => Form.TryGetIndex(c, out int index) ? index : -1).Where(i => i >= 0)];
    }

    private Report(Report report, in CellStore cells)
    {
        (Form, Unit, Year, Scope) = (report.Form, report.Unit, report.Year, report.Scope);
        (PublishedOn, SignedOn, Title, Source) = (report.PublishedOn, report.SignedOn, report.Title, report.Source);
        (Narrative, Notes, _store, _lost) = (report.Narrative, report.Notes, cells, report._lost);
    }

    /// <summary>The edition of the form the report follows.</summary>
    public Form Form { get; }

    /// <summary>The reporting unit's name as printed; <see langword="null"/> when not found.</summary>
    public string? Unit { get; }

    /// <summary>The year reported on, from <see cref="FirstYear"/> to <see cref="LastYear"/>; <see langword="null"/> when not found.</summary>
    public int? Year { get; }

    /// <summary>For whom the report speaks; <see langword="null"/> when unknown.</summary>
    public ReportScope? Scope { get; }

    /// <summary>When it was published; <see langword="null"/> when unknown.</summary>
    public DateOnly? PublishedOn { get; }

    /// <summary>When it was signed; <see langword="null"/> when unknown.</summary>
    public DateOnly? SignedOn { get; }

    /// <summary>The title as printed; <see langword="null"/> when unknown.</summary>
    public string? Title { get; }

    /// <summary>What the report was read from, as the caller named it; <see langword="null"/> when it had no name.</summary>
    public string? Source { get; }

    /// <summary>The words of the report, section by section.</summary>
    public IReadOnlyList<NarrativeSection> Narrative { get; }

    /// <summary>What the reader of the document could not settle.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; }

    internal ref readonly CellStore Store => ref _store;

    /// <summary>The cells that the reader says it lost; one that is not missing was given from elsewhere since.</summary>
    internal IReadOnlySet<int> Lost => _lost;

    /// <summary>Whether nobody knows how a cell stands in the document: it is missing because the reader could not settle what is printed there.</summary>
    internal bool IsLost(int index) => _lost.Count > 0 && _store.States[index] == CellStates.Missing && _lost.Contains(index);

    /// <summary>The cell at an index of <see cref="Form.Cells"/>.</summary>
    /// <param name="index">The index.</param>
    /// <exception cref="ArgumentOutOfRangeException">The form has no cell at that index.</exception>
    public Cell this[int index] => (uint)index < (uint)Form.Cells.Count
        ? Store[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"An index from 0 to {Form.Cells.Count - 1} is expected.");

    /// <summary>The cell of that name.</summary>
    /// <param name="cell">The name, e.g. <c>new("requests", "newReceived", "total")</c>.</param>
    /// <exception cref="ArgumentException">The form has no such cell; the message names what is near.</exception>
    [OverloadResolutionPriority(1)]
    public Cell this[CellId cell] => Store[Form.IndexOf(cell)];

    /// <summary>The cell of a table, row and column, each named by its identifier or label.</summary>
    /// <param name="table">The table, e.g. <c>requests</c>.</param>
    /// <param name="row">The row, e.g. <c>newReceived</c> or <c>本年新收政府信息公开申请数量</c>.</param>
    /// <param name="column">The column, e.g. <c>total</c> or <c>总计</c>.</param>
    /// <exception cref="ArgumentException">There is no such cell, or a label is of several; see <see cref="Form.Cell"/>.</exception>
    public Cell this[string table, string row, string column] => Store[Form.Cell(table, row, column).Index];

    /// <summary>The same report with something else in one cell. For many cells <see cref="ToBuilder"/> is faster: this copies all of them each time.</summary>
    /// <param name="cell">The cell, e.g. <c>new("requests", "newReceived", "total")</c>.</param>
    /// <param name="content">What stands there: a number, or that it is blank, missing or no number.</param>
    /// <returns>The other report; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The form has no such cell; the message names what is near.</exception>
    public Report With(CellId cell, Cell content) => With(Form.IndexOf(cell), content);

    /// <summary>Unit, year, scope and form on one line for developers, e.g. <c>青石市水务局 2023 own (cn-annual-report-2021)</c>; the source where unit or year is not known.</summary>
    public override string ToString() => $"{ReportKey.Of(this)?.ToString() ?? Source ?? "unknown report"} ({Form.Id})";

    /// <summary>A builder that starts from this report.</summary>
    public ReportBuilder ToBuilder() => new(this);

    internal Report With(int index, Cell content) => new(this, Store.With(Form, index, content));

    /// <summary>Whether two reports are of the same form and the same stands in all cells; places and words don't count.</summary>
    internal bool SaysTheSameAs(Report other)
    {
        if (Form != other.Form)
            return false;
        for (int i = 0; i < Form.Cells.Count; i++)
        {
            if (!this[i].SameContentAs(other[i]))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The report as one of another edition: what stands in cells that both editions have, everything else missing. For rules that hold a report
    /// against one of an earlier edition; the report itself where it is of that form already.
    /// </summary>
    internal Report InForm(Form form)
    {
        if (form == Form)
            return this;
        ReportBuilder builder = WithoutCells(form);
        foreach (FormCell cell in Form.Cells)
        {
            if (form.TryGetIndex(cell.Id, out int index))
                builder[index] = this[cell.Index];
        }

        return builder.Build();
    }

    /// <summary>The report with nothing but its facts, some of its cells and its words where they are asked for: what is kept of it for the sake of others.</summary>
    internal Report Abridged(ReadOnlySpan<int> cells, bool withWords)
    {
        ReportBuilder builder = WithoutCells(Form);
        if (withWords)
            builder.Narrative.AddRange(Narrative);
        foreach (int cell in cells)
            builder[cell] = this[cell];
        return builder.Build();
    }

    private ReportBuilder WithoutCells(Form form) => new(form)
    {
        Unit = Unit,
        Year = Year,
        Scope = Scope,
        PublishedOn = PublishedOn,
        SignedOn = SignedOn,
        Title = Title,
        Source = Source,
    };
}
