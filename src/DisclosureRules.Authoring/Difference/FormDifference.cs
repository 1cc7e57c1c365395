using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Difference;

/// <summary>How the new packs as a whole stand to the old ones for a form and years: they refuse a report that one of their rules refuses. Immutable.</summary>
/// <param name="Form">The form.</param>
/// <param name="Years">The report years; unbounded where the form is.</param>
/// <param name="Kind">How they stand; never <see cref="DifferenceKind.Added"/> or <see cref="DifferenceKind.Removed"/>.</param>
/// <param name="Refused">A report that the old packs accept and the new ones refuse.</param>
/// <param name="Accepted">A report that the old packs refuse and the new ones accept.</param>
public sealed record FormDifference(Form Form, YearRange Years, DifferenceKind Kind, Report? Refused, Report? Accepted);
