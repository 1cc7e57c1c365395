using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>What is said of inputs, a line each.</summary>
internal static class InputLines
{
    /// <summary>Read, with how many of its cells, or refused, with the reason.</summary>
    public static string Summary(InputSummary input, Language language)
    {
        bool english = language == Language.English;
        if (!input.IsRead)
            return (english ? "refused  " : "拒绝  ") + Reasons(input, language);
        string share = string.Create(CultureInfo.InvariantCulture, $"{input.CellsRead}/{input.CellCount}");
        return english ? $"read  {input.Source}  {share} cells" : $"读取  {input.Source}  {share} 个单元格";
    }

    /// <summary>Inputs and findings of all of them.</summary>
    public static string Total(RunCounts counts, Language language)
    {
        FindingCounts found = counts.Findings;
        return language == Language.English
            ? $"reports: {counts.Inputs}, read: {counts.Read}; errors: {found.Errors}, warnings: {found.Warnings}, info: {found.Infos}, not assessable: {found.NotAssessable}"
            : $"报告 {counts.Inputs} 份,读取 {counts.Read} 份:错误 {found.Errors}、警告 {found.Warnings}、提示 {found.Infos}、未能核对 {found.NotAssessable}";
    }

    /// <summary>Where the command line goes before what the report says.</summary>
    public static LocalizedText Overridden(string source, OverriddenFact fact) => fact.Fact switch
    {
        "unit" => new($"{source}:原件写的单位是“{fact.Found}”,按 --unit {fact.Given} 核对", $"{source}: the document names the unit “{fact.Found}”; checked as --unit {fact.Given}"),
        "year" => new($"{source}:原件写的年份是 {fact.Found},按 --year {fact.Given} 核对", $"{source}: the document says {fact.Found}; checked as --year {fact.Given}"),
        _ => new($"{source}:原件写明是{Scope(fact.Found).Zh},按 --scope {fact.Given} 核对", $"{source}: the document says that it is {Scope(fact.Found).En}; checked as --scope {fact.Given}"),
    };

    /// <summary>The first reason, which names the file, and how many more there are: the finding has them all.</summary>
    private static string Reasons(InputSummary input, Language language)
    {
        string first = input.Reason!.ToString(language);
        if (input.ReasonCount == 1)
            return first;
        return first + (language == Language.English ? $" and {input.ReasonCount - 1} more" : $" 等 {input.ReasonCount} 处");
    }

    private static LocalizedText Scope(string name) =>
        name == "own" ? new("本机关报告", "the report of one unit") : new("汇总报告", "the report of a whole government");
}
