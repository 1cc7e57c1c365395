using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>Whether a group's label may stand scattered is told without looking for its parts.</summary>
public class SplitGroupTests
{
    private static readonly LabelIndex Labels = new CatalogPlan(FormCatalog.BuiltIn).Labels;

    private static readonly string[] Rows = [.. FormCatalog.BuiltIn.All.SelectMany(f => f.Tables).SelectMany(t => t.Blocks).SelectMany(b => b.Rows).Select(r => r.Label.Zh).Distinct(StringComparer.Ordinal)];
    private static readonly string[] Groups =
        [.. FormCatalog.BuiltIn.All.SelectMany(f => f.Tables).SelectMany(t => t.Blocks).SelectMany(b => b.Rows).SelectMany(r => r.Groups).Select(g => g.Zh).Distinct(StringComparer.Ordinal)];

    [Property(MaxTest = 2_000)]
    public void What_cannot_be_scattered_is_not_looked_for(int seed) => Agrees(seed);

    /// <summary>Of the same documents many do have something to take away, and many nothing: the law above says something.</summary>
    [Fact]
    public void Both_are_drawn()
    {
        (bool May, bool Removed)[] drawn = [.. Enumerable.Range(0, 1_000).Select(Agrees)];
        Assert.True(drawn.Count(d => d.Removed) >= 50, $"{drawn.Count(d => d.Removed)}");
        Assert.True(drawn.Count(d => !d.May) >= 50, $"{drawn.Count(d => !d.May)}");
    }

    [Theory]
    [InlineData("（三）不\n予公开", false)]
    [InlineData("（三）不予公开", false)]
    [InlineData("（三）\n不予\n公开", false)]
    [InlineData("（三）不\n1.属于国家秘密\n予公开", true)]
    public void A_label_torn_within_its_cell_is_whole(string text, bool may) =>
        Assert.Equal(may, new SplitGroupLabels(Labels, null).MayBeIn(WordStream.Of(new([new DocumentTable([new([new(text), new("5")])])]), null).Items));

    private static (bool May, bool Removed) Agrees(int seed)
    {
        List<StreamItem> items = WordStream.Of(Drawn(new(seed)), null).Items;
        bool may = new SplitGroupLabels(Labels, null).MayBeIn(items);
        SplitGroupLabels groups = new(Labels, null);
        bool removed = groups.Remove(items, alsoRows: false) is not null | groups.Remove(items, alsoRows: true) is not null;
        Assert.True(may || !removed, $"{seed}: {string.Join(' ', items.Where(i => i.IsWord).Select(i => i.Key.Full))}");
        return (may, removed);
    }

    /// <summary>Lines and rows of torn and whole labels, with numbers among them.</summary>
    private static Document Drawn(Random random)
    {
        string[] group = Torn(Pick(random, Groups), random);
        int next = random.Next(4) == 0 ? group.Length : 0;
        List<DocumentBlock> blocks = [];
        for (int rows = random.Next(1, 9); rows > 0; rows--)
        {
            List<string> words = [];
            for (int pieces = random.Next(1, 4); pieces > 0; pieces--)
            {
                switch (random.Next(5))
                {
                    case 0: words.AddRange(Torn(Pick(random, Groups), random)); break;
                    case 1: words.AddRange(Torn(Pick(random, Rows), random)); break;
                    case 2: words.Add(Pick(random, Rows)); break;
                    case 3: words.Add(random.Next(9).ToString(System.Globalization.CultureInfo.InvariantCulture)); break;
                    case 4 when next < group.Length: words.Add(group[next++]); break;
                }
            }

            blocks.Add(random.Next(2) == 0 ? new DocumentLine(string.Join(' ', words)) : new DocumentTable([new([.. words.Select(w => new DocumentCell(w))])]));
        }

        return new(blocks);
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string[] Torn(string label, Random random)
    {
        List<string> parts = [];
        for (int at = 0; at < label.Length;)
        {
            int length = Math.Min(label.Length - at, random.Next(1, 5));
            parts.Add(label.Substring(at, length));
            at += length;
        }

        return [.. parts];
    }
}
