using DisclosureRules.Audit.Results;
using DisclosureRules.Documents.Inputs;

namespace DisclosureRules.Audit.Running;

/// <summary>One input and where it stands among all.</summary>
internal sealed record AuditInput(ReportInput Input, InputPlace Place)
{
    /// <summary>The inputs of paths, in their order; of a shard those that belong to it. The result folder, and those of other audits, may lie among them: what is in these is no input; of each other one <paramref name="skipped"/> is told the path with a slash at its end.</summary>
    public static IEnumerable<AuditInput> Find(IReadOnlyList<string> paths, string folder, Shard? shard, Stream? standardInput, Action<string>? skipped)
    {
        for (int argument = 0; argument < paths.Count; argument++)
        {
            ResultPaths results = new(paths[argument], folder);
            int at = argument;
            EarlierResults earlier = new(paths[at], below => skipped?.Invoke($"{RootOf(paths[at]).TrimEnd('/')}/{below}/"));
            Action<string>? told = skipped is null ? null : path =>
            {
                if (PlaceOf(path, paths[at], at).Path is var below && !results.Contain(below) && !earlier.Contain(below))
                    skipped(path);
            };
            foreach (ReportInput input in ReportInputs.Find([paths[argument]], standardInput, told))
            {
                InputPlace place = PlaceOf(input.Source, paths[argument], argument);
                if (results.Contain(place.Path) || earlier.Contain(place.Path) || IsOfNothing(input, paths[argument]))
                    continue;
                if (shard is not { } part || place.ShardOf(part.Count) == part.Index)
                    yield return new(input, place);
            }
        }
    }

    /// <summary>The paths at which there is nothing at all: those that lead nowhere, and folders without anything that could be read. They are no reports.</summary>
    public static IReadOnlyList<ReportInput> Nothing(IReadOnlyList<string> paths, Stream? standardInput) =>
        [.. paths.SelectMany(path => ReportInputs.Find([path], standardInput is not null && path == ReportInputs.StandardInput ? Stream.Null : null).Take(1).Where(i => IsOfNothing(i, path)))];

    /// <summary>What has the name of a path that is no file stands for the path, because there is nothing in it.</summary>
    private static bool IsOfNothing(ReportInput input, string path) => path != ReportInputs.StandardInput && input.Source == RootOf(path) && !File.Exists(path);

    private static string RootOf(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;

    private static InputPlace PlaceOf(string source, string path, int argument)
    {
        string root = RootOf(path);
        (string name, int line) = WithoutLine(source);
        if (name == root)
            return new(argument, Directory.Exists(path) ? "" : root[(root.LastIndexOf('/') + 1)..], line);
        return new(argument, name[root.Length..].TrimStart('/'), line);
    }

    /// <summary>Lines of JSON Lines files are named by their file and number.</summary>
    private static (string Name, int Line) WithoutLine(string source)
    {
        int colon = source.LastIndexOf(':');
        if (colon < 0 || !int.TryParse(source.AsSpan(colon + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int line))
            return (source, 0);
        string name = source[..colon];
        return name == ReportInputs.StandardInput || name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? (name, line) : (source, 0);
    }
}
