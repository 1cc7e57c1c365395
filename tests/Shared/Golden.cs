namespace DisclosureRules.Tests;

/// <summary>
/// Compares text with a file in the project's folder <c>Golden</c> that a person has looked at and found good. To accept new text, set
/// <c>DISCLOSURE_RULES_ACCEPT</c> to anything, run the tests, and look at the difference.
/// </summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(FindRoot(), "tests", typeof(Golden).Assembly.GetName().Name!, "Golden");

    public static void Matches(string name, string text)
    {
        string accepted = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("DISCLOSURE_RULES_ACCEPT") is { Length: > 0 })
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(accepted, text);
            return;
        }

        Assert.True(File.Exists(accepted), $"There is no {accepted}: nobody has accepted any text for it.");
        Assert.Equal(File.ReadAllText(accepted).ReplaceLineEndings("\n"), text);
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "DisclosureRules.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
