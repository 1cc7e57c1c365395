using System.Numerics;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Reports;

/// <summary>Integers are kept in 32 bits or in 64; what is read doesn't tell which.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
public sealed class CellIntegersLaws
{
    [Property]
    public void Every_integer_comes_back(Seed seed)
    {
        Random random = seed.Random();
        long[] integers = Draw(random);
        CellIntegers cells = new(integers);
        for (int i = 0; i < 10; i++)
        {
            int index = random.Next(integers.Length);
            integers[index] = Integer(random.Next(65), random);
            cells = cells.With(index, integers[index]);
        }

        Assert.Equal(integers, Enumerable.Range(0, cells.Count).Select(i => cells[i]));
        Assert.Equal(integers.All(i => BigInteger.Abs(i) < CellIntegers.SmallLimit), cells.Small is not null);
        Assert.Equal(cells.Small is null, cells.Large is not null);
    }

    [Property]
    public void A_vector_can_be_read_from_every_cell_on_and_finds_zeros_behind_the_last(Seed seed)
    {
        CellIntegers cells = new(Draw(seed.Random()));
        if (cells.Small is { } small)
            Assert.All(small[cells.Count..], i => Assert.Equal(0, i));
        else
            Assert.All(cells.Large![cells.Count..], i => Assert.Equal(0, i));
        int behind = cells.Small is null ? cells.Large!.Length - Vector<long>.Count : cells.Small.Length - Vector<int>.Count;
        Assert.Equal(cells.Count - 1, behind);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData((1 << 23) - 1, true)]
    [InlineData(1 - (1 << 23), true)]
    [InlineData(1 << 23, false)]
    [InlineData(-(1 << 23), false)]
    [InlineData(long.MinValue, false)]
    [InlineData(long.MaxValue, false)]
    public void Below_two_to_the_23_an_integer_is_small(long number, bool small) => Assert.Equal(small, new CellIntegers([0, number]).Small is not null);

    /// <summary>Mostly small ones, sometimes none.</summary>
    private static long[] Draw(Random random)
    {
        int bits = random.Next(2) == 0 ? random.Next(1, 24) : random.Next(1, 65);
        return [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Integer(bits, random))];
    }

    private static long Integer(int bits, Random random) => bits == 0 ? 0 : random.NextInt64(long.MinValue, long.MaxValue) >> (64 - bits);
}
