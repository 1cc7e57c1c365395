using DisclosureRules.Findings;

namespace DisclosureRules.Audit.Across;

/// <summary>A finding about several reports.</summary>
/// <param name="Report">The place of the report that it belongs to; <see cref="AcrossFindings.OfNone"/> where it is of none.</param>
/// <param name="Finding">The finding.</param>
internal readonly record struct AcrossFinding(int Report, Finding Finding);
