namespace DisclosureRules.Packages.Tests.Samples;

/// <summary>A sample of the repository, as this build has made it.</summary>
internal static class Sample
{
    public static string Reports { get; } = RepositoryFiles.Path("rules/examples/reports");

    /// <summary>The program, beside the tests' own folder among the build's results.</summary>
    public static string Program(string name)
    {
        string tests = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return Path.Combine(tests, "..", "..", name, Path.GetFileName(tests), $"{name}.dll");
    }

    public static Command Run(string name, params string[] args) => Command.RunDotnet(RepositoryFiles.Root, null, [Program(name), .. args]);
}
