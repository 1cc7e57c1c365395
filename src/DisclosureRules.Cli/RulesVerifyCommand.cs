using System.CommandLine;
using System.Text.Json;
using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Authoring.Proofs.Checking;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary><c>rules verify FILE --rules PACK…</c>: whether certificates show what verdicts say.</summary>
internal static class RulesVerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "words.tool.help.rules-verify.file" };
        Option<string[]> packs = new("--rules") { Description = "words.tool.help.rules", HelpName = "PATH", Arity = ArgumentArity.OneOrMore };
        Option<bool> national = ProvenRules.NationalOption();
        Command command = new("verify", "words.tool.help.rules-verify") { file, packs, national };
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction(parsed =>
        {
            Language language = options.Language(parsed);
            string path = parsed.GetValue(file)!;

            if (WrongFile(path) is { } wrong)
                throw new DiagnosticException([new(wrong, path)]);

            // What comes from standard input comes once.
            byte[]? piped = path == ReportInputs.StandardInput ? VerdictCheck.Read(terminal.Input, path) : null;
            IReadOnlyList<Diagnostic> refused = Refused(parsed.GetValue(national));
            foreach (Diagnostic problem in refused)
                terminal.Output.WriteLine(Printable.Clean(problem.ToString(language)));
            terminal.Output.WriteLine(refused.Count == 0
                ? Texts.Say("words.tool.verify.accepted", language)
                : Texts.Say("words.tool.verify.refused", language, ("count", refused.Count)));
            // What was proven beside the national rules can't be verified without them.
            if (refused.Count > 0 && !parsed.GetValue(national) && Refused(withNational: true).Count < refused.Count)
                terminal.Output.WriteLine(Texts.Say("words.tool.verify.national", language));
            return refused.Count == 0 ? ExitCode.Clean : ExitCode.Findings;

            IReadOnlyList<Diagnostic> Refused(bool withNational)
            {
                RuleSet rules = ProvenRules.Of(parsed.GetValue(packs) ?? [], withNational, options.Forms(parsed));
                return piped is null ? VerdictCheck.OfFile(path, rules, Prove) : VerdictCheck.Of(piped, path, rules, Prove);
            }
        });
        return command;
    }

    /// <summary>A folder or a rule pack in the place of the verdicts; <see langword="null"/> of all other files.</summary>
    private static Message? WrongFile(string path)
    {
        if (Directory.Exists(path))
            return Texts.Of("verify.is-folder");
        if (!File.Exists(path) || new FileInfo(path).Length > RulePack.MaximumBytes)
            return null;
        try
        {
            using Stream file = OrdinaryFile.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(file, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("pack", out _) ? Texts.Of("verify.is-rule-pack") : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IReadOnlyList<RuleVerdict> Prove(RuleSet rules) => ProofRun.Of(rules);
}
