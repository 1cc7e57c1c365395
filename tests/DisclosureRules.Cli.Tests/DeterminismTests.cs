using System.Text;

namespace DisclosureRules.Cli.Tests;

/// <summary>The same bytes in, the same bytes out: whatever the language, the time zone and the number of processors, and once more.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string[]> Commands => [["check", "--format", "jsonl"], ["check", "--lang", "en", "--isolate", "never"], ["extract", "--with-source"]];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_output_is_the_same_bytes_wherever_the_tool_runs(string[] command)
    {
        foreach (string file in Directory.GetFiles($"{Tool.Folder}Mixed").Concat(Directory.GetFiles($"{Tool.Folder}Rules/reports")).Order(StringComparer.Ordinal))
            _folder.Write(Path.GetFileName(file), File.ReadAllBytes(file));
        string[] args = [command[0], _folder.Path, .. command[1..]];
        string expected = Output(args, ("LANG", "C"), ("TZ", "UTC"), ("DOTNET_PROCESSOR_COUNT", "1"));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Output(args, ("LANG", "C"), ("TZ", "UTC"), ("DOTNET_PROCESSOR_COUNT", "1")));
        Assert.Equal(expected, Output(args, ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Shanghai"), ("DOTNET_PROCESSOR_COUNT", "2")));
        Assert.Equal(expected, Output(args, ("LANG", "ar_SA.UTF-8"), ("LC_ALL", "ar_SA.UTF-8"), ("TZ", "America/Los_Angeles"), ("DOTNET_PROCESSOR_COUNT", "8")));
    }

    private static string Output(string[] args, params (string Name, string Value)[] environment)
    {
        (int exitCode, byte[] output, string error) = ProcessTests.Start(args, [], environment);
        return $"{exitCode}\n{error}\n{Encoding.UTF8.GetString(output)}";
    }
}
