using DisclosureRules.Audit.Storage;

namespace DisclosureRules.Audit.Tests.Running;

public class SpilledListTests
{
    [Fact]
    public void Lists_that_share_a_file_are_read_as_they_were_written()
    {
        using TemporaryFolder folder = new();
        using (SpillFile file = new(folder.Path("spill")))
        {
            SpilledList<int>[] lists = [new(file, 1), new(file, 4), new(file, 7)];
            for (int i = 0; i < 100; i++)
                lists[i % 3].Add(i);
            lists[2].Add([.. Enumerable.Range(1000, 30)]);
            for (int i = 0; i < 3; i++)
            {
                int[] expected = [.. Enumerable.Range(0, 100).Where(n => n % 3 == i), .. i == 2 ? Enumerable.Range(1000, 30) : []];
                Assert.Equal(expected.Length, lists[i].Count);
                Assert.Equal(expected, lists[i].Read().SelectMany(c => c.ToArray()));
                Assert.Equal(expected, lists[i].Read().SelectMany(c => c.ToArray()));
            }
        }

        Assert.False(File.Exists(folder.Path("spill")));
    }

    [Fact]
    public void An_empty_one_has_nothing()
    {
        using TemporaryFolder folder = new();
        using SpillFile file = new(folder.Path("spill"));
        Assert.Empty(new SpilledList<byte>(file, 8).Read().SelectMany(c => c.ToArray()));
    }
}
