namespace DisclosureRules.Authoring.Wording;

/// <summary>Pages that the tool writes for people. Its first line says so, unseen where it is shown, so that a folder with reports can hold it: nobody takes it for one.</summary>
internal static class WrittenPage
{
    /// <summary>The line that such a page begins with.</summary>
    /// <param name="command">The command that writes it.</param>
    /// <param name="name">What it is written from; <see langword="null"/> for the rules themselves.</param>
    public static string Mark(string command, string? name = null) => $"<!-- disclosure-rules {command}{(name is null ? "" : $": {name}")} -->\n\n";
}
