using System.CommandLine;
using DisclosureRules.Audit.Running;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>audit verify DIR</c>: holds a result against its receipt.</summary>
internal static class AuditVerifyCommand
{
    private const int MostNamed = 20;

    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("DIR") { Description = "words.tool.help.audit.verify.folder" };
        LanguageOption speaks = new();
        Command command = new("verify", "words.tool.help.audit.verify") { folder, speaks.Option };
        command.SetAction((parsed, cancellationToken) =>
        {
            Language language = speaks.Of(parsed);
            Verification verification = AuditRun.Verify(parsed.GetValue(folder)!, cancellationToken);
            foreach (Diagnostic problem in verification.Problems)
                terminal.Output.WriteLine(Printable.Clean(problem.ToString(language)));
            terminal.Output.WriteLine(Texts.Say(
                verification.IsGood ? "words.tool.audit.verified" : "words.tool.audit.not-verified", language,
                ("results", verification.Results), ("inputs", verification.Inputs), ("gone", verification.InputsGone), ("problems", verification.Problems.Count)));
            foreach (string gone in verification.Gone.Take(MostNamed))
                terminal.Output.WriteLine(Printable.Clean($"  {gone}"));
            if (verification.Gone.Count > MostNamed)
                terminal.Output.WriteLine(Texts.Say("words.tool.audit.more-gone", language, ("count", verification.Gone.Count - MostNamed)));
            return Task.FromResult(verification.IsGood ? ExitCode.Clean : ExitCode.Findings);
        });
        return command;
    }
}
