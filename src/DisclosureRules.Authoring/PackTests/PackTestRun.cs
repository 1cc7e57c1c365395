using DisclosureRules.Authoring.Explaining;
using DisclosureRules.Authoring.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>Holds one test's expectations against what the ordinary engine says.</summary>
internal sealed class PackTestRun
{
    // What is shown of a long list is enough to see where it goes wrong.
    private const int MostShown = 5;

    private readonly PackTest _test;
    private readonly PreparedReport _report;
    private readonly IReadOnlyList<(string Instance, Outcome Outcome)> _outcomes;
    private readonly List<Finding> _findings;
    private readonly List<LocalizedText> _differences = [];
    private readonly RuleSet? _rules;

    private PackTestRun(RuleSet rules, PackTest test, CancellationToken cancellationToken)
        : this(test, Prepare(rules, test, cancellationToken), [.. rules.Instances(test.Report.Form).Where(i => i.Rule.Id == test.Rule)], cancellationToken) => _rules = rules;

    private PackTestRun(PackTest test, PreparedReport report, IReadOnlyList<BoundRule> instances, CancellationToken cancellationToken)
    {
        (_test, _report) = (test, report);
        _outcomes = [.. instances.Select(i => (i.Id, i.WorstOutcome(_report.Report, _report.Words, _report.Previous, _report.Children)))];
        List<Finding> findings = [];
        foreach (BoundRule instance in instances)
            FindingBuilder.Add(_report.Report, _report.Words, instance, findings, _report.Previous, _report.Children, cancellationToken);
        _findings = findings;
    }

    public static PackTestResult Of(RuleSet rules, PackTest test, CancellationToken cancellationToken)
    {
        PackTestRun run = new(rules, test, cancellationToken);
        run.Compare();
        return new() { Test = test, Pack = rules.Find(test.Rule).Pack.Id, Differences = run._differences };
    }

    /// <summary>Whether all is as the test expects it where these are the instances of its rule.</summary>
    public static bool Passes(PackTest test, PreparedReport report, IReadOnlyList<BoundRule> instances)
    {
        PackTestRun run = new(test, report, instances, CancellationToken.None);
        run.Compare();
        return run._differences.Count == 0;
    }

    /// <summary>How the instances of the tested rule end.</summary>
    public static IReadOnlyList<(string Instance, Outcome Outcome)> Outcomes(RuleSet rules, PackTest test) => new PackTestRun(rules, test, CancellationToken.None)._outcomes;

    /// <summary>What the tested rule finds.</summary>
    public static IReadOnlyList<Finding> Findings(RuleSet rules, PackTest test) => new PackTestRun(rules, test, CancellationToken.None)._findings;

    public static PreparedReport Prepare(RuleSet rules, PackTest test, CancellationToken cancellationToken) => (test.Others.Count == 0
        ? rules.Prepare(test.Report, cancellationToken)
        : rules.Prepare(test.Report, ReportArchive.Of([test.Report, .. test.Others]), cancellationToken)).Above(test.Children);

    private void Compare()
    {
        if (_test.Expects is not { } expected)
        {
            _differences.Add(Texts.Of("words.authoring.test.nothing-expected", ("outcomes", Ended())));
            return;
        }

        CompareOutcome(expected);
        CompareCells(expected);
        foreach ((string claim, decimal? value) in _test.Claims)
            CompareClaim(claim, value);
        Hint();
        foreach (string words in _test.Says.Where(w => !_findings.Any(f => f.Message.Zh.Contains(w, StringComparison.Ordinal) || f.Message.En.Contains(w, StringComparison.Ordinal))))
            _differences.Add(Texts.Of("words.authoring.test.says", ("words", words), ("found", Said())));
    }

    /// <summary>Where something differs, what to write in the test or its pack, if it is that.</summary>
    private void Hint()
    {
        if (_differences.Count == 0 || _rules is null)
            return;
        Rule rule = _rules.Find(_test.Rule);
        string[] read = [.. rule.Claims.Concat(_test.Claims.Where(c => c.Value is not null).Select(c => c.Claim))];
        if (TestHints.OfUnits(_rules, _test) is { } units)
            _differences.Add(units);
        if (read.Length > 0 && TestHints.OfWords(_rules, _test, (_report.Words?.Claims ?? []).Where(c => read.Contains(c.Id, StringComparer.Ordinal))) is { } words)
            _differences.Add(words);
    }

