using System.Diagnostics;
using DisclosureRules.Audit.Running;
using DisclosureRules.Primitives;
using Spectre.Console;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// How far an audit has come, on standard error: a bar on a terminal, and elsewhere a line every few seconds and at the end of each phase. Is told by one thread at
/// a time.
/// </summary>
internal sealed class AuditProgressText(Terminal terminal, Language language) : IProgress<AuditProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private ProgressContext? _bars;
    private ProgressTask? _bar;
    private AuditProgress? _last;

    /// <summary>Runs an audit with its progress shown.</summary>
    public async Task<T> ShowAsync<T>(Func<Task<T>> run)
    {
        if (terminal.ErrorConsole() is not { } console)
        {
            T result = await run();
            if (_last is { } last)
                terminal.Say(Line(last));
            return result;
        }

        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(bars =>
            {
                _bars = bars;
                return run();
            });
    }

    public void Report(AuditProgress value)
    {
        bool isNext = _last is { } last && last.Phase != value.Phase;
        if (_bars is not null)
            ShowBar(value, isNext || _bar is null);
        else if (isNext)
            terminal.Say(Line(_last!.Value));
        else if (_since.Elapsed >= Interval)
            SayNow(value);
        _last = value;
    }

    private void SayNow(AuditProgress value)
    {
        _since.Restart();
        terminal.Say(Line(value));
    }

    private void ShowBar(AuditProgress value, bool isNext)
    {
        if (isNext)
        {
            _bar?.StopTask();
            _bar = _bars!.AddTask(Markup.Escape(Line(value)));
        }

        _bar!.Description = Markup.Escape(Line(value));
        _bar.IsIndeterminate = value.Total is null;
        _bar.MaxValue = Math.Max(1, value.Total ?? 1);
        _bar.Value = value.Done;
    }

    private string Line(AuditProgress value)
    {
        double seconds = Math.Max(value.Elapsed.TotalSeconds, 0.001);
        long rate = (long)(value.Done / seconds);
        LocalizedText phase = value.Phase switch
        {
            AuditPhase.Reading => Texts.Of("words.tool.audit.phase.reading"),
            AuditPhase.Across => Texts.Of("words.tool.audit.phase.across"),
            _ => Texts.Of("words.tool.audit.phase.writing"),
        };
        if (value.Total is not { } total)
            return Texts.Say("words.tool.audit.progress/open", language, ("phase", phase), ("done", value.Done), ("rate", rate));
        long left = value.Done == 0 ? 0 : (long)(seconds * (total - value.Done) / value.Done);
        return Texts.Say("words.tool.audit.progress", language, ("phase", phase), ("done", value.Done), ("total", total), ("rate", rate), ("left", left));
    }
}
