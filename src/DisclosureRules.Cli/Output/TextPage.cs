using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// Lines and tables for people: in colour on a terminal that has it, plain text everywhere else. Plain text is never wrapped, so that
/// a search in it finds what it looks for.
/// </summary>
internal sealed class TextPage
{
    private const int PlainWidth = 4096;

    private readonly Terminal _terminal;
    private readonly AnsiConsoleSettings _settings;

    public TextPage(Terminal terminal)
    {
        _terminal = terminal;
        _settings = new AnsiConsoleSettings
        {
            Ansi = terminal.Colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        };
    }

    /// <summary>Columns there is room for; <see langword="null"/> where lines may be of any length.</summary>
    public int? Width => _terminal.Width;

    /// <summary>A style by the name Spectre.Console gives it; none for an empty name.</summary>
    public static Style StyleOf(string name) => name.Length == 0 ? Style.Plain : Style.Parse(name);

    public void Line() => _terminal.Output.WriteLine();

    /// <summary>One line of parts, each in a style of Spectre.Console; an empty style is none.</summary>
    public void Line(params ReadOnlySpan<(string Text, string Style)> parts)
    {
        if (!_terminal.Colour)
        {
            foreach ((string text, _) in parts)
                _terminal.Output.Write(Printable.Clean(text));
            _terminal.Output.WriteLine();
            return;
        }

        Paragraph paragraph = new() { Overflow = Overflow.Fold };
        foreach ((string text, string style) in parts)
            paragraph.Append(Printable.Clean(text), StyleOf(style));
        Render(paragraph);
    }

    /// <summary>A table with a heading above each column; only the last column is folded where there is no room.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        Table table = new() { Border = TableBorder.Simple, UseSafeBorder = false };
        for (int i = 0; i < headings.Count; i++)
            table.AddColumn(new TableColumn(Cell(headings[i])) { NoWrap = i < headings.Count - 1 });
        foreach (string[] row in rows)
            table.AddRow(row.Select(Cell));
        Render(table);

        static Text Cell(string text) => new(Printable.Clean(text));
    }

    /// <summary>What Spectre.Console makes of it, without trailing blanks and empty lines around it.</summary>
    public void Render(IRenderable what)
    {
        using StringWriter rendered = new(CultureInfo.InvariantCulture);
        _settings.Out = new AnsiConsoleOutput(rendered);
        IAnsiConsole console = AnsiConsole.Create(_settings);
        console.Profile.Width = _terminal.Width ?? PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        console.Write(what);
        IEnumerable<string> lines = rendered.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        foreach (string line in string.Join('\n', lines).Trim('\n').Split('\n'))
            _terminal.Output.WriteLine(line);
    }
}
