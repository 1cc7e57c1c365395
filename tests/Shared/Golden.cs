namespace DisclosureRules.Cli.Tests;

/// <summary>
/// Compares output with the text file that a person has looked at and found good. To accept new output, set
/// <c>DISCLOSURE_RULES_ACCEPT</c> to the folder <c>Golden</c> of the sources, run the tests, and look at the difference.
/// </summary>
internal static class Golden
{
    public static void Matches(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("DISCLOSURE_RULES_ACCEPT") is { Length: > 0 } folder)
            File.WriteAllText(Path.Combine(folder, name + ".txt"), text);
        string accepted = Path.Combine(Tool.Folder, "Golden", name + ".txt");
        string expected = File.Exists(accepted) ? File.ReadAllText(accepted).ReplaceLineEndings("\n") : "";
        if (Environment.GetEnvironmentVariable("DISCLOSURE_RULES_ACCEPT") is null or "")
            Assert.Equal(expected, text);
    }
}
