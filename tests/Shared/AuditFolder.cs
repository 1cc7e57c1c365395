using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests;

/// <summary>The result of an audit of a few reports, among them one that wants to be a formula, a script and a heading from right to left, and one that can't be read.</summary>
internal sealed class AuditFolder : IDisposable
{
    /// <summary>What the hostile report is called.</summary>
    public const string HostileUnit = "=HYPERLINK(\"x\")</script><script>alert(1)</script>\u202E局";

    private AuditFolder(string root) => Root = root;

    public string Root { get; }

    public string Result => Root + "/result";

    public static async Task<AuditFolder> MakeAsync(IReadOnlyList<IAuditOutput> outputs, AuditOutputOptions? options = null, string? units = null, params (string Name, string Text)[] more)
    {
        AuditFolder folder = new(Directory.CreateTempSubdirectory("disclosure-rules-").FullName.Replace('\\', '/'));
        foreach (string report in Directory.EnumerateFiles(Path.Combine(Repository(), "rules", "examples", "reports")))
            folder.Write(Path.GetFileName(report), File.ReadAllText(report));
        folder.Write("hostile.json", System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["form"] = "cn-annual-report-2021",
            ["unit"] = HostileUnit,
            ["year"] = 2022,
            ["tables"] = new { requests = new { newReceived = new { naturalPerson = "=1+1", enterprise = "@SUM(A1)", total = 5 }, granted = new { naturalPerson = 1, total = 9 } } },
            ["narrative"] = new[] { new { section = "1", heading = "一、总体情况<b>", text = "收到申请7件,其中</script><img src=x onerror=alert(1)>\u202E\u0007处理3件。" } },
        }));
        folder.Write("broken.json", "{");
        foreach ((string name, string text) in more)
            folder.Write(name, text);
        if (units is not null)
            File.WriteAllText(folder.Root + "/units.csv", units);
        AuditOptions audit = new() { Folder = folder.Result, Outputs = outputs, Output = options ?? new(), Units = units is null ? null : folder.Root + "/units.csv" };
        await AuditRun.RunAsync(RuleSet.Load(RulePacks.National), [folder.Root + "/reports"], audit);
        return folder;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    public static string Repository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DisclosureRules.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Root + "/reports");
        File.WriteAllText($"{Root}/reports/{name}", text);
    }
}
