using DisclosureRules.Audit.Statements;
using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>Holds what the words of a government say of the units below by name against these units' own reports. Safe to share between threads.</summary>
internal sealed class StatedAcrossUnits(StatedNumbers numbers)
{
    /// <param name="report">The report, with its words.</param>
    /// <param name="children">The reports of the units below, as far as there are any of its form.</param>
    public IEnumerable<Finding> Of(Report report, IReadOnlyList<ChildReport> children)
    {
        foreach (StatedNumber stated in report.Narrative.Count > 0 ? numbers.Of(report, c => StatedPart.Read(c.Quotation.After).Count > 0) : [])
        {
            foreach (StatedPart part in StatedPart.Read(stated.Claim.Quotation.After))
            {
                if (ChildOf(part.Name, children) is not { } child)
                    break;
                decimal[] values = child.Report is { } own ? [.. stated.Readings.Select(r => r.ValueIn(own)).OfType<decimal>()] : [];
                if (values.Length == 0 || values.Contains(part.Number))
                    continue;
                LocalizedText message = AuditTexts.Of("children.words", ("quote", part.Text), ("unit", child.Unit.Name), ("stated", part.Number), ("own", values[0]));
                yield return FindingOf.Report(AcrossRule.ChildrenWords, report, $"{stated.Claim.Id},{child.Unit.Id}", message, stated.Readings[0].Cells.Select(c => FindingOf.Other(child.Report!, c)))
                    with
                { InstanceLabel = stated.Claim.Title, Evidence = [stated.Claim], Actual = part.Number, Expected = values[0], Difference = part.Number - values[0] };
            }
        }
    }

    /// <summary>The unit of a name that words use, which is often the end of the whole one: 档案局 for 青禾县档案局. <see langword="null"/> where none or several may be meant.</summary>
    private static ChildReport? ChildOf(string name, IReadOnlyList<ChildReport> children)
    {
        ChildReport[] found = [.. children.Where(c => NamesOf(c.Unit).Contains(name))];
        if (found.Length == 0)
            found = [.. children.Where(c => NamesOf(c.Unit).Any(n => n.EndsWith(name, StringComparison.Ordinal)))];
        return found is [var one] ? one : null;
    }

    private static IEnumerable<string> NamesOf(UnitEntry unit) => unit.Aliases.Prepend(unit.Name).Select(AuditedUnits.Fold);
}
