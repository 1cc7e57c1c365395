using System.Buffers.Binary;
using DisclosureRules.Audit.Similarity;
using DisclosureRules.Audit.Storage;
using FsCheck.Xunit;

namespace DisclosureRules.Audit.Tests.Similarity;

/// <summary>What is found in parts is what comparing each report with each finds, however small the parts and however many reports have a clause.</summary>
public sealed class AlikeWordsTests
{
    [Property(MaxTest = 300)]
    public void Parts_find_what_comparing_each_with_each_finds(int seed)
    {
        Random random = new(seed);
        int reports = random.Next(2, 40), phrases = random.Next(1, 300);
        int[] units = [.. Enumerable.Range(0, reports).Select(_ => random.Next(0, 9))], years = [.. Enumerable.Range(0, reports).Select(_ => random.Next(2021, 2024))];
        // A few phrases are everybody's, as those of the form are.
        int[][] clauses = [.. Enumerable.Range(0, reports).Select(_ => Enumerable.Range(0, random.Next(1, 25)).Select(_ => random.Next(0, random.Next(2) == 0 ? 3 : phrases)).ToArray())];
        for (int report = 1; report < reports; report++)
            clauses[report] = random.Next(3) == 0 ? clauses[random.Next(report)] : clauses[report];
        string path = Path.GetTempFileName();
        using SpillFile file = new(path);
        AlikeWords words = new(file, units, years, clauses.Sum(c => c.Length), partSize: random.Next(1, 12));
        for (int report = 0; report < reports; report++)
            words.Add(report, Sketch(clauses[report]));
        Assert.Equal(Expected(units, years, clauses), words.Find(CancellationToken.None));
    }

    [Fact]
    public void Copied_words_are_found_beside_what_everybody_says()
    {
        using SpillFile file = new(Path.GetTempFileName());
        int[] units = [.. Enumerable.Range(0, 30)], years = [.. Enumerable.Repeat(2023, 30)];
        AlikeWords words = new(file, units, years, 30 * 11, partSize: 4);
        for (int report = 0; report < 30; report++)
            words.Add(report, Sketch([1, 2, 3, .. Enumerable.Range(0, 8).Select(i => 10 + i + (8 * Math.Max(0, report - 1)))]));
        Assert.Equal([(0, 1, 100), (1, 0, 100)], words.Find(CancellationToken.None).Select(a => (a.Report, a.Other, a.Percent)));
    }

    private static int LengthOf(int clause) => 20 + (clause % 7);

    private static byte[] Sketch(int[] clauses)
    {
        byte[] sketch = new byte[clauses.Length * WordSketch.Entry];
        for (int i = 0; i < clauses.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(sketch.AsSpan(i * WordSketch.Entry), (ulong)clauses[i] * 2_654_435_761 % 0xFFFF_FFFF_FFFF);
            BinaryPrimitives.WriteUInt16LittleEndian(sketch.AsSpan((i * WordSketch.Entry) + 6), (ushort)LengthOf(clauses[i]));
        }

        return sketch;
    }

    private static List<Alike> Expected(int[] units, int[] years, int[][] clauses)
    {
        HashSet<int> common = [.. clauses.SelectMany((all, report) => all.Select(c => (Clause: c, Unit: units[report]))).Distinct().GroupBy(c => c.Clause).Where(g => g.Count() > AlikeWords.MostUnits).Select(g => g.Key)];
        List<Alike> found = [];
        for (int report = 0; report < units.Length; report++)
        {
            int[] own = [.. clauses[report].Where(c => !common.Contains(c))];
            int whole = own.Sum(LengthOf);
            for (int other = 0; other < units.Length; other++)
            {
                bool compares = other != report && (years[other] == years[report] - 1 || (units[other] != units[report] && years[other] == years[report]));
                int shared = own.Where(clauses[other].Contains).Sum(LengthOf);
                if (compares && whole >= AlikeWords.ShortestWords && 100 * shared / whole >= AlikeWords.Threshold)
                    found.Add(new(report, other, shared, whole));
            }
        }

        return found;
    }
}
