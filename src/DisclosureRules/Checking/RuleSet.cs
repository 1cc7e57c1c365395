using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text.Json.Serialization;
using DisclosureRules.Claims;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Diagnostics;
using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Rules.Layers;

namespace DisclosureRules.Checking;

/// <summary>
/// Rule packs, checked against the forms and ready to check reports. Immutable and safe to share between threads;
/// compile it once and keep it.
/// </summary>
/// <example>
/// <code>
/// RuleSet rules = RuleSet.Load(RulePacks.National, "our-pack.json");
/// Report report = ReportJson.Read(File.ReadAllBytes("2023.json"), "2023.json");
/// foreach (Finding finding in rules.Check(report))
///     Console.WriteLine(finding.ToString(Language.English));
/// </code>
/// </example>
[JsonConverter(typeof(NoJsonConverter<RuleSet>))]
[JsonInstead("Write the Packs, and compile them where they are read; what a report is found to be are its Findings.")]
public sealed class RuleSet
{
    // Ranges are long enough to cost nothing beside what is checked in them, and enough of them that no processor waits long for the last.
    private const int LongestRange = 256, RangesPerProcessor = 4;

    // How many reports ahead cells are fetched from memory: two were as good as three, measured on one machine.
    private const int Ahead = 2;

    private static readonly Lazy<RuleSet> LazyNational = new(() => Compile(RulePacks.National));

    private readonly FrozenDictionary<Form, Lazy<FormRules>> _forms;
    private readonly PackLexicons _lexicons;
    private readonly ConcurrentDictionary<Form, int[]> _readAcrossYears = [];

    private RuleSet(IReadOnlyList<RulePack> packs, PackLayers layers, IReadOnlyList<Form> forms, IReadOnlyDictionary<Form, Lazy<FormRules>> rules)
    {
        Layers = layers;
        Packs = ValueList<RulePack>.Of(packs);
        Forms = ValueList<Form>.Of(forms);
        Rules = ValueList<Rule>.Of(packs.SelectMany(p => p.Rules));
        HasRulesAcrossYears = Rules.Any(r => r.Reads(ReportRole.Previous));
        HasRulesAcrossUnits = Rules.Any(r => r.Reads(ReportRole.Children));
        _forms = rules.ToFrozenDictionary();
        _lexicons = LexiconsOf(packs);
    }

    /// <summary>The packs, in the order given.</summary>
    public IReadOnlyList<RulePack> Packs { get; }

    /// <summary>All rules, in the order of the packs.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What packs made of others' rules and no longer do, because its last day is over, see <see cref="On"/>: each with its place, in the order of the packs.</summary>
    public IReadOnlyList<Diagnostic> ExpiredChanges { get; private set => field = ValueList<Diagnostic>.Of(value); } = ValueList<Diagnostic>.Empty;

    /// <summary>Which pack extends which, and what it makes of its rules.</summary>
    internal PackLayers Layers { get; }

    /// <summary>The forms that the rules were compiled for, in the order of the catalog.</summary>
    public IReadOnlyList<Form> Forms { get; }

    /// <summary>What words may state by these packs, e.g. <c>requests.received</c>: the identifiers of <see cref="ReadClaims"/>.</summary>
    public IReadOnlyList<string> ClaimIds => field ??= ValueList<string>.Of(Packs.SelectMany(p => p.Claims).Select(c => c.Id).Distinct());

    /// <summary>
    /// The national rules for the built-in forms: what <c>Compile(RulePacks.National)</c> gives, compiled once when they are first asked for, however many
    /// threads ask.
    /// </summary>
    public static RuleSet National => LazyNational.Value;

    /// <summary>How many rules there are, of which packs; on one line for developers.</summary>
    public override string ToString() => $"{Rules.Count} rules of {(Packs.Count == 0 ? "no pack" : string.Join(", ", Packs.Select(p => p.Id)))}";

    /// <summary>Reads pack files and compiles them with <paramref name="packs"/> for the built-in forms.</summary>
    /// <param name="packs">Packs at hand, e.g. <see cref="RulePacks.National"/>; where there are neither packs nor files, there is no rule and every report passes.</param>
    /// <param name="files">Further packs to read: files, folders with every <c>.json</c> file below them, and profiles, see <see cref="RulePacks.ReadAll"/>.</param>
    /// <exception cref="DiagnosticException">A pack can't be opened or is not valid; with all problems of all packs.</exception>
    public static RuleSet Load(IEnumerable<RulePack> packs, params string[] files) => Load(packs, FormCatalog.BuiltIn, files);

