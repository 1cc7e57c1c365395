namespace DisclosureRules.Cli.Tests;

/// <summary>Whatever stands in a file, a message about it stays one that can be read.</summary>
public class LongNameTests
{
    private const int Readable = 1_000;

    public static TheoryData<string> Checks =>
    [
        "fees[adminFees, amount] < LONG", "fees[adminFees, amount] < 1.LONG", "fees[adminFees, amount] < LONG年", "xLONG = 1", "fees[LONG, amount] = 1", "fees[adminFees, LONG] = 1",
        "LONG[adminFees, amount] = 1", "xLONG[adminFees, amount] = 1", "sum(LONG) LONG", "fees[adminFees, amount] = 1 xLONG",
    ];

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_number_or_name_of_thousands_of_characters_in_a_check_is_shortened(string check) =>
        Refused("pack.json", "fees[adminFees, amount] < 100000", check, "--rules");

    [Theory]
    [InlineData("\"forms\": [\"test-form\"]", "\"forms\": [\"xLONG\"]")]
    [InlineData("\"left\": [\"received\"", "\"left\": [\"xLONG\"")]
    [InlineData("\"evidence\": \"heuristic\"", "\"evidence\": LONG")]
    [InlineData("\"years\": \"2021..\"", "\"years\": \"LONG..\"")]
    [InlineData("\"severity\": \"warning\"", "\"severity\": \"xLONG\"")]
    [InlineData("\"version\"", "\"xLONG\"")]
    public void So_is_one_in_another_member_of_a_pack(string member, string changed) => Refused("pack.json", member, changed, "--rules");

    private static void Refused(string file, string text, string changed, string option)
    {
        using TemporaryFolder folder = new();
        string content = File.ReadAllText(Tool.Data(file));
        Assert.Contains(text, content, StringComparison.Ordinal);
        string path = folder.Write("long.json", content.Replace(text, changed.Replace("LONG", new('9', 5_000), StringComparison.Ordinal), StringComparison.Ordinal));
        foreach (string language in (string[])["zh", "en"])
        {
            Tool tool = Tool.Run("check", Tool.Data("clean.json"), "--forms", Tool.Data("form.json"), "--no-national", option, path, "--lang", language);
            Assert.Equal(2, tool.ExitCode);
            Assert.All(tool.Error.Split('\n'), line => Assert.InRange(line.Length, 0, Readable));
        }
    }
}
