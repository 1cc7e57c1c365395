using System.Diagnostics;
using System.Globalization;
using System.Text;
using DisclosureRules.Audit.Review;
using DisclosureRules.Audit.Units;
using DisclosureRules.Diagnostics;
using FsCheck.Xunit;

namespace DisclosureRules.Audit.Tests.Units;

/// <summary>Lists are gone through once, however deep they are and however much is wrong with them.</summary>
public sealed class LongUnitListTests
{
    private const int Many = 60_000, Most = 1_000;

    // What goes through the list for each of its rows takes minutes.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Theory]
    [InlineData("chain")]
    [InlineData("chain, last row first")]
    [InlineData("circle")]
    [InlineData("way into a circle")]
    [InlineData("no parents")]
    [InlineData("one id")]
    [InlineData("one id, each with its parent")]
    public void A_list_of_any_shape_is_read_in_one_pass(string shape)
    {
        IEnumerable<string> rows = Enumerable.Range(0, Many).Select(i => shape switch
        {
            "chain" => Row(i, i == 0 ? "" : Id(i - 1)),
            "chain, last row first" => Row(i, i == Many - 1 ? "" : Id(i + 1)),
            "circle" => Row(i, Id((i + 1) % Many)),
            "way into a circle" => Row(i, Id(i < Many / 2 ? i + 1 : i == Many - 1 ? Many / 2 : i + 1)),
            "no parents" => Row(i, $"x{i}"),
            "one id" => $"u,单位{i},\n",
            _ => string.Create(CultureInfo.InvariantCulture, $"u{i / 2},单位{i},{(i < 2 ? "" : Id((i / 2) - 1))}\n"),
        });
        StringBuilder text = rows.Aggregate(new StringBuilder("id,name,parent\n"), (t, r) => t.Append(r));
        List<Diagnostic> found = [];
        Stopwatch watch = Stopwatch.StartNew();
        AuditedUnits units = UnitListReader.Read(text.ToString(), "units.csv", found);
        Assert.Equal(Many, units.All.Count);
        if (shape.StartsWith("chain", StringComparison.Ordinal))
        {
            Assert.Empty(found);
            Assert.All(Enumerable.Range(0, Many), i => Assert.True(units.AreRelated(units.All[0], units.All[i])));
        }
        else
        {
            Assert.Equal(Most + 1, found.Count);
            Assert.Equal("input.more-problems", found[^1].Code);
        }

        Assert.True(watch.Elapsed < Patience, $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData(Most, false)]
    [InlineData(Most + 1, true)]
    public void Problems_beyond_those_that_are_listed_are_counted(int count, bool isCut)
    {
        string[] rows = [.. Enumerable.Range(0, count).Select(i => $"u{i},单位{i},x,maybe,01-31")];
        List<Diagnostic> csv = [], json = [], waivers = [];
        UnitListReader.Read("id,name,aliases,complete,due\n" + string.Join('\n', rows).Replace(",x,", ",,", StringComparison.Ordinal), "units.csv", csv);
        UnitListReader.Read($"[{string.Join(',', rows.Select(_ => "3"))}]", "units.json", json);
        WaiverReader.Read($"[{string.Join(',', rows.Select(_ => "3"))}]", "waivers.json", waivers);
        Assert.All([csv, json, waivers], found =>
        {
            Assert.Equal(isCut ? Most + 1 : Most, found.Count);
            Assert.Equal(isCut, found[^1].Code == "input.more-problems");
            Assert.True(!isCut || found[^1].Message.En.StartsWith("1 more", StringComparison.Ordinal));
        });
    }

    /// <summary>Parents drawn at random, those that there aren't and circles among them: what is said is what a walk up from each unit finds.</summary>
    [Property(MaxTest = 300)]
    public void Circles_and_relations_are_those_of_a_walk_from_each_unit(byte[] parents)
    {
        string[] ids = [.. parents.Select((_, i) => Id(i))];
        string?[] above = [.. parents.Select(p => p % (parents.Length + 1) is var at && at == parents.Length ? null : Id(at))];
        List<Diagnostic> found = [];
        AuditedUnits units = UnitListReader.Read("id,name,parent\n" + string.Concat(ids.Select((id, i) => $"{id},单位{i},{above[i]}\n")), "units.csv", found);
        string[][] ways = [.. ids.Select(Way)];
        Assert.Equal(ids.Where((id, i) => ways[i].Contains(id)), found.Select(f => ids[f.Line!.Value - 2]));
        if (found.Count > 0)
            return;
        for (int one = 0; one < ids.Length; one++)
        {
            for (int other = 0; other < ids.Length; other++)
                Assert.Equal(one == other || ways[one].Contains(ids[other]) || ways[other].Contains(ids[one]), units.AreRelated(units.All[one], units.All[other]));
        }

        string[] Way(string id)
        {
            List<string> way = [];
            for (string? at = above[Array.IndexOf(ids, id)]; at is not null && !way.Contains(at); at = above[Array.IndexOf(ids, at)])
                way.Add(at);
            return [.. way];
        }
    }

    private static string Row(int i, string parent) => $"{Id(i)},单位{i},{parent}\n";

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"u{i}");
}