    /// <summary>Reads pack files and compiles them with <paramref name="packs"/>.</summary>
    /// <param name="packs">Packs at hand, e.g. <see cref="RulePacks.National"/>.</param>
    /// <param name="forms">The forms to check them against: the same catalog that the reports are read with.</param>
    /// <param name="files">Further packs to read: files, folders with every <c>.json</c> file below them, and profiles, see <see cref="RulePacks.ReadAll"/>.</param>
    /// <exception cref="DiagnosticException">A pack can't be opened or is not valid; with all problems of all packs.</exception>
    public static RuleSet Load(IEnumerable<RulePack> packs, FormCatalog forms, params string[] files)
    {
        ArgumentNullException.ThrowIfNull(forms);
        return TryLoad(packs, files, out RuleSet? rules, out IReadOnlyList<Diagnostic> diagnostics, forms) ? rules : throw new DiagnosticException(diagnostics);
    }

    /// <summary>
    /// Reads pack files and compiles them with <paramref name="packs"/>; <see langword="false"/> and all problems of all packs when one
    /// cannot be opened or is not valid. Rules that can be read are compiled even beside others that can't, so that one run names
    /// every problem.
    /// </summary>
    /// <param name="packs">Packs at hand, e.g. <see cref="RulePacks.National"/>.</param>
    /// <param name="files">Further packs to read: files, folders with every <c>.json</c> file below them, and profiles, see <see cref="RulePacks.ReadAll"/>.</param>
    /// <param name="rules">The compiled rules.</param>
    /// <param name="diagnostics">Everything that is wrong, in the order of the files; empty on success.</param>
    /// <param name="forms">The forms to check them against; the built-in ones when left out.</param>
    public static bool TryLoad(
        IEnumerable<RulePack> packs, IEnumerable<string> files,
        [NotNullWhen(true)] out RuleSet? rules, out IReadOnlyList<Diagnostic> diagnostics, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(files);
        List<Diagnostic> found = [];
        List<RulePack> all = [.. packs];
        all.AddRange(PackFiles.Read(files, found).Packs.Except(all));
        PackExtension.Complete(all, found);
        TryCompile(all, out rules, out IReadOnlyList<Diagnostic> compiling, forms);
        found.AddRange(compiling.Where(c => !found.Exists(f => f.Code == c.Code && f.Location == c.Location)));
        List<string?> order = [.. all.Select(p => p.File)];
        diagnostics = [.. found.OrderBy(p => order.IndexOf(p.File)).ThenBy(p => p.Line).ThenBy(p => p.Column)];
        if (found.Count > 0)
            rules = null;
        return rules is not null;
    }

    /// <summary>Compiles packs.</summary>
    /// <param name="packs">The packs; no two rules among them have the same id. Of no packs there is no rule, and every report passes.</param>
    /// <param name="forms">The forms to check them against, the same catalog that the reports are read with; the built-in ones when left out.</param>
    /// <exception cref="DiagnosticException">A pack is not valid; with all problems of all packs.</exception>
    public static RuleSet Compile(IEnumerable<RulePack> packs, FormCatalog? forms = null) =>
        TryCompile(packs, out RuleSet? rules, out IReadOnlyList<Diagnostic> diagnostics, forms) ? rules : throw new DiagnosticException(diagnostics);

    /// <summary>Compiles packs; <see langword="false"/> and all problems when one is not valid.</summary>
    /// <param name="packs">The packs; no two rules among them have the same id.</param>
    /// <param name="rules">The rules; <see langword="null"/> where something is wrong.</param>
    /// <param name="diagnostics">Everything that is wrong, of all packs; empty on success.</param>
    /// <param name="forms">The forms to check them against, the same catalog that the reports are read with; the built-in ones when left out.</param>
    /// <returns>Whether all packs are valid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="packs"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the packs is <see langword="null"/>.</exception>
    public static bool TryCompile(
        IEnumerable<RulePack> packs,
        [NotNullWhen(true)] out RuleSet? rules, out IReadOnlyList<Diagnostic> diagnostics, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        forms ??= FormCatalog.BuiltIn;
        RulePack[] all = [.. packs.Select(p => p ?? throw new ArgumentException("One of the packs is null.", nameof(packs)))];
        List<Diagnostic> found = [];
        RefuseDuplicates(all, found);
        RefuseUnknownForms(all, forms, found);
        rules = Compile(all, forms, found, areProven: forms == FormCatalog.BuiltIn && RulePacks.AreNational(all));
        diagnostics = ValueList<Diagnostic>.Of(found);
        return rules is not null;
    }

