using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Testing;

/// <summary>
/// Reports in one line: what differs from a report in which every cell is zero, or missing. Changes are separated by semicolons:
/// <list type="bullet">
/// <item><c>requests[granted, total] = 3</c>, by identifiers or labels; <c>requests[granted, *]</c>, <c>requests[denied.*, total]</c> are several cells;</item>
/// <item><c>… = blank</c>, <c>… = missing</c>, and <c>… = "/"</c> for what is no number;</item>
/// <item><c>unit = …</c>, <c>title = …</c>, <c>scope = own</c>, <c>aggregate</c> or <c>unknown</c>, <c>published = 2024-01-22</c>, <c>signed = …</c>;</item>
/// <item><c>section 1 = …</c>, <c>section intro = …</c>: words, without semicolons.</item>
/// </list>
/// A change that names nothing is refused with what is near: a test must not pass because of a slip of the pen. Stateless and safe to share between threads.
/// </summary>
/// <example><code>Report report = ReportSketch.Zeros(2023, "requests[newReceived, total] = 3; requests[granted, *] = blank");</code></example>
public static class ReportSketch
{
    /// <summary>A report in which every cell of the form is zero but for the changes: it agrees with itself.</summary>
    /// <param name="year">The year reported on; it decides on the form.</param>
    /// <param name="changes">What is different; see <see cref="ReportSketch"/>.</param>
    /// <param name="forms">The forms to choose from; the built-in ones when left out.</param>
    /// <returns>The report, of a unit's own and named <c>Sketch</c> unless the changes say otherwise.</returns>
    /// <exception cref="ArgumentException">A change names nothing, or no form is in force for the year.</exception>
    public static Report Zeros(int year, string changes = "", FormCatalog? forms = null) => Draw(year, changes, forms, r => r.FillMissing(Cell.Number(0)));

    /// <summary>A report in which every cell is missing but for the changes: rules that need others are not assessable.</summary>
    /// <param name="year">The year reported on; it decides on the form.</param>
    /// <param name="changes">What is different; see <see cref="ReportSketch"/>.</param>
    /// <param name="forms">The forms to choose from; the built-in ones when left out.</param>
    /// <returns>The report, of a unit's own and named <c>Sketch</c> unless the changes say otherwise.</returns>
    /// <exception cref="ArgumentException">A change names nothing, or no form is in force for the year.</exception>
    public static Report Sparse(int year, string changes = "", FormCatalog? forms = null) => Draw(year, changes, forms, _ => { });

    private static Report Draw(int year, string changes, FormCatalog? forms, Action<ReportBuilder> fill)
    {
        ArgumentNullException.ThrowIfNull(changes);
        ReportBuilder report = new((forms ?? FormCatalog.BuiltIn).ForYear(year)) { Unit = "Sketch", Year = year, Scope = ReportScope.Own };
        fill(report);
        foreach (string change in changes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            SketchChange.Apply(change, report);
        return report.Build();
    }
}
