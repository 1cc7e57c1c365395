using System.CommandLine;
using DisclosureRules.Authoring.Advice;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>The tool <c>disclosure-rules</c>.</summary>
internal static class Program
{
    /// <summary>The problem of a folder that can't be written to, which is no fault of the command line.</summary>
    private const string NotWritable = "audit.not-writable";

    public static int Main(string[] args)
    {
        if (ReadingWorker.IsAskedFor(args))
            return ReadingWorker.Run();
        Terminal terminal = Terminal.OfProcess();
        using StopSignals signals = new(terminal);
        return Run(args, terminal);
    }

    /// <summary>Runs the tool; safe to call many times and from many threads.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        args = WithLanguageBehind(args);
        try
        {
            int exitCode = Invoke(CommandLine.Create(terminal), args, terminal);
            terminal.Finish();
            return exitCode;
        }
        catch (OutputException exception)
        {
            if (!exception.ReaderHasLeft)
                terminal.Say($"disclosure-rules: {UsageErrors.Said(Texts.Of("output.failed", ("reason", FailedOutput.ReasonOf(exception))))} [output.failed]");
            return ExitCode.Output;
        }
        catch (DiagnosticException exception)
        {
            SourceExcerpt excerpts = new();
            OptionHints hints = new(command: null);
            foreach (Diagnostic problem in exception.Diagnostics)
            {
                terminal.Say(problem.ToString(LanguageOf(args)));
                hints.Add(problem.Code);
                foreach (string line in AdviceLines.Excerpt(excerpts, problem))
                    terminal.Say(line);
            }

            foreach (string hint in hints.Lines(LanguageOf(args)))
                terminal.Say(hint);
            return exception.Diagnostics.Any(d => d.Code == NotWritable) ? ExitCode.Output : ExitCode.Usage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What can't be read is told where it is read: this is a file that was asked for and can't be written.
            terminal.Say($"disclosure-rules: {UsageErrors.Said(Texts.Of("output.failed", ("reason", FailedOutput.ReasonOf(exception, [.. args.Select(WrittenIn)]))))} [output.failed]");
            return ExitCode.Output;
        }
        catch (Exception exception)
        {
            // The last resort: what a defect of ours leaves to be said, without a stack trace.
            terminal.Say($"disclosure-rules: {exception.GetType().Name}: {exception.Message} ({HelpText.Beside(Texts.Of("usage.defect"))})");
            return ExitCode.Usage;
        }
    }

    private static int Invoke(RootCommand root, IReadOnlyList<string> args, Terminal terminal)
    {
        ParseResult result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count == 0)
            return result.Invoke(new InvocationConfiguration { Output = terminal.Output, Error = TextWriter.Null, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        foreach (string error in UsageErrors.Of(result))
            terminal.Say($"disclosure-rules: {error}");
        terminal.Say($"{HelpText.Beside(Texts.Of("usage.see"))}: {CommandLine.NameOf(result.CommandResult.Command)} --help");
        return ExitCode.Usage;
    }

    /// <summary>The option that chooses the language may stand before the command, too: it is put at the end, before what <c>--</c> closes off.</summary>
    private static IReadOnlyList<string> WithLanguageBehind(IReadOnlyList<string> args)
    {
        int count = args is ["--lang", _, ..] ? 2 : args is [var first, ..] && first.StartsWith("--lang=", StringComparison.Ordinal) ? 1 : 0;
        if (count == 0 || args.Count == count || args[count].StartsWith('-'))
            return args;
        string[] rest = [.. args.Skip(count)];
        int end = Array.IndexOf(rest, "--");
        return end < 0 ? [.. rest, .. args.Take(count)] : [.. rest[..end], .. args.Take(count), .. rest[end..]];
    }

    /// <summary>What an argument gives, its option left off.</summary>
    private static string WrittenIn(string argument) => argument.StartsWith("--", StringComparison.Ordinal) ? argument[(argument.IndexOf('=', StringComparison.Ordinal) + 1)..] : argument;

    /// <summary>Problems may be found before the command line has been understood.</summary>
    private static Language LanguageOf(IReadOnlyList<string> args) =>
        Texts.Languages.FirstOrDefault(l => args.Contains($"--lang={l.Code}") || args.Zip(args.Skip(1)).Any(p => p.First == "--lang" && p.Second == l.Code));
}