    /// <summary>The rules; <see langword="null"/> where something is wrong or was already.</summary>
    private static RuleSet? Compile(RulePack[] all, FormCatalog forms, List<Diagnostic> found, bool areProven)
    {
        Dictionary<Form, Lazy<FormRules>> byForm = [];
        Rule[] list = [.. all.SelectMany(p => p.Rules)];
        ClaimLookup.Check(all, found);
        PackLayers layers = PackLayers.Of(all, found);
        HashSet<string> claims = [.. all.SelectMany(p => p.Claims).Select(c => c.Id)];
        foreach (Form form in forms.All)
        {
            // What can have no problem is compiled when the first report of the form comes: most programs never see the others.
            byForm[form] = areProven
                ? new(() => new(form, RuleCompiler.Compile(list, layers.ChangesOf, form, claims, [], areProven: true), CellWeights.Of(all, form, [])))
                : new(new FormRules(form, RuleCompiler.Compile(list, layers.ChangesOf, form, claims, found), CellWeights.Of(all, form, found)));
        }

        return found.Count == 0 ? new(all, layers, [.. forms.All], byForm) : null;
    }

    /// <summary>The rule of an id.</summary>
    /// <param name="id">Its id, e.g. <c>requests.balance</c>.</param>
    /// <returns>The rule, never <see langword="null"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">There is no such rule; with the nearest id.</exception>
    public Rule Find(string id) => TryFind(id, out Rule? rule, out Diagnostic? problem) ? rule : throw new DiagnosticException([problem]);

    /// <summary>The rule of an id; <see langword="false"/> and a problem that names the nearest id when there is none.</summary>
    /// <param name="id">Its id, e.g. <c>requests.balance</c>.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="problem">That there is no such rule.</param>
    /// <returns>Whether there is such a rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    public bool TryFind(string id, [NotNullWhen(true)] out Rule? rule, [NotNullWhen(false)] out Diagnostic? problem)
    {
        ArgumentNullException.ThrowIfNull(id);
        rule = Rules.FirstOrDefault(r => r.Id == id);
        problem = rule is not null ? null
            : id.StartsWith(RulePackReader.OwnPrefix, StringComparison.OrdinalIgnoreCase) ? new(Texts.Of("rules.unknown-rule/input", ("rule", id)))
            : new(Texts.Of("rules.unknown-rule", ("rule", id), ("suggestion", Suggestion.ForOneOf(id, Rules.Select(r => r.Id)))));
        return rule is not null;
    }

    /// <summary>
    /// The same rules, selected and adjusted: some off, of another severity, or with other words. Packs keep their ids and versions, and what words state is
    /// read as before. A selection starts from the rules of this set, so that what is off here stays off; its severities and messages go before those that
    /// packs give the rules of packs they extend.
    /// </summary>
    /// <param name="selection">Which rules, and what is changed of them.</param>
    /// <returns>A rule set of its own; this one stays as it is. A selection may turn all rules off: then every report passes, and <see cref="Rules"/> is empty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="selection"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A name fits no rule, a message is not valid, or a heuristic rule would be an error; with all problems.</exception>
    public RuleSet With(RuleSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        List<Diagnostic> found = [];
        AdjustedPacks adjusted = AdjustedPacks.Of(Packs, Layers, selection, found);
        return (found.Count == 0 ? Compiled(adjusted.Packs, areProven: !adjusted.HaveOtherMessages, ExpiredChanges, found) : null) ?? throw new DiagnosticException(found);
    }

