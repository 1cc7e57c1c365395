using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Tests.Claims.Lexicons;

public sealed class WordTableTests
{
    private const string Characters = "公开申请件政府答复";

    [Fact]
    public void The_longest_word_is_the_one_that_is_found_character_by_character()
    {
        Random random = new(3);
        for (int round = 0; round < 200; round++)
        {
            WordTrie words = new();
            for (int i = random.Next(60); i >= 0; i--)
                words.Add(Drawn(random, 1 + random.Next(5)));
            WordTable table = new(words, [], _ => Bearing.Known);
            string text = Drawn(random, 80);
            ushort[] codes = new ushort[text.Length];
            table.Encode(text, codes);
            for (int start = 0; start < text.Length; start++)
            {
                Word? expected = words.Longest(text, start);
                Assert.Same(expected, table.Longest(codes, start, out int length, out Bearing bearing));
                Assert.Equal(expected?.Text.Length ?? 1, length);
                Assert.Equal(expected is null ? Bearing.None : Bearing.Known, bearing);
            }
        }
    }

    [Fact]
    public void Every_word_that_stands_in_a_text_is_found_where_it_stands()
    {
        WordTrie words = new();
        foreach (string word in (string[])["公开", "公开申请", "申请", "件"])
            words.Add(word);
        Assert.Equal(
            [("公开", 1), ("公开申请", 1), ("申请", 3), ("件", 6)],
            words.FindAll("不公开申请二件").Select(f => (f.Word.Text, f.Start)));
        Assert.Empty(words.FindAll("不"));
        Assert.Empty(words.FindAll(""));
    }

    /// <summary>Some characters are in no word.</summary>
    private static string Drawn(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(12) == 0 ? '的' : Characters[random.Next(Characters.Length)]));
}
