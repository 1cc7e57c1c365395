using DisclosureRules.Checking;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary>One input with everything there is to say about it.</summary>
/// <param name="Reading">What came of reading it.</param>
/// <param name="Findings">Its findings; of an input that could not be read, the one that says so.</param>
/// <param name="Remarks">Where the command line contradicts the document.</param>
internal sealed record CheckedInput(ReportReading Reading, IReadOnlyList<Finding> Findings, IReadOnlyList<LocalizedText> Remarks)
{
    public static CheckedInput Check(ReportInput input, FormCatalog forms, RuleSet rules, Overrides overrides)
    {
        ReportReading reading = input.Read(forms);
        if (reading.Report is null)
            return new(reading, [Unreadable(reading, overrides)], []);
        try
        {
            List<LocalizedText> remarks = [];
            Report report = overrides.Apply(reading.Report, remarks);
            return new(reading with { Report = report }, rules.Check(report), remarks);
        }
        catch (Exception exception)
        {
            // The last resort, as in reading: a defect of ours costs one report its check, never the run, and it is said.
            ReportReading failed = new(reading.Source, null, [new("check.defect", new(
                $"核对时程序出错({exception.GetType().Name}:{exception.Message});这是本工具的缺陷,请报告",
                $"the check failed ({exception.GetType().Name}: {exception.Message}); this is a defect of the tool, please report it"), reading.Source)]);
            return new(failed, [Unreadable(failed, overrides)], []);
        }
    }

    private static Finding Unreadable(ReportReading reading, Overrides overrides) =>
        UnreadableInput.From(reading.Source, reading.Diagnostics, overrides.Unit, overrides.Year);
}
