using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Generators;

/// <summary>The shipped forms and packs, compiled once for all tests.</summary>
internal static class National
{
    public static RuleSet Rules { get; } = RuleSet.Compile(RulePacks.National);

    public static IReadOnlyList<Form> Forms => FormCatalog.BuiltIn.All;

    public static Form Form2019 => FormCatalog.BuiltIn.Find("cn-annual-report-2019")!;

    public static Form Form2021 => FormCatalog.BuiltIn.Find("cn-annual-report-2021")!;

    /// <summary>The years of 2019 to 2027 for which an edition is in force.</summary>
    public static int[] Years(Form form) => [.. Enumerable.Range(2019, 9).Where(form.Years.Contains)];
}
