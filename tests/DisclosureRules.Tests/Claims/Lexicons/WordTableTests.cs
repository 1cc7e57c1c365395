using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Rules;

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
    public void Every_word_by_which_a_text_speaks_of_itself_is_found_where_it_stands()
    {
        WordTrie ofTheWords = new(), words = new();
        foreach (string word in (string[])["公开", "公开申请", "申请", "件"])
            ofTheWords.Add(word);
        foreach (string word in (string[])["不公", "件", "二"])
            words.Add(word);
        WordTable table = new(words, [], _ => Bearing.Known, ofTheWords: ofTheWords);
        Assert.Equal([("公开", 1), ("公开申请", 1), ("申请", 3), ("件", 6)], Found("不公开申请二件"));
        Assert.Empty(Found("不二"));
        Assert.Empty(Found(""));
        Assert.Equal("件", table.Longest(Encoded("件"), 0, out _, out _)?.Text);

        IEnumerable<(string, int)> Found(string text) => table.WordsOfTheWords(text, Encoded(text)).Select(f => (f.Word.Text, f.Start));

        ushort[] Encoded(string text)
        {
            ushort[] codes = new ushort[text.Length];
            table.Encode(text, codes);
            return codes;
        }
    }

    /// <summary>Where it says no, nothing but words is looked for: a number, a date or a pattern that begins there would be lost.</summary>
    [Fact]
    public void Numbers_dates_and_patterns_are_looked_for_wherever_one_begins()
    {
        Lexicon lexicon = new([.. RulePacks.National.Select(p => new PackWords(p.Vocabulary, p.Claims))], null);
        string[] beginning =
        [
            "五件", "两条", "十二件", "十件", "百分之五", "百余件", "一月", "一季度", "二〇二三年", "二○二三年", "零,", "〇。", "五至六件", "三—五件", "五余件", "三十件", "廿五件", "拾件", "壹佰件", "五个百分点", "三、", "十.", "近百件", "约5件", "逾三千件", "超过3件", "超3件", "将近5件",
            "大约5件", "大概五件", "不超过5件", "不足5件", "不到三件", "不少于5件", "上千件", "上半年", "下半年", "第一季度", "前三季度", "前11个月", "1件", "2023年", "结转至下年度", "已依法答复", "无结转", "(一)", "《条例》", "。",
        ];
        foreach (string text in beginning)
        {
            ushort[] codes = new ushort[text.Length];
            lexicon.Table.Encode(text, codes);
            Assert.True(lexicon.Table.GoesBeyondWords(codes[0], codes.Length > 1 ? codes[1] : 0), text);
        }

        foreach (string text in (string[])["一是", "一切", "不断", "大力", "上级", "下级", "前期", "第人", "将按", "公务"])
        {
            ushort[] codes = new ushort[text.Length];
            lexicon.Table.Encode(text, codes);
            Assert.False(lexicon.Table.GoesBeyondWords(codes[0], codes[1]), text);
        }
    }

    /// <summary>Some characters are in no word.</summary>
    private static string Drawn(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(12) == 0 ? '的' : Characters[random.Next(Characters.Length)]));
}
