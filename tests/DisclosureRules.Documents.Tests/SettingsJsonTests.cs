using System.Text.Json;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Documents.Limits;

namespace DisclosureRules.Documents.Tests;

/// <summary>Settings come back from JSON as they were, or it is said that they do not: all public settings of the assembly are here.</summary>
public sealed class SettingsJsonTests
{
    private static readonly object[] Samples =
    [
        ReadingLimits.Default with { Bytes = 5 }, new PdfLimits { Pages = 7 }, new HtmlLimits { Tags = 9 }, new PackageLimits { Parts = 4 }, new WorkerOptions { Program = "a", Arguments = ["b"] },
    ];

    public static TheoryData<string> Settings => [.. typeof(ReadingLimits).Assembly.GetExportedTypes().Where(t => t.GetMethod("<Clone>$") is not null && !t.Namespace!.EndsWith(".Model", StringComparison.Ordinal)).Select(t => t.FullName!)];

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

    /// <summary>What a document holds is lines and tables under one name, which no serializer tells apart: the report in it is what is written.</summary>
    [Fact]
    public void A_document_is_not_read_back() =>
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<DisclosureRules.Documents.Model.Document>("""{"Blocks":[{"Text":"a"}]}"""));
}
