using DisclosureRules.Audit.Office.Notices;
using DisclosureRules.Audit.Office.Workbooks;
using DisclosureRules.Audit.Outputs.Csv;
using DisclosureRules.Audit.Outputs.Page;
using DisclosureRules.Audit.Outputs.Sarif;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Cli;

/// <summary>What <c>audit --write</c> can write, in the order in which it is written. A new output is added here.</summary>
internal static class AuditOutputs
{
    /// <summary>What is written where <c>--write</c> is left out.</summary>
    public const string Default = "html";

    public static IReadOnlyList<IAuditOutput> All { get; } = [new PageOutput(), new WorkbookOutput(), new NoticeOutput(), new CsvOutput(), new SarifOutput()];
}