    /// <summary>
    /// The same rules as they are on a day: what packs make of others' rules no longer holds once its last day is over, and is told by
    /// <see cref="ExpiredChanges"/>. A rule set that was asked for no day has everything in force, whatever its last day.
    /// </summary>
    /// <param name="day">The day, e.g. <c>DateOnly.FromDateTime(clock.GetLocalNow().DateTime)</c> of a <see cref="TimeProvider"/>.</param>
    /// <returns>A rule set of its own, or this one where nothing is over.</returns>
    public RuleSet On(DateOnly day)
    {
        RuleChange[] over = [.. Packs.SelectMany(p => p.Changes).Where(c => c.Expiry < day)];
        if (over.Length == 0)
            return this;
        List<Diagnostic> found = [];
        RulePack[] packs = [.. Packs.Select(p => p.Changes.Any(over.Contains) ? p.With(changes: p.Changes.Except(over)) : p)];
        return Compiled(packs, areProven: false, [.. ExpiredChanges, .. over.Select(c => c.Over())], found) ?? throw new DiagnosticException(found);
    }

    /// <summary>Other packs for the same forms.</summary>
    private RuleSet? Compiled(IReadOnlyList<RulePack> packs, bool areProven, IReadOnlyList<Diagnostic> expired, List<Diagnostic> found)
    {
        FormCatalog forms = Forms.Aggregate(FormCatalog.Empty, (catalog, form) => catalog.With(form));
        RuleSet? rules = Compile([.. packs], forms, found, areProven);
        rules?.ExpiredChanges = expired;
        return rules;
    }

