using System.Buffers;
using System.CommandLine;
using DisclosureRules.Cli.Output;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary><c>extract PATH…</c>: reads reports and prints what was read, as JSON or cell by cell.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<bool> pretty = new("--pretty") { Description = "words.tool.help.extract.pretty" };
        Option<bool> withSource = new("--with-source") { Description = "words.tool.help.extract.with-source" };
        Option<string?> format = new("--format")
        {
            Description = "words.tool.help.extract.format",
            HelpName = "json|text",
            DefaultValueFactory = _ => "json",
        };
        format.AcceptOnly("json", "text");
        Command command = new("extract", "words.tool.help.extract");
        ReadingOptions reading = new ReadingOptions().AddTo(command);
        command.Add(pretty);
        command.Add(withSource);
        command.Add(format);
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            CellLines? lines = parsed.GetValue(format) == "text" ? new(terminal, language, parsed.GetValue(withSource)) : null;
            ArrayBufferWriter<byte> buffer = new();
            ReadableReports reports = new(reading, terminal, language);
            await foreach (Report report in reports.Of(parsed, forms, cancellationToken))
            {
                foreach (ReadingNote note in report.Notes)
                    terminal.Say($"{report.Source}: {(note.Place is { } place ? place.ToString(language) + " " : "")}{note.Message.In(language)} [input.{note.Code}]");
                if (lines is not null)
                {
                    lines.Write(report);
                    continue;
                }

                ReportJson.Write(report, buffer, parsed.GetValue(pretty), parsed.GetValue(withSource));
                buffer.Write("\n"u8);
                terminal.OutputBytes.Write(buffer.WrittenSpan);
                buffer.ResetWrittenCount();
            }

            return reports.Exit;
        });
        return command;
    }
}
