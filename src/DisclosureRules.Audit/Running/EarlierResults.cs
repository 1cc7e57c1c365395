using DisclosureRules.Audit.Storage;

namespace DisclosureRules.Audit.Running;

/// <summary>Result folders of other audits that lie among the reports: what is in them is no report. Not safe to share between threads.</summary>
/// <param name="argument">The folder that is gone through; it is none itself.</param>
/// <param name="found">Is told each, once.</param>
internal sealed class EarlierResults(string argument, Action<string>? found)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether a path below the argument lies in one.</summary>
    public bool Contain(string path)
    {
        for (int slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (IsResult(path[..slash]))
                return true;
        }

        return false;
    }

    private bool IsResult(string folder)
    {
        if (_known.TryGetValue(folder, out bool isResult))
            return isResult;
        StorePaths paths = new(Path.Combine(argument, folder));
        _known[folder] = isResult = File.Exists(paths.Receipt) && Directory.Exists(Path.Combine(argument, folder, StorePaths.StoreName));
        if (isResult)
            found?.Invoke(folder);
        return isResult;
    }
}