    /// <summary>
    /// Checks a report. The findings come in the order of the rules and their instances, after what the reader of the document could
    /// not settle. A report of numbers alone costs no allocation when it gives no findings and one of its year was checked before; words are read
    /// anew each time.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The findings; empty when there is nothing to say.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public IReadOnlyList<Finding> Check(Report report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Check(report, PreviousReport.NotAsked, cancellationToken);
    }

    /// <summary>
    /// Checks a report beside those of other years: rules across years hold it against last year's report, where the archive has one. Where it
    /// has none, or several that differ, these rules are not assessable; for reports of the archive's first year they don't apply.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="archive">The reports of other years; whether it has the report itself makes no difference.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The findings; empty when there is nothing to say.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public IReadOnlyList<Finding> Check(Report report, ReportArchive archive, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(archive);
        return Check(report, archive.PreviousOf(report), cancellationToken);
    }

    private IReadOnlyList<Finding> Check(Report report, in PreviousReport previous, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FormRules rules = RulesFor(report.Form);
        NarrativeReading? words = WordsFor(report, rules, cancellationToken);
        if (!rules.TryFindSuspects(report, out List<int>? suspects))
            return FindingBuilder.Write(report, words, rules.Instances, Enumerable.Range(0, rules.Instances.Count), previous, cancellationToken);
        int[] acrossYears = previous.State == PreviousReportState.NotAsked ? [] : rules.ReadingOtherReports;
        if (suspects is null && report.Notes.Count == 0 && words is null && acrossYears.Length == 0)
            return [];
        IReadOnlyList<int> readingWords = words is null ? [] : rules.ReadingWordsIn(words);
        if (suspects is null && acrossYears.Length == 0)
            return FindingBuilder.Write(report, words, rules.Instances, readingWords, previous, cancellationToken);
        return FindingBuilder.Write(report, words, rules.Instances, (suspects ?? []).Concat(readingWords).Concat(acrossYears).Distinct().Order(), previous, cancellationToken);
    }

    /// <summary>Checks a report that is going to be edited: what comes back is checked again cell by cell.</summary>
    /// <param name="report">The report.</param>
    /// <param name="archive">The reports of other years; <see langword="null"/> where rules across years are not asked for.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The report with its findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public CheckedReport CheckForEditing(Report report, ReportArchive? archive = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        FormRules rules = RulesFor(report.Form);
        return CheckedReport.Of(this, rules, report, ReadWords(report, rules, cancellationToken), archive?.PreviousOf(report) ?? PreviousReport.NotAsked, cancellationToken);
    }

    /// <summary>
    /// Finds the smallest changes of cells that satisfy all rules of severity error about the tables. See <see cref="RepairResult"/> for what counts as one.
    /// </summary>
    /// <param name="report">The report. One whose year is not known is held against the rules for all years.</param>
    /// <param name="archive">The reports of other years; <see langword="null"/> where rules across years are not asked for.</param>
    /// <param name="options">How they are looked for; <see cref="RepairOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public RepairResult FindRepairs(Report report, ReportArchive? archive = null, RepairOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        EvaluationContext facts = new(report, null, null, archive?.PreviousOf(report) ?? PreviousReport.NotAsked);
        return FindRepairs(facts, () => WordsFor(report, RulesFor(report.Form), cancellationToken), options, cancellationToken);
    }

    internal RepairResult FindRepairs(in EvaluationContext facts, Func<NarrativeReading?> words, RepairOptions? options, CancellationToken cancellationToken)
    {
        FormRules rules = RulesFor(facts.Report.Form);
        return new RepairFinder(new(HardRulesFor(facts.Report), rules.Weights, rules.Witnesses, HardRulesFor, rules.SuspectsOf), facts, words, options ?? RepairOptions.Default, cancellationToken).Find();
    }

    /// <summary>
    /// What has to be kept of a report so that it and reports of other years can be checked against each other: its facts and the cells that rules across
    /// years read, without notes, and without words unless such a rule reads them. An archive of such reports serves <see cref="Check(Report, ReportArchive, CancellationToken)"/> like one of whole reports.
    /// </summary>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    public Report Abridge(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Abridged(CellsReadAcrossYears(report.Form), RulesFor(report.Form).ReadsWordsAcrossYears);
    }

    /// <summary>The same as <see cref="Abridge"/>, as few bytes.</summary>
    internal PackedReport Pack(Report report) => new(report, CellsReadAcrossYears(report.Form), RulesFor(report.Form).ReadsWordsAcrossYears);

    /// <summary>What was packed, again as a report.</summary>
    internal Report Unpack(PackedReport report) => report.Unpack(CellsReadAcrossYears);

    /// <summary>Whether any rule holds a report against one of another year: otherwise no archive is needed.</summary>
    public bool HasRulesAcrossYears { get; }

    /// <summary>Whether a rule reads the reports of the units below.</summary>
    internal bool HasRulesAcrossUnits { get; }

    /// <summary>The cells that rules across years of any form read of a report or of last year's, where it is of this form.</summary>
    private int[] CellsReadAcrossYears(Form form) => _readAcrossYears.GetOrAdd(form, f =>
        [.. Forms.SelectMany(current => RulesFor(current).CellsReadAcrossYears).Select(c => f.TryGetIndex(c, out int index) ? index : -1).Where(i => i >= 0).Distinct().Order()]);

    /// <summary>The rules for a form, one check for each instance, in the order in which their findings come.</summary>
    /// <exception cref="ArgumentException">The rules were not compiled for this form.</exception>
    public IReadOnlyList<RuleCheck> ChecksOf(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [.. Instances(form).Select(i => new RuleCheck(this, i))];
    }

    /// <summary>Reads the words of a report, so that the checks of its form can be held against it one by one.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The report, ready for the checks of this rule set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public PreparedReport Prepare(Report report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        cancellationToken.ThrowIfCancellationRequested();
        return new(this, report, WordsFor(report, RulesFor(report.Form), cancellationToken), PreviousReport.NotAsked);
    }

    /// <summary>The same beside reports of other years: see <see cref="Check(Report, ReportArchive, CancellationToken)"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="archive">The reports of other years.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The report, ready for the checks of this rule set.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public PreparedReport Prepare(Report report, ReportArchive archive, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(archive);
        cancellationToken.ThrowIfCancellationRequested();
        return new(this, report, WordsFor(report, RulesFor(report.Form), cancellationToken), archive.PreviousOf(report));
    }

    /// <summary>What the words of a report state, in the order of the text: every place that one of the packs' claims was found in, doubtful ones included.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The claims; empty where the report has no words.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public IReadOnlyList<Claim> ReadClaims(Report report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        cancellationToken.ThrowIfCancellationRequested();
        if (report.Narrative.Count == 0)
            return [];
        NarrativeReading words = NarrativeReading.Of(report, _lexicons, cancellationToken);
        return (_forms.TryGetValue(report.Form, out Lazy<FormRules>? rules) ? rules.Value.Confirm(report, words) : words).OfQuantities;
    }

    /// <summary>
    /// Checks many reports in parallel; the results come in the order of the reports, whatever the degree of parallelism.
    /// </summary>
    /// <param name="reports">The reports, none of them <see langword="null"/>; all are taken before the first is checked.</param>
    /// <param name="maximumParallelism">How many processors to use; all when left out.</param>
    /// <param name="archive">
    /// The reports of other years, e.g. <see cref="ReportArchive.Of"/> the same list; <see langword="null"/> where each report is checked by itself.
    /// </param>
    /// <param name="cancellationToken">Stops the run: <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">One of the reports is <see langword="null"/>, or of a form that the rules were not compiled for.</exception>
    public IReadOnlyList<IReadOnlyList<Finding>> CheckAll(
        IEnumerable<Report> reports, int? maximumParallelism = null, ReportArchive? archive = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (maximumParallelism is < 1)
            throw new ArgumentOutOfRangeException(nameof(maximumParallelism), maximumParallelism, "At least one processor is needed.");
        Report[] all = [.. reports];
        if (all.Length == 0)
            return [];
        IReadOnlyList<Finding>[] results = new IReadOnlyList<Finding>[all.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = maximumParallelism ?? -1, CancellationToken = cancellationToken };
        int range = Math.Clamp(all.Length / ((maximumParallelism ?? Environment.ProcessorCount) * RangesPerProcessor), 1, LongestRange);
        try
        {
            Parallel.ForEach(Partitioner.Create(0, all.Length, range), options, part =>
            {
                for (int i = part.Item1; i < part.Item2; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Report report = all[i] ?? throw new ArgumentException($"There is no report at {i}.", nameof(reports));
                    if (i + Ahead < part.Item2)
                        all[i + Ahead]?.Store.Integers.Prefetch();
                    results[i] = archive is null ? Check(report, cancellationToken) : Check(report, archive, cancellationToken);
                }
            });
        }
        catch (AggregateException mistakes)
        {
            ExceptionDispatchInfo.Throw(mistakes.InnerExceptions[0]);
        }

        return ValueList<IReadOnlyList<Finding>>.Owning(results);
    }

    /// <summary>Checks what came of reading one input. Whatever happens, there is a result: an input that can't be read or checked has the finding that says so.</summary>
    /// <param name="reading">What came of reading.</param>
    /// <param name="overrides">What is known of the report from outside; nothing when left out.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The report with its findings, or why there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reading"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public CheckResult Check(ReportReading reading, ReportOverrides? overrides = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return CheckResult.Of(this, reading, overrides ?? ReportOverrides.None, cancellationToken);
    }

    /// <summary>
    /// Reads and checks inputs on several processors; the results come in the order of the inputs, each as soon as it and those before it are there, and
    /// only a bounded number of inputs and results is held. An input that can't be read or checked has the finding that says so and stops nothing.
    /// </summary>
    /// <param name="inputs">The inputs; gone through by one thread at a time.</param>
    /// <param name="read">Reads one of them, on any thread; an exception counts as an input that can't be read, and the input is then named by its <c>ToString</c>.</param>
    /// <param name="options">How the run is made; <see cref="CheckOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops the run, as the token of <c>WithCancellation</c> does: once it is cancelled no further result is handed out, not even a finished one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> or <paramref name="read"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IAsyncEnumerable<CheckResult> CheckAsync<TInput>(
        IEnumerable<TInput> inputs, Func<TInput, CancellationToken, ReportReading> read, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(read);
        return NewRun(options).Of(inputs.ToAsyncEnumerable(), read, cancellationToken);
    }

    /// <summary>
    /// Checks what came of reading on several processors, as <see cref="CheckAsync{TInput}(IEnumerable{TInput}, Func{TInput, CancellationToken, ReportReading}, CheckOptions?, CancellationToken)"/>
    /// does with inputs that it reads itself.
    /// </summary>
    /// <param name="readings">What came of reading; gone through by one thread at a time.</param>
    /// <param name="options">How the run is made; <see cref="CheckOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops the run, as the token of <c>WithCancellation</c> does: once it is cancelled no further result is handed out, not even a finished one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="readings"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IAsyncEnumerable<CheckResult> CheckAsync(IAsyncEnumerable<ReportReading> readings, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return NewRun(options).Of(readings, (reading, _) => reading, cancellationToken);
    }

    /// <summary>
    /// Checks reports that are at hand or come one by one, such as those of a database, on several processors, as
    /// <see cref="CheckAsync(IAsyncEnumerable{ReportReading}, CheckOptions?, CancellationToken)"/> does. A report without a source is named by its unit, year and scope.
    /// </summary>
    /// <param name="reports">The reports; gone through by one thread at a time.</param>
    /// <param name="options">How the run is made; <see cref="CheckOptions.Default"/> when left out.</param>
    /// <param name="cancellationToken">Stops the run, as the token of <c>WithCancellation</c> does: once it is cancelled no further result is handed out, not even a finished one.</param>
    /// <returns>A result for each report, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IAsyncEnumerable<CheckResult> CheckAsync(IAsyncEnumerable<Report> reports, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return NewRun(options).Of(reports, (report, _) => ReportReading.Of(report), cancellationToken);
    }

    /// <summary>
    /// How every instance of every rule ends for a report, passes included; in the order of the rules and their instances. A rule over
    /// claims ends as the worst of its claims.
    /// </summary>
    /// <exception cref="ArgumentException">The rules were not compiled for the report's form.</exception>
    /// <param name="report">The report.</param>
    /// <param name="archive">The reports of other years; <see langword="null"/> where rules across years are not asked for.</param>
    /// <param name="cancellationToken">Ends the check early.</param>
    /// <returns>The outcomes, one for each instance.</returns>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public IReadOnlyList<RuleOutcome> Evaluate(Report report, ReportArchive? archive = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        cancellationToken.ThrowIfCancellationRequested();
        FormRules rules = RulesFor(report.Form);
        NarrativeReading? words = WordsFor(report, rules, cancellationToken);
        PreviousReport previous = archive?.PreviousOf(report) ?? PreviousReport.NotAsked;
        return [.. rules.Instances.Select(i => new RuleOutcome(i.Rule, i.Id, i.WorstOutcome(report, words, previous)))];
    }

    /// <summary>What the rules in force for a form and year demand of its cells.</summary>
    /// <exception cref="ArgumentException">The rules were not compiled for this form.</exception>
    internal ConstraintSystem Constraints(Form form, int year)
    {
        ArgumentNullException.ThrowIfNull(form);
        return ConstraintSystem.Of(form, year, Instances(form));
    }

    /// <summary>What a repair of a report must satisfy.</summary>
    internal HardRules HardRulesFor(Report report) => RulesFor(report.Form).Hard(report);

    /// <summary>The same rules in another mode, compiled anew where they are compiled.</summary>
    internal RuleSet In(EvaluationMode mode) =>
        new(Packs, Layers, Forms, _forms.ToDictionary(f => f.Key, f => new Lazy<FormRules>(() => new(f.Key, f.Value.Value.Instances, f.Value.Value.Weights, mode))));

    /// <summary>The words as the rules read them; <see langword="null"/> where there are none or no rule asks for them.</summary>
    private NarrativeReading? WordsFor(Report report, FormRules rules, CancellationToken cancellationToken) => ReadWords(report, rules, cancellationToken) is { } words ? rules.Confirm(report, words) : null;

    /// <summary>The words before the tables are asked what is meant.</summary>
    private NarrativeReading? ReadWords(Report report, FormRules rules, CancellationToken cancellationToken) =>
        report.Narrative.Count > 0 && rules.NeedsWords ? NarrativeReading.Of(report, _lexicons, cancellationToken) : null;

    private static PackLexicons LexiconsOf(IReadOnlyList<RulePack> packs)
    {
        ILookup<bool, RulePack> byKind = packs.ToLookup(RulePacks.IsShared);
        bool needsMeasures = !byKind[true].Any() && packs.Any(p => p.Claims.Count > 0);
        return new([.. byKind[true].Select(Words)], byKind[false].Select(Words), needsMeasures ? RulePacks.Measures : []);

        static PackWords Words(RulePack pack) => new(pack.Vocabulary, pack.Claims);
    }

    private CheckRun NewRun(CheckOptions? options)
    {
        options ??= CheckOptions.Default;
        return new(this, options, HasRulesAcrossYears && options.AcrossYears != AcrossYears.LeftOut ? () => new AcrossYearsCompletion(this) : null);
    }

    /// <summary>What the rules that read last year's report find, in the order of the rules; nothing for reports of the archive's first year.</summary>
    internal IReadOnlyList<Finding> CheckAcrossYears(Report report, ReportArchive archive)
    {
        PreviousReport previous = archive.PreviousOf(report);
        if (previous.State == PreviousReportState.NotAsked)
            return [];
        FormRules rules = RulesFor(report.Form);
        BoundRule[] across = [.. rules.Instances.Where(r => r.ReadsLastYear)];
        NarrativeReading? words = across.Any(r => r.ReadsWords) ? WordsFor(report, rules, CancellationToken.None) : null;
        List<Finding> findings = [];
        foreach (BoundRule rule in across)
            FindingBuilder.Add(report, words, rule, findings, previous);
        return findings;
    }

    /// <summary>
    /// What the rules that read the reports of the units below find, in the order of the rules. Where these can't be added up, each such rule says so once,
    /// whatever it is repeated over.
    /// </summary>
    internal IReadOnlyList<Finding> CheckAcrossUnits(Report report, UnitsBelow children)
    {
        FormRules rules = RulesFor(report.Form);
        BoundRule[] across = [.. rules.Instances.Where(r => r.ReadsUnitsBelow)];
        NarrativeReading? words = across.Any(r => r.ReadsWords) ? WordsFor(report, rules, CancellationToken.None) : null;
        List<Finding> findings = [];
        foreach (BoundRule rule in across)
            FindingBuilder.Add(report, words, rule, findings, children: children);
        return children.Why is null ? findings : [.. findings.DistinctBy(f => f.Rule)
            .Select(f => f with { Instance = "", InstanceLabel = LocalizedText.Empty, Fingerprint = Fingerprint.Of(report, f.Rule, "") })];
    }

    /// <summary>Two lists of findings of one report, each in the order of the rules, as one.</summary>
    internal IReadOnlyList<Finding> InOrder(IReadOnlyList<Finding> findings, IReadOnlyList<Finding> further)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (Rule rule in Rules)
            places[rule.Id] = places.Count;

        // What a reader could not settle is of no rule and stands first.
        return [.. findings.Concat(further).OrderBy(f => places.TryGetValue(f.Rule, out int place) ? place : -1)];
    }

    internal IReadOnlyList<BoundRule> Instances(Form form) => RulesFor(form).Instances;

    private FormRules RulesFor(Form form) => _forms.TryGetValue(form, out Lazy<FormRules>? rules) ? rules.Value : throw NotCompiledFor(form);

    private ArgumentException NotCompiledFor(Form form) => new(Forms.Any(f => f.Id == form.Id)
        ? $"The rules were compiled for another form of the id {form.Id}: compile the rules and read the reports with the same {nameof(FormCatalog)}."
        : $"The rules were not compiled for the form {form.Id}: compile them with a {nameof(FormCatalog)} that has it.");

    private static void RefuseDuplicates(RulePack[] packs, List<Diagnostic> diagnostics)
    {
        Dictionary<string, Rule> seen = new(StringComparer.Ordinal);
        foreach (Rule rule in packs.SelectMany(p => p.Rules))
        {
            // Two rules of one pack with the same id were refused when the pack was read.
            if (seen.TryAdd(rule.Id, rule) || (seen[rule.Id] is var first && first.Pack == rule.Pack && first != rule))
                continue;
            diagnostics.Add(new(Texts.Of("pack.duplicate-rule/elsewhere", ("rule", rule.Id), ("place", first.PlaceOf("id").Named(first.Pack.Id))), rule.PlaceOf("id")));
        }
    }

    private static void RefuseUnknownForms(RulePack[] packs, FormCatalog forms, List<Diagnostic> diagnostics)
    {
        string[] known = [.. forms.All.Select(f => f.Id)];
        foreach (Rule rule in packs.SelectMany(p => p.Rules))
        {
            foreach (string form in rule.Forms.Where(f => forms.Find(f) is null))
            {
                Message unknown = Texts.Of(
                    "rule.unknown-form", ("rule", rule.Id), ("form", LocatedNode.Shorten(form)), ("suggestion", Suggestion.For(form, known)), ("accepted", Suggestion.Accepted(known)));
                // A form that the pack names for all its rules is told once.
                Diagnostic problem = new(unknown, rule.PlaceOf("forms"));
                if (!diagnostics.Exists(d => d.Code == problem.Code && d.Location == problem.Location))
                    diagnostics.Add(problem);
            }
        }
    }
}
