using System.Buffers;
using System.CommandLine;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary><c>extract PATH…</c>: reads reports and prints them as report JSON.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        PathArgument paths = new();
        Option<bool> pretty = new("--pretty") { Description = "Indent the JSON / 缩进输出" };
        Command command = new("extract", "Print what was read from reports, as report JSON, one a line.\n输出从报告读到的内容(报告 JSON,每行一份)。退出码:0 全部读出,1 有读不出的。") { paths.Argument, pretty };
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction(parsed =>
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            ArrayBufferWriter<byte> buffer = new();
            bool allRead = true;
            foreach (ReportReading reading in OrderedParallel.Select(ReportInputs.Find(paths.Of(parsed), terminal.Input), i => i.Read(forms)))
            {
                foreach (Problem problem in reading.Problems)
                    terminal.Say(problem.ToString(language));
                allRead &= reading.Report is not null;
                if (reading.Report is not { } report)
                    continue;
                foreach (ReadingNote note in report.Notes)
                    terminal.Say($"{reading.Source}: {note.Place?.ToString(language)} {note.Message.In(language)} [input.{note.Code}]");
                ReportJson.Write(report, buffer, parsed.GetValue(pretty));
                buffer.Write("\n"u8);
                terminal.OutputBytes.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }

            return allRead ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }
}
