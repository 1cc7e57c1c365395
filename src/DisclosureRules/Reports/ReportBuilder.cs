using DisclosureRules.Forms;

namespace DisclosureRules.Reports;

/// <summary>Collects the parts of a <see cref="Report"/>. Not safe to share between threads.</summary>
public sealed class ReportBuilder
{
    private readonly Cell[] _cells;

    /// <summary>Starts a report of <paramref name="form"/> in which every cell is missing.</summary>
    public ReportBuilder(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Form = form;
        _cells = new Cell[form.Cells.Count];
    }

    /// <summary>Starts from an existing report.</summary>
    public ReportBuilder(Report report)
        : this(NotNull(report).Form)
    {
        foreach (ReportFactEntry fact in ReportFactTable.All)
            fact.Set(this, fact.Get(report));
        Source = report.Source;
        Narrative.AddRange(report.Narrative);
        Notes.AddRange(report.Notes);
        for (int i = 0; i < _cells.Length; i++)
            _cells[i] = report[i];
    }

    /// <summary>The form of the report.</summary>
    public Form Form { get; }

    /// <inheritdoc cref="Report.Unit"/>
    /// <remarks>An empty text is not known either.</remarks>
    public string? Unit { get; set => field = value is "" ? null : value; }

    /// <inheritdoc cref="Report.Year"/>
    /// <exception cref="ArgumentOutOfRangeException">A report can't be of that year.</exception>
    public int? Year
    {
        get;
        set => field = value is < Report.FirstYear or > Report.LastYear
            ? throw new ArgumentOutOfRangeException(nameof(value), value, $"A year from {Report.FirstYear} to {Report.LastYear} is expected.")
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
    public Cell this[int index]
    {
        get => _cells[index];
        set => _cells[index] = value;
    }

    /// <summary>The cell of that name; throws <see cref="ArgumentException"/> when the form has no such cell.</summary>
    public Cell this[CellId cell]
    {
        get => _cells[Form.IndexOf(cell)];
        set => _cells[Form.IndexOf(cell)] = value;
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

        return new(this, new CellStore(Form, _cells));
    }

    private static Report NotNull(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report;
    }
}