    private void CompareOutcome(Outcome expected)
    {
        if (_test.Instances.Count == 0)
        {
            Outcome[] all = [.. _outcomes.Select(o => o.Outcome)];
            if (!IsMet(expected, all))
                _differences.Add(Texts.Of("words.authoring.test.outcome", ("expected", Word(expected)), ("outcomes", Ended()), ("found", Said())));
            return;
        }

        foreach ((string instance, Outcome outcome) in _outcomes.Where(o => _test.Instances.Contains(o.Instance, StringComparer.Ordinal) && o.Outcome != expected))
            _differences.Add(Texts.Of("words.authoring.test.instance", ("instance", instance), ("expected", Word(expected)), ("outcome", Word(outcome)), ("found", Said())));
        string[] lost = [.. _test.Instances.Except(_outcomes.Select(o => o.Instance), StringComparer.Ordinal)];
        if (lost.Length > 0)
            _differences.Add(Texts.Of("words.authoring.test.lost-instances", ("instances", Some(lost))));
        string[] others = [.. _outcomes.Where(o => o.Outcome == expected && !_test.Instances.Contains(o.Instance, StringComparer.Ordinal)).Select(o => o.Instance)];
        if (_test.IsExact && others.Length > 0)
            _differences.Add(Texts.Of("words.authoring.test.other-instances", ("expected", Word(expected)), ("instances", Some(others))));
    }

    /// <summary>With <c>atLeast</c> instances that can't be assessed for want of cells that nobody wrote down don't speak against a pass.</summary>
    private bool IsMet(Outcome expected, Outcome[] all) => _test.IsExact || expected != Outcome.Pass
        ? ExpectedOutcome.IsMet(expected, all) && (expected != Outcome.NotAssessable || !all.Contains(Outcome.Fail))
        : all.Contains(Outcome.Pass) && !all.Contains(Outcome.Fail);

    private void CompareCells(Outcome expected)
    {
        if (_test.Cells.Count == 0)
            return;
        HashSet<string> named = [.. _findings.Where(f => f.Outcome == expected).SelectMany(f => f.Cells).Where(c => c.Year is null && c.Unit is null).Select(c => c.Id.ToString())];
        string[] missing = [.. _test.Cells.Where(c => !named.Contains(c))], more = [.. named.Except(_test.Cells).Order(StringComparer.Ordinal)];
        // Where it ended otherwise, that no cell is named says nothing more.
        if (named.Count == 0 && _differences.Count == 0)
            _differences.Add(Texts.Of("words.authoring.test.cells-missing/nothing", ("cells", Some(missing))));
        if (missing.Length > 0 && named.Count > 0)
            _differences.Add(Texts.Of("words.authoring.test.cells-missing", ("cells", Some(missing)), ("found", Some([.. named.Order(StringComparer.Ordinal)]))));
        if (_test.IsExact && more.Length > 0)
            _differences.Add(Texts.Of("words.authoring.test.cells-more", ("cells", Some(more))));
    }

    private void CompareClaim(string claim, decimal? value)
    {
        Claim[] read = [.. (_report.Words?.Claims ?? []).Where(c => c.Id == claim)];
        bool isMet = value is null ? !read.Any(c => c.IsCertain) : read.Any(c => c.IsCertain && c.Value == value);
        if (!isMet)
            _differences.Add(Texts.Of(value is not null && read.Length == 0 ? "words.authoring.test.claim/nothing" : "words.authoring.test.claim", ("claim", claim), ("value", value is { } number ? ExactNumber.Show(number) : "-"), ("found", Texts.List(read.Take(MostShown).Select(ClaimWords.Of)))));
    }

    private LocalizedText Ended() => _outcomes.Count == 0
        ? Texts.Of("words.authoring.test.no-instance", ("form", _test.Report.Form.Id))
        : Texts.List(_outcomes.GroupBy(o => o.Outcome).Select(g => g.Any(o => o.Instance.Length > 0)
            ? Texts.Of("words.authoring.test.ended", ("outcome", Word(g.Key)), ("count", g.Count()), ("instances", Some([.. g.Select(o => o.Instance)])))
            : (LocalizedText)Word(g.Key)));

    private LocalizedText Said() => _findings.Count == 0 ? Why()
        : Texts.Of("words.authoring.test.said", ("messages", Texts.List(_findings.Take(MostShown).Select(f => f.InstanceLabel == LocalizedText.Empty ? f.Message : LocalizedText.Join(LocalizedText.Same(" "), [f.InstanceLabel, f.Message])))));

    /// <summary>Why nothing is found: the numbers of what holds, the condition of what doesn't apply.</summary>
    private LocalizedText Why()
    {
        if (_rules is null)
            return LocalizedText.Empty;
        LocalizedText[] why = [.. RuleExplanation.Of(_rules, _rules.Find(_test.Rule), _report).Select(e => e.Outcome == Outcome.Pass && e.Numbers != LocalizedText.Empty ? e.Numbers : e.Reason).Distinct().Take(MostShown)];
        return why.Length == 0 ? LocalizedText.Empty : Texts.Of("words.authoring.test.why", ("messages", Texts.List(why)));
    }

    private static LocalizedText Some(string[] items) => items.Length <= MostShown
        ? Texts.List(items)
        : Texts.Of("words.authoring.and-more", ("list", Texts.List(items.Take(MostShown))), ("count", items.Length));

    private static Message Word(Outcome outcome) => OutcomeWords.Of(outcome);
}
