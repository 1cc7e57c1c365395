using System.Diagnostics;
using DisclosureRules.Audit.Tests.City;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>The tool, killed: <c>kill -9</c> at random moments, as often as <c>DISCLOSURE_RULES_KILLS</c> says.</summary>
public sealed class KilledTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("DISCLOSURE_RULES_KILLS"), out int kills) ? kills : 3;

    [Fact]
    public void Killed_and_resumed_it_gives_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        string reports = new PlantedCity(60, 30, 9).WriteTo(folder);
        string[] Args(string result) => ["audit", reports, "--out", folder.Path(result), "--units", folder.Path("units.csv")];
        Stopwatch time = Stopwatch.StartNew();
        Assert.Equal(1, RunningTool.Run(Args("whole")).ExitCode);
        int whole = (int)time.ElapsedMilliseconds;
        Random random = new(11);
        for (int i = 0; i < Kills; i++)
        {
            using Process process = RunningTool.Start([.. Args("out"), "--resume"]);
            process.WaitForExit(random.Next(whole / 8, whole));
            process.Kill();
            process.WaitForExit();
        }

        Assert.Equal(1, RunningTool.Run([.. Args("out"), "--resume"]).ExitCode);
        ResultFiles.AssertSame(folder.Path("whole"), folder.Path("out"));
        Assert.Equal(0, RunningTool.Run("audit", "verify", folder.Path("out")).ExitCode);
    }
}
