namespace DisclosureRules.Reports;

/// <summary>The words of one section of a report.</summary>
/// <param name="Section">Section identifier of the form (<see cref="Forms.Form.Sections"/>), <c>intro</c> before the first heading, or <c>signature</c> for the closing lines.</param>
/// <param name="Heading">The heading as printed; <see langword="null"/> where there is none.</param>
/// <param name="Text">The words below the heading, without tables; lines separated by line feeds.</param>
public sealed record NarrativeSection(string Section, string? Heading, string Text);
