namespace DisclosureRules.Authoring.Tests;

/// <summary>A pack in a folder of its own, and perhaps files beside it; gone after the test.</summary>
internal sealed class TemporaryPack : IDisposable
{
    public TemporaryPack(string json, string? tests = null)
    {
        Folder = Directory.CreateTempSubdirectory().FullName;
        Path = Write("pack.json", json);
        if (tests is not null)
            Write("pack.tests.json", tests);
    }

    public string Folder { get; }

    public string Path { get; }

    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
