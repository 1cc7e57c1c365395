using DisclosureRules.Findings;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

internal sealed class TextOutput(Terminal terminal, Language language, RuleSet rules) : IFindingOutput
{
    public void Write(CheckedInput input)
    {
        _ = rules;
        foreach (Finding finding in input.Findings)
            terminal.Output.WriteLine(FindingText.OneLine(finding, language));
    }
}
