namespace DisclosureRules.Authoring.Starting;

/// <summary>Markdown that the tool writes for people. Its first line says so, unseen where it is shown, so that a folder with reports can hold it: nobody takes it for one.</summary>
internal static class WrittenPage
{
    /// <summary>The line that such a page begins with.</summary>
    /// <param name="name">What it is written from.</param>
    /// <param name="command">The command that writes it.</param>
    public static string Mark(string name, string command) => $"<!-- disclosure-rules {command}: {name} -->\n\n";
}
