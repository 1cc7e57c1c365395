using DisclosureRules.Audit.Storage;

namespace DisclosureRules.Audit.Running;

/// <summary>Which paths below an argument are the audit's own result.</summary>
internal sealed class ResultPaths
{
    private readonly string? _below;

    public ResultPaths(string argument, string folder)
    {
        if (!Directory.Exists(argument))
            return;
        string below = Path.GetRelativePath(argument, folder).Replace('\\', '/');
        if (below != ".." && !below.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(below))
            _below = below == "." ? "" : below + "/";
    }

    /// <summary>Whether a path below the argument is a part of the result: everything in its folder, or what it is made of where that is the argument itself.</summary>
    public bool Contain(string path) => _below is not null && (_below.Length > 0
        ? path.StartsWith(_below, StringComparison.Ordinal)
        : path is "findings.jsonl" or "reports.jsonl" or "summary.json" or "receipt.json" || path.StartsWith(StorePaths.StoreName + "/", StringComparison.Ordinal));
}
