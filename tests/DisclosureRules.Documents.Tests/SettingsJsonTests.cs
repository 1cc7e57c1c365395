using System.Text.Json;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Tests;

/// <summary>Settings come back from JSON as they were, or it is said that they do not: all public types of the assembly that are data are here.</summary>
public sealed class SettingsJsonTests
{
    private static readonly object[] Samples =
    [
        ReadingLimits.Default with { Bytes = 5 }, new PdfLimits { Pages = 7 }, new HtmlLimits { Tags = 9 }, new PackageLimits { Parts = 4 }, new WorkerOptions { Program = "a", Arguments = ["b"] },
    ];

    public static TheoryData<string> Settings => [.. typeof(ReadingLimits).Assembly.GetExportedTypes().Where(t => t.GetMethod("<Clone>$") is not null).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Settings_come_back_equal_or_are_refused(string name)
    {
        object sample = Assert.Single(Samples, s => s.GetType().FullName == name);
        string json = JsonSerializer.Serialize(sample, sample.GetType());
        if (sample is ReadingLimits)
            Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize(json, sample.GetType())); // A clock is no data.
        else
            Assert.Equal(sample, JsonSerializer.Deserialize(json, sample.GetType()));
    }
}
