using Xunit.Abstractions;

namespace DisclosureRules.Documents.Tests.Corpus;

/// <summary>Published samples that lie beside the repository where it is developed; tests that need them say so and pass where they are absent.</summary>
internal static class CorpusFolder
{
    public static string? Find(string name, ITestOutputHelper output)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "corpus", name);
            if (File.Exists(path))
                return path;
        }

        output.WriteLine($"Not checked: the sample shared/corpus/{name} is not here.");
        return null;
    }
}
