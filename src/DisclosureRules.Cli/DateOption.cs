using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using DisclosureRules.Cli.Output;

namespace DisclosureRules.Cli;

/// <summary>The day on which the last days of changes and waivers are over: today, unless it is given.</summary>
internal sealed class DateOption
{
    public Option<DateOnly?> Option { get; } = new("--date") { Description = "words.tool.help.date", HelpName = "YYYY-MM-DD", CustomParser = Day };

    /// <summary>The day that was given; <see langword="null"/> where none was.</summary>
    public DateOnly? Given(ParseResult parsed) => parsed.GetValue(Option);

    /// <summary>The day that was given, or today by the terminal's clock.</summary>
    public DateOnly Of(ParseResult parsed, Terminal terminal) => Given(parsed) ?? DateOnly.FromDateTime(terminal.Clock.GetLocalNow().DateTime);

    private static DateOnly? Day(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        result.AddError(UsageErrors.Said(Texts.Of("usage.date", ("found", text))));
        return null;
    }
}
