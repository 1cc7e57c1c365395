using DisclosureRules.Audit.Results;
using DisclosureRules.Documents.Inputs;

namespace DisclosureRules.Audit.Running;

/// <summary>One input and where it stands among all.</summary>
internal sealed record AuditInput(ReportInput Input, InputPlace Place)
{
    /// <summary>The inputs of paths, in their order; of a shard those that belong to it. The result folder may lie among them: what is in it is no input.</summary>
    public static IEnumerable<AuditInput> Find(IReadOnlyList<string> paths, string folder, Shard? shard, Stream? standardInput, Action<string>? skipped)
    {
        for (int argument = 0; argument < paths.Count; argument++)
        {
            ResultPaths results = new(paths[argument], folder);
            foreach (ReportInput input in ReportInputs.Find([paths[argument]], standardInput, skipped))
            {
                InputPlace place = PlaceOf(input.Source, paths[argument], argument);
                if (results.Contain(place.Path))
                    continue;
                if (shard is not { } part || place.ShardOf(part.Count) == part.Index)
                    yield return new(input, place);
            }
        }
    }

    private static InputPlace PlaceOf(string source, string path, int argument)
    {
        string root = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
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
