using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace DisclosureRules.Extensions;

/// <summary>
/// The rules of a host as they are now. They are read again when the configuration changes, and when files of packs or forms do
/// (<see cref="DisclosureRulesOptions.ReloadOnChange"/>). New rules take the place of the old ones all at once; where something is wrong with them, the old
/// ones stay, and <see cref="Problems"/>, the log and the health check say so. What packs change of each other's rules up to a last day is judged on the
/// day on which they are read, by the host's <see cref="TimeProvider"/>. Whoever checks several reports by the same rules asks for
/// <see cref="Current"/> once. Safe to share between threads.
/// </summary>
public sealed class RuleSetSource : IDisposable
{
    private readonly IOptionsFactory<DisclosureRulesOptions> _options;
    private readonly BoundSection[] _sections;
    private readonly RuleInstruments _instruments;
    private readonly ILogger<RuleSetSource> _log;
    private readonly TimeProvider _clock;
    private readonly FileWatch _files;
    private readonly List<IDisposable> _changes = [];
    private readonly Lock _loading = new();
    private LoadedRules? _loaded;
    private IReadOnlyList<Diagnostic> _problems = [];

    internal RuleSetSource(
        IOptionsFactory<DisclosureRulesOptions> options, IEnumerable<IOptionsChangeTokenSource<DisclosureRulesOptions>> changes,
        IEnumerable<BoundSection> sections, RuleInstruments instruments, ILogger<RuleSetSource> log, TimeProvider clock)
    {
        (_options, _sections, _instruments, _log, _clock) = (options, [.. sections], instruments, log, clock);
        _files = new(() => Reload(), clock);
        foreach (IOptionsChangeTokenSource<DisclosureRulesOptions> change in changes.Where(c => string.IsNullOrEmpty(c.Name)))
            _changes.Add(ChangeToken.OnChange(change.GetChangeToken, () => Reload()));
    }

    /// <summary>The rules; read when they are first asked for, at the latest when the host starts.</summary>
    /// <exception cref="OptionsValidationException">There are none yet, because something is wrong with the options, packs or forms; with all problems.</exception>
    public RuleSet Current => Loaded.Rules;

    /// <summary>What is wrong with the rules that should have taken the place of the current ones; empty when they did.</summary>
    public IReadOnlyList<Diagnostic> Problems => Volatile.Read(ref _problems);

    /// <summary>Is told after other rules took the place of the current ones.</summary>
    public event EventHandler? Changed;

    /// <summary>The sections that the options were bound to and in which there is nothing now.</summary>
    internal IReadOnlyList<string> EmptySections => [.. _sections.Select(s => s.Empty).OfType<string>().Distinct()];

    internal LoadedRules Loaded
    {
        get
        {
            if (Volatile.Read(ref _loaded) is { } loaded)
                return loaded;
            lock (_loading)
            {
                if (_loaded is null && !TryLoad())
                    throw new OptionsValidationException(Options.DefaultName, typeof(DisclosureRulesOptions), Problems.Select(p => p.ToString(Language.English)));
                return _loaded!;
            }
        }
    }

    /// <summary>Reads options, packs and forms again, as happens by itself when they change.</summary>
    /// <returns>Whether other rules took the place of the current ones; otherwise <see cref="Problems"/> says why not.</returns>
    public bool Reload()
    {
        bool isLoaded;
        lock (_loading)
            isLoaded = TryLoad();
        if (isLoaded)
            Changed?.Invoke(this, EventArgs.Empty);
        return isLoaded;
    }

    /// <summary>Stops watching. The rules can be used on.</summary>
    public void Dispose()
    {
        _changes.ForEach(c => c.Dispose());
        _files.Dispose();
    }

    private bool TryLoad()
    {
        bool isFirst = _loaded is null;
        LoadedRules? loaded = Load(out IReadOnlyList<Diagnostic> problems);
        Volatile.Write(ref _problems, problems);
        if (loaded is null)
        {
            string all = string.Join(Environment.NewLine, problems.Select(p => p.ToString(Language.English)));
            if (isFirst)
                _log.RulesNotLoaded(problems.Count, all);
            else
                _log.RulesKept(problems.Count, all);
        }
        else
        {
            Volatile.Write(ref _loaded, loaded);
            _files.Watch(loaded.Paths);
            if (isFirst)
                _log.RulesLoaded(loaded.Rules.Rules.Count, loaded.Rules.Packs.Count);
            else
                _log.RulesReplaced(loaded.Rules.Rules.Count, loaded.Rules.Packs.Count);
            foreach (string section in EmptySections)
                _log.SectionEmpty(section);
            if (loaded.Rules.ExpiredChanges is { Count: > 0 } over)
                _log.ChangesExpired(over.Count, string.Join(Environment.NewLine, over.Select(o => o.ToString(Language.English))));
        }

        _instruments.Loaded(loaded is not null);
        return loaded is not null;
    }

    private LoadedRules? Load(out IReadOnlyList<Diagnostic> problems)
    {
        try
        {
            return LoadedRules.Of(_options.Create(Options.DefaultName), DateOnly.FromDateTime(_clock.GetLocalNow().DateTime), out problems);
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
        {
            // What the host's own validation says, or the binder of a value that is of another type.
            problems = [new("options", LocalizedText.Same(exception.InnerException is { } inner ? $"{exception.Message} {inner.Message}" : exception.Message))];
            return null;
        }
    }
}
