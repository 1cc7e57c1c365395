namespace DisclosureRules.Architecture.Tests;

public sealed class LanguageTableTests
{
    /// <summary>Three digits in a row are a table; two are words, as in 二三 and 三五.</summary>
    private static readonly string[] Tables = ["一二三", "二三四", "三四五", "四五六", "五六七", "六七八", "七八九", "壹贰叁", "叁肆伍", "柒捌玖"];

    /// <summary>Digits that are compared one by one are a table, too.</summary>
    private static readonly string[] Cases = ["'七'", "'捌'"];

    [Fact]
    public void Only_one_file_holds_the_Chinese_digits()
    {
        string[] holders =
        [
            .. Directory.EnumerateFiles(Path.Combine(FloorPlan.RepositoryRoot(), "src"), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin"))
                .Where(f => Tables.Concat(Cases).Any(File.ReadAllText(f).Contains))
                .Select(f => Path.GetFileName(f)!),
        ];
        Assert.Equal(["NumeralCharacters.cs"], holders);
    }
}
