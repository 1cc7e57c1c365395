using DisclosureRules.Documents.Inputs;

namespace DisclosureRules.Cli;

/// <summary>Leaves out what a command line names twice: a report that counts twice is two reports of one unit and year.</summary>
/// <param name="repeated">Is told what is left out.</param>
internal sealed class NamedOnce(Action<string> repeated)
{
    /// <summary>The paths without repetitions; standard input can be read only once, too.</summary>
    public IEnumerable<string> Paths(IEnumerable<string> paths) => Once(paths, path => path == ReportInputs.StandardInput ? path : Path.GetFullPath(path).TrimEnd('/'));

    /// <summary>The inputs without repetitions, such as a file of a folder that is named itself.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="isNeeded">Whether there can be any: below one path there are none, and nothing is remembered.</param>
    public IEnumerable<ReportInput> Inputs(IEnumerable<ReportInput> inputs, bool isNeeded) => isNeeded ? Once(inputs, input => Path.GetFullPath(input.Source)) : inputs;

    private IEnumerable<T> Once<T>(IEnumerable<T> items, Func<T, string> key)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (T item in items)
        {
            if (seen.Add(key(item)))
                yield return item;
            else
                repeated(item!.ToString()!);
        }
    }
}
