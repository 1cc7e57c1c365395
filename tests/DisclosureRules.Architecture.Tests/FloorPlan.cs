namespace DisclosureRules.Architecture.Tests;

/// <summary>
/// The order of the rooms, read from the block <c>rooms</c> of <c>src/README.md</c>: a line with the name of an assembly, then its rooms from the
/// first to the last. A room is a namespace below the assembly's own; <c>.</c> is that namespace itself.
/// </summary>
internal sealed class FloorPlan
{
    private FloorPlan(IReadOnlyDictionary<string, IReadOnlyList<string>> assemblies) => Assemblies = assemblies;

    /// <summary>For each assembly its rooms, first to last.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Assemblies { get; }

    public static FloorPlan Read()
    {
        Dictionary<string, IReadOnlyList<string>> assemblies = [];
        List<string> rooms = [];
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(RepositoryRoot(), "src", "README.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = line == "```rooms";
            }
            else if (inside && line.Length > 0 && line[0] != ' ')
            {
                assemblies[line.Trim()] = rooms = [];
            }
            else if (inside && line.Trim() is { Length: > 0 } room)
            {
                rooms.Add(room.Split(' ')[0]);
            }
        }

        return new(assemblies);
    }

    /// <summary>The room of a namespace of an assembly.</summary>
    public static string RoomOf(string assembly, string name) =>
        name == assembly ? "." : name.StartsWith(assembly + ".", StringComparison.Ordinal) ? name[(assembly.Length + 1)..] : name;

    public static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DisclosureRules.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests don't run below the repository.");
    }
}
