using DisclosureRules.Constraints;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Evaluation.Fast;

/// <summary>Equations summed side by side say what each says alone. Each member here is: a cell and the one 40 after it, less the one 80 after it, less 7.</summary>
public sealed class EquationFamilyTests
{
    private static readonly Form Form = National.Form2021;

    public static TheoryData<int, int> Families
    {
        get
        {
            TheoryData<int, int> families = [];
            foreach (int step in (int[])[1, 2, 3])
            {
                foreach (int count in (int[])[1, 2, 3, 4, 5, 7, 8, 9, 13])
                    families.Add(step, count);
            }

            return families;
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_holds_when_each_member_holds(int step, int count)
    {
        EquationFamily family = Assert.Single(EquationFamily.Of([.. Enumerable.Range(0, count).Select(i => Equation(i * step))]));
        Assert.Equal((0, count), (family.Start, family.Count));
        foreach (long factor in (long[])[1, 1L << 30])
        {
            long[] cells = Balanced(step, count, factor);
            Assert.Equal(factor == 1, new CellIntegers(cells).Small is not null);
            Assert.True(family.AllHold(new(cells)));
            for (int member = 0; member < count; member++)
            {
                foreach (int place in (int[])[0, 40, 80])
                {
                    foreach (long change in (long[])[1, -1, factor])
                    {
                        long[] changed = [.. cells];
                        changed[(member * step) + place] += change;
                        Assert.False(family.AllHold(new(changed)));
                    }
                }
            }
        }
    }

    /// <summary>Rows of a table: a total in the last cell or the first, moved by less than, exactly or more than the row's length.</summary>
    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_whose_members_lie_close_together_holds_when_each_member_holds(int step, int count)
    {
        foreach ((int length, int total) in ((int, int)[])[(4, 3), (7, 6), (7, 0), (8, 7), (8, 3), (9, 8)])
        {
            int distance = step + length - 2;
            EquationFamily family = Assert.Single(EquationFamily.Of([.. Enumerable.Range(0, count).Select(i => RowTotal(i * distance, length, total))]));
            foreach (long factor in (long[])[1, 1L << 30])
            {
                long[] cells = [.. Form.Cells.Select((_, i) => (1000L + (i * i)) * factor)];
                for (int member = 0; member < count; member++)
                    Balance(cells, member * distance, length, total);
                bool overlaps = distance < length;
                Assert.Equal(Enumerable.Range(0, count).All(m => Holds(cells, m * distance, length, total)), family.AllHold(new(cells)));
                Assert.True(overlaps || family.AllHold(new(cells)));
                for (int cell = 0; cell < ((count - 1) * distance) + length + 3; cell++)
                {
                    long[] changed = [.. cells];
                    changed[cell] -= factor;
                    Assert.Equal(Enumerable.Range(0, count).All(m => Holds(changed, m * distance, length, total)), family.AllHold(new(changed)));
                }
            }
        }

        static IEnumerable<int> Parts(int length, int total) => Enumerable.Range(0, length).Where(i => i != total);
        static LinearExpression RowTotal(int at, int length, int total) => Difference(new SumNumber([CellAt(at + total), .. Parts(length, total).Select(i => new NegatedNumber(CellAt(at + i)))]));
        static void Balance(long[] cells, int at, int length, int total) => cells[at + total] = Parts(length, total).Sum(i => cells[at + i]);
        static bool Holds(long[] cells, int at, int length, int total) => cells[at + total] == Parts(length, total).Sum(i => cells[at + i]);
    }

    /// <summary>255 cells just below the limit of small ones fill 32 bits with a constant of 255 and 2^23 - 1; with one more, or one cell more, they don't say.</summary>
    [Theory]
    [InlineData(255, (1 << 23) - 1, true)]
    [InlineData(255, 1 << 23, false)]
    [InlineData(255, -(1 << 23), false)]
    [InlineData(256, 0, false)]
    [InlineData(254, 1 << 23, true)]
    public void Small_integers_are_added_up_where_no_sum_can_exceed_32_bits(int count, int constant, bool small)
    {
        CellNumber[] numbers = [.. Enumerable.Range(0, count).Select(i => new CellNumber(new(ReportRole.Self, Form.Cells[0] with { Index = i }), false))];
        LinearExpression sum = Difference(new SumNumber([.. numbers, new ConstantNumber(constant)]));
        EquationFamily family = Assert.Single(EquationFamily.Of([sum]));
        long[] cells = new long[count];
        (cells[0], cells[1]) = (-constant / 2, -constant - (-constant / 2));
        Assert.Equal(small, family.AllHold(new(cells)));
        cells[^1] = 1;
        Assert.False(family.AllHold(new(cells)));
    }

    [Fact]
    public void Another_distance_constant_sign_or_number_of_cells_begins_a_family()
    {
        Assert.Equal([(0, 3), (3, 2)], Shape([Equation(0), Equation(1), Equation(2), Equation(5), Equation(6)]));
        Assert.Equal([(0, 2), (2, 1)], Shape([Equation(0), Equation(1), Equation(2, constant: 8)]));
        Assert.Equal([(0, 1), (1, 1)], Shape([Equation(1), Equation(0)]));
        Assert.Equal([(0, 1), (1, 1)], Shape([Equation(0), Equation(1, minus: 40)]));
        Assert.Equal([(0, 1), (1, 1)], Shape([Equation(0), Difference(new NegatedNumber(Equal(1)))]));
        Assert.Equal([(0, 1), (1, 1)], Shape([Equation(0), Difference(new SumNumber([Equal(1), CellAt(100)]))]));
        Assert.Empty(Shape([]));
    }

    [Fact]
    public void A_cell_that_counts_twice_belongs_to_no_family()
    {
        Assert.True(EquationFamily.Accepts(Equation(0)));
        Assert.False(EquationFamily.Accepts(Difference(new SumNumber([CellAt(0), CellAt(0)]))));
        Assert.False(EquationFamily.Accepts(Difference(new NegatedNumber(new SumNumber([CellAt(0), CellAt(0)])))));
    }

    private static (int Start, int Count)[] Shape(LinearExpression[] equations) => [.. EquationFamily.Of(equations).Select(f => (f.Start, f.Count))];

    private static LinearExpression Equation(int at, int minus = 80, int constant = 7) => Difference(Equal(at, minus, constant));

    private static SumNumber Equal(int at, int minus = 80, int constant = 7) =>
        new([CellAt(at), CellAt(at + 120 - minus), new NegatedNumber(CellAt(at + minus)), new ConstantNumber(-constant)]);

    private static LinearExpression Difference(NumberExpression sum) => LinearReader.Difference(sum, new ConstantNumber(0), 2023, out _)!.Value.Expression;

    private static CellNumber CellAt(int index) => new(new(ReportRole.Self, Form.Cells[index]), false);

    /// <summary>Cells for which the members hold, and others that would break every one that they are taken for.</summary>
    private static long[] Balanced(int step, int count, long factor)
    {
        long[] cells = [.. Form.Cells.Select((_, i) => (1000L + (i * i)) * factor)];
        for (int i = 0; i < count; i++)
            cells[(i * step) + 80] = cells[i * step] + cells[(i * step) + 40] - 7;
        return cells;
    }
}
