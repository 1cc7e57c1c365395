namespace DisclosureRules.Audit.Outputs;

/// <summary>A folder of an output, inside the result folder: whatever an earlier audit left in it goes.</summary>
internal static class OutputFolder
{
    public static string Renew(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        Remove(folder, name);
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Whether a file of the result folder lies in the output's.</summary>
    public static bool Holds(string name, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.StartsWith(name + "/", StringComparison.Ordinal);
    }

    public static void Remove(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
