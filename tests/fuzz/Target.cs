using System.Diagnostics;
using System.Text;
using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Fuzz;

/// <summary>One way in which foreign bytes reach the library, and what must hold of whatever comes of them.</summary>
/// <param name="Name">Its name, also that of its folder in the corpus.</param>
/// <param name="Run">Throws where something doesn't hold.</param>
internal sealed record Target(string Name, Action<byte[]> Run)
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);
    private static readonly ReadingLimits Limits = new() { Time = TimeSpan.FromSeconds(10) };
    private static readonly Report Sample = ReportJson.Read("""{"form":"cn-annual-report-2021","unit":"青石市水务局","year":2023,"narrative":[{"section":"1","text":"收到申请1件,予以公开1件。"}]}""");

    public static IReadOnlyList<Target> All { get; } =
    [
        .. new[] { "txt", "md", "html", "docx", "doc", "xlsx", "xls", "pdf", "json" }.Select(e => new Target(e, bytes => Document(bytes, "a." + e))),
        new("any", bytes => Document(bytes, "a")),
        new("pack", Pack),
        new("expression", bytes => Pack(Encoding.UTF8.GetBytes($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"rules":[{"id":"r","severity":"info","title":"t","check":{{JsonSerializer.Serialize(Encoding.UTF8.GetString(bytes))}}}]}"""))),
        new("form", Form),
        new("baseline", bytes => Twice(() => Problems(() => Baseline.Parse(Encoding.UTF8.GetString(bytes))))),
    ];

    private static void Document(byte[] bytes, string name)
    {
        ReportReading reading = ReportFile.Read(bytes, name, limits: Limits);
        Demand(reading.IsRead == (reading.Diagnostics.Count == 0), "a report or reasons, not both");
        Say(reading.Diagnostics);
        if (reading.Report is not { } report)
            return;
        string json = ReportJson.Write(report, withPlaces: true);
        Demand(json.AsSpan().IndexOfAny('<', '>', '\u202E') < 0, "JSON that can stand in a page");
        ReportReading again = ReportFile.Read(Encoding.UTF8.GetBytes(json), name + ".json");
        Demand(again.IsRead, "what is written can be read");
        Same(json, ReportJson.Write(again.GetReport(), withPlaces: true), "what is written is read back without loss");
        string[] findings = [.. Rules.Check(report).Select(FindingJson.Write)];
        foreach (string finding in findings)
            JsonDocument.Parse(finding).Dispose();
        Demand(findings.SequenceEqual(Rules.Check(again.GetReport()).Select(FindingJson.Write)), "the same findings of what was read back");
    }

    private static void Pack(byte[] bytes) => Twice(() =>
    {
        if (!RulePack.TryRead(bytes, "pack.json", out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics))
            return diagnostics;
        if (!RuleSet.TryCompile([pack], out RuleSet? rules, out diagnostics))
            return diagnostics;
        foreach (Finding finding in rules.Check(Sample))
            JsonDocument.Parse(FindingJson.Write(finding)).Dispose();
        return [];
    });

    private static void Form(byte[] bytes) => Twice(() =>
    {
        if (!Forms.Form.TryRead(bytes, "form.json", out Form? form, out IReadOnlyList<Diagnostic> diagnostics))
            return diagnostics;
        ReportFile.Read("一、总体情况\n收到 1 2 3\n"u8.ToArray(), "a.txt", FormCatalog.Empty.With(form));
        return [];
    });

    private static IReadOnlyList<Diagnostic> Problems(Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (DiagnosticException exception)
        {
            return exception.Diagnostics;
        }
    }

    /// <summary>The same bytes give the same problems.</summary>
    private static void Twice(Func<IReadOnlyList<Diagnostic>> read)
    {
        IReadOnlyList<Diagnostic> first = read();
        Say(first);
        Demand(first.SequenceEqual(read()), "the same problems twice");
    }

    private static void Say(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Demand(diagnostic.ToString(Language.Chinese).Length < 100_000 && diagnostic.ToString(Language.English).Length > 0, "a problem of readable length");
        }
    }

    private static void Same(string expected, string found, string what)
    {
        int at = expected.AsSpan().CommonPrefixLength(found);
        Demand(expected == found, $"{what}; “{Around(expected, at)}” became “{Around(found, at)}”");
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];

    private static void Demand(bool holds, string what)
    {
        if (!holds)
            throw new UnreachableException("It doesn't hold: " + what + ".");
    }
}
