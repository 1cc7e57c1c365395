using System.Diagnostics;
using System.Text.RegularExpressions;
using DisclosureRules.Audit.Tests.City;
using Xunit.Abstractions;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>The scripts of <c>samples/batch</c>, run where their programs are installed.</summary>
public sealed partial class BatchTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string Batch = Path.Combine(RepositoryRoot(), "samples", "batch");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Shards_by_GNU_parallel_make_the_whole()
    {
        if (!File.Exists("/usr/bin/parallel"))
        {
            output.WriteLine("Not checked: GNU parallel is not installed.");
            return;
        }

        string reports = Reports();
        Assert.Equal(1, Bash([], Path.Combine(Batch, "parallel.sh"), reports, _folder.Path("result"), "2", "--units", _folder.Path("units.csv")));
        Compare(reports, "result/all");
    }

    /// <summary>A task of an array is a script that is told its index; whether Slurm itself starts it is not looked at here.</summary>
    [Fact]
    public void The_tasks_of_a_Slurm_array_make_the_whole()
    {
        if (!File.Exists("/bin/bash"))
            return;
        string reports = Reports();
        for (int i = 0; i < 2; i++)
            Assert.Equal(0, Bash([("SLURM_ARRAY_TASK_ID", $"{i}"), ("SLURM_ARRAY_TASK_COUNT", "2")], Path.Combine(Batch, "slurm.sh"), reports, _folder.Path("result"), "--units", _folder.Path("units.csv")));
        Assert.Equal(1, RunningTool.Run("audit", "merge", _folder.Path("result/shard-0"), _folder.Path("result/shard-1"), "--out", _folder.Path("result/all")).ExitCode);
        Compare(reports, "result/all");
    }

    [Fact]
    public void The_Kubernetes_job_is_indexed_and_has_as_many_shards_as_completions()
    {
        string job = File.ReadAllText(Path.Combine(Batch, "kubernetes.yaml"));
        Assert.Contains("apiVersion: batch/v1\nkind: Job\n", job, StringComparison.Ordinal);
        Assert.Contains("completionMode: Indexed", job, StringComparison.Ordinal);
        Assert.Equal(Completions().Match(job).Groups[1].Value, Shards().Match(job).Groups[1].Value);
    }

    public void Dispose() => _folder.Dispose();

    private string Reports() => new PlantedCity(30, 30, 3).WriteTo(_folder);

    private void Compare(string reports, string result)
    {
        Assert.Equal(1, RunningTool.Run("audit", reports, "--out", _folder.Path("whole"), "--units", _folder.Path("units.csv")).ExitCode);
        ResultFiles.AssertSame(_folder.Path("whole"), _folder.Path(result));
    }

    private int Bash((string Name, string Value)[] environment, params string[] args)
    {
        ProcessStartInfo start = new("bash", args) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISCLOSURE_RULES"] = $"{Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet"} {Path.Combine(AppContext.BaseDirectory, "disclosure-rules.dll")}";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        output.WriteLine(error.Result);
        return process.ExitCode;
    }

    private static string RepositoryRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DisclosureRules.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        return folder;
    }

    [GeneratedRegex(@"completions: (\d+)")]
    private static partial Regex Completions();

    [GeneratedRegex(@"INDEX/(\d+)")]
    private static partial Regex Shards();
}
