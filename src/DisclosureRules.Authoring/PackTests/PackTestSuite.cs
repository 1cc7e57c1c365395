using System.Diagnostics.CodeAnalysis;
using DisclosureRules.Authoring.Sketches;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>
/// The tests of rule packs: those that stand in a pack (<c>tests</c>) and those in the file <c>NAME.tests.json</c> beside <c>NAME.json</c>. Only the given
/// packs and those that they extend are in force. Immutable and safe to share between threads.
/// </summary>
public sealed class PackTestSuite
{
    private PackTestSuite(RuleSet rules, IReadOnlyList<PackTest> tests, IReadOnlyList<MutantExplanation> explanations) => (Rules, Tests, Explanations) = (rules, tests, explanations);

    /// <summary>The packs that were given, without those that they extend.</summary>
    public IReadOnlyList<RulePack> Packs { get; private init; } = [];

    /// <summary>The files with tests that belong to no pack, and are not run.</summary>
    internal IReadOnlyList<Diagnostic> Orphans { get; private init; } = [];

    /// <summary>The rules in force.</summary>
    public RuleSet Rules { get; }

    /// <summary>The tests, in the order of the packs; those in a pack before those beside it.</summary>
    public IReadOnlyList<PackTest> Tests { get; }

    /// <summary>Why no test notices certain changes of rules and cells (<c>explained</c>), in the order of the packs.</summary>
    public IReadOnlyList<MutantExplanation> Explanations { get; }

    /// <summary>Reads packs with their tests.</summary>
    /// <param name="paths">Packs: files, and folders with every <c>.json</c> file below them.</param>
    /// <param name="suite">The tests.</param>
    /// <param name="diagnostics">Everything that is wrong with the packs or, where these are good, with the tests; empty on success.</param>
    /// <param name="forms">The forms; the built-in ones when left out.</param>
    /// <returns>Whether all is good.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="paths"/> is <see langword="null"/>.</exception>
    public static bool TryRead(IEnumerable<string> paths, [NotNullWhen(true)] out PackTestSuite? suite, out IReadOnlyList<Diagnostic> diagnostics, FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        forms ??= FormCatalog.BuiltIn;
        suite = null;
        string[] given = [.. paths];
        if (!RuleSet.TryLoad([], given, out RuleSet? rules, out diagnostics, forms))
            return false;
        List<Diagnostic> found = [];
        List<PackTest> tests = [];
        List<MutantExplanation> explanations = [];
        Dictionary<(string, string), int> seen = [];
        PackFiles read = PackFiles.Read(given, found);
        foreach (string file in read.Files)
        {
            AddFrom(file, isPack: true);
            string beside = FileBeside(file);
            if (File.Exists(beside))
                AddFrom(beside, isPack: false);
        }

        diagnostics = found;
        if (found.Count > 0)
            return false;
        HashSet<string> own = [.. read.Packs.Select(p => p.Id)];
        suite = new(rules, tests, explanations) { Packs = [.. rules.Packs.Where(p => own.Contains(p.Id))], Orphans = OrphanTests.Of(given) };
        return true;

        void AddFrom(string file, bool isPack)
        {
            if (InputFile.Read(file, RulePack.MaximumBytes, found) is not { } utf8 || LocatedJson.Read(utf8, file, found, RulePack.MaximumBytes) is not { } root)
                return;
            LocatedReader json = new(file, found);
            if (!json.Expect(root, System.Text.Json.JsonValueKind.Object))
                return;
            LocatedNode? defaults = root.Member("defaults");
            if (!isPack)
                json.OnlyMembers(root, "$schema", "note", "defaults", "explained", "tests");
            if (!isPack && defaults is not null && json.Expect(defaults, System.Text.Json.JsonValueKind.Object))
                json.OnlyMembers(defaults, SparseReport.Members);
            LocatedNode? list = isPack ? root.Member("tests") : json.Required(root, "tests");
            if (list is not null)
                tests.AddRange(new PackTestReader(json, rules, forms, seen).Read(list, isPack ? null : defaults));
            if (!isPack && root.Member("explained") is { } explained)
                explanations.AddRange(new MutantExplanationReader(json, rules, forms).Read(explained));
        }
    }

    /// <summary>The file in which the tests of a pack stand beside it.</summary>
    internal static string FileBeside(string pack) => Path.ChangeExtension(pack, null) + JsonFiles.TestsEnding;

    /// <summary>Runs the tests.</summary>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>A result for each test, in their order.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IReadOnlyList<PackTestResult> Run(CancellationToken cancellationToken = default)
    {
        PackTestResult[] results = new PackTestResult[Tests.Count];
        Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => results[i] = PackTestRun.Of(Rules, Tests[i], cancellationToken));
        return [.. results];
    }

    /// <summary>A finding of the tested rule that says what is wrong with the test's report; <see langword="null"/> where there is none.</summary>
    internal Findings.Finding? Finding(PackTest test) => PackTestRun.Findings(Rules, test).FirstOrDefault(f => f.Outcome == Outcome.Fail);

    /// <summary>
    /// Writes into the files of the tests that say nothing yet what to expect: how the rule ends now, and where. Who does so has looked at the report and found
    /// good what the rule says.
    /// </summary>
    /// <returns>How many expectations were written.</returns>
    public int WriteSnapshots() => Snapshot.Write(Rules, Tests);
}
