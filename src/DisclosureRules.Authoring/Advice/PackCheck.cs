using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>What is wrong with packs, and what looks wrong. Immutable and safe to share between threads.</summary>
public sealed record PackCheck
{
    private PackCheck(IReadOnlyList<Diagnostic> errors, IReadOnlyList<Diagnostic> advice, RuleSet? rules) => (Errors, Advice, Rules) = (errors, advice, rules);

    /// <summary>Why the packs can't be used; empty where they can.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>What looks like a mistake in packs that can be used: rules that never fail, always fail or never apply, names that are not used, and the like.</summary>
    public IReadOnlyList<Diagnostic> Advice { get; }

    /// <summary>The packs with those they are used with; <see langword="null"/> where they can't be used.</summary>
    public RuleSet? Rules { get; }

    /// <summary>The packs that were given, without those they are used with; empty where they can't be read.</summary>
    public IReadOnlyList<RulePack> Packs { get; private init; } = [];

    /// <summary>How many tests stand in the packs and beside them; they are not run.</summary>
    public int Tests { get; private init; }

    /// <summary>Checks packs, and nothing else.</summary>
    /// <param name="paths">The packs: files, and folders with every <c>.json</c> file below them.</param>
    /// <param name="withNational">Whether they are used together with the national packs; one of the same id takes the place of a national one.</param>
    /// <param name="forms">The forms; the built-in ones when left out.</param>
    /// <param name="day">The day on which the last days of changes are over; nothing is over when left out.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    public static PackCheck Of(IEnumerable<string> paths, bool withNational = true, FormCatalog? forms = null, DateOnly? day = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] given = [.. paths];
        (HashSet<string> ids, RuleSet? rules, IReadOnlyList<Diagnostic> errors) = Load(given, withNational, forms);
        if (rules is null)
            return new(errors, [], null);
        IReadOnlyList<Diagnostic> over = day is { } today ? rules.On(today).ExpiredChanges : [];
        RulePack[] own = [.. rules.Packs.Where(p => ids.Contains(p.Id))];
        return new([], [.. PackAdvice.Of(rules, own), .. over, .. day is { } now ? LayerAdvice.OnExpiry(own, now) : [], .. OrphanTests.Of(given)], rules) { Packs = own, Tests = TestCount.Of(own) };
    }

    /// <summary>Why packs can't be used, as <see cref="Of"/> says it, without the rest.</summary>
    /// <param name="paths">The packs: files, and folders with every <c>.json</c> file below them.</param>
    /// <param name="withNational">Whether they are used together with the national packs; one of the same id takes the place of a national one.</param>
    /// <param name="forms">The forms; the built-in ones when left out.</param>
    /// <returns>The errors; empty where the packs can be used.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<Diagnostic> ErrorsOf(IEnumerable<string> paths, bool withNational = true, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Load(paths, withNational, forms).Errors;
    }

    private static (HashSet<string> Ids, RuleSet? Rules, IReadOnlyList<Diagnostic> Errors) Load(IEnumerable<string> paths, bool withNational, FormCatalog? forms)
    {
        string[] given = [.. paths];
        // Packs that can't be read are read once more, for what is wrong with them beside what is wrong with their rules.
        bool areRead = RulePacks.TryReadAll(given, out IReadOnlyList<RulePack>? read, out _);
        HashSet<string> ids = [.. (read ?? []).Select(p => p.Id)];
        IEnumerable<RulePack> national = withNational ? RulePacks.National.Where(p => !ids.Contains(p.Id)) : [];
        RuleSet.TryLoad([.. national, .. read ?? []], areRead ? [] : given, out RuleSet? rules, out IReadOnlyList<Diagnostic> errors, forms);
        // What packs use of the national ones they must extend: their tests are run with nothing else.
        if (rules is not null && national.Any() && !RuleSet.TryLoad([], given, out _, out IReadOnlyList<Diagnostic> alone, forms))
            (rules, errors) = (null, alone);
        return (ids, rules, WithTakenIds(errors, read ?? []));
    }

    /// <summary>Of a pack with the id of a national one, whose place it takes, the errors of the other national packs say nothing but that these need that one.</summary>
    private static IReadOnlyList<Diagnostic> WithTakenIds(IReadOnlyList<Diagnostic> errors, IReadOnlyList<RulePack> read)
    {
        HashSet<string> shipped = [.. RulePacks.National.Select(p => p.File).OfType<string>()];
        RulePack[] taking = [.. read.Where(p => RulePacks.National.Any(n => n.Id == p.Id))];
        if (taking.Length == 0 || !errors.Any(IsShipped))
            return errors;
        return [.. taking.Select(p => new Diagnostic(Texts.Of("check.taken-id", ("pack", p.Id)), p.File)), .. errors.Where(e => !IsShipped(e))];

        bool IsShipped(Diagnostic error) => error.File is { } file && shipped.Contains(file);
    }
}
