using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace DisclosureRules.Cli.Tests;

/// <summary>rules/examples/unit/README.md is followed to the letter in an empty folder: files are written, commands run, and what they are said to print is printed.</summary>
public sealed partial class UnitExampleTests
{
    private static readonly string Example = $"{Tool.Folder}Unit";

    [Fact]
    public void A_reader_of_the_page_gets_where_it_says()
    {
        using TemporaryFolder folder = new();
        string printed = "";
        int commands = 0;
        foreach (Match block in Block().Matches(File.ReadAllText($"{Example}/README.md")))
        {
            string text = block.Groups["text"].Value;
            switch (block.Groups["kind"].Value)
            {
                case "json":
                    folder.Write(block.Groups["file"].Value, text);
                    break;
                case "bash":
                    foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        printed = Run(folder.Path, line);
                        commands++;
                    }

                    break;
                default:
                    Assert.Equal(text, printed);
                    break;
            }
        }

        Assert.InRange(commands, 12, 20);
    }

    /// <summary>Who doesn't want to type copies the files.</summary>
    [Fact]
    public void The_files_of_the_folder_are_those_of_the_page()
    {
        (string Name, string Text)[] shown = [.. Block().Matches(File.ReadAllText($"{Example}/README.md")).Where(b => b.Groups["kind"].Value == "json").Select(b => (b.Groups["file"].Value, b.Groups["text"].Value))];
        Assert.Equal(shown.Select(s => s.Name).Order(StringComparer.Ordinal), Directory.GetFiles(Example, "*.json").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(shown, s => Assert.Equal(File.ReadAllText($"{Example}/{s.Name}").ReplaceLineEndings("\n"), s.Text));
    }

    private static string Run(string folder, string line)
    {
        string[] parts = line.Split("  #");
        ProcessStartInfo start = ProcessTests.StartInfo(parts[0].Split(' ')[1..]);
        start.WorkingDirectory = folder;
        start.StandardOutputEncoding = Encoding.UTF8;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == (parts.Length > 1 ? int.Parse(parts[1][^1..], System.Globalization.CultureInfo.InvariantCulture) : 0), $"{line} ended with {process.ExitCode}:\n{output}{error.Result}");
        return output;
    }

    [GeneratedRegex(@"(\*\*(?<file>[^*\n]+)\*\*\n\n)?```(?<kind>bash|json|text)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
