using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;

namespace DisclosureRules.Compilation;

/// <summary>Says the tests of a report's words and dates in one language.</summary>
internal static class WordsOfNarrative
{
    public static string Say(BooleanExpression expression, Language language, Func<NumberExpression, string> number, Func<IEnumerable<string>, string> claims)
    {
        bool english = language == Language.English;
        return expression switch
        {
            StatedTest test => (english ? "stated: " : "文中述及") + claims(test.Ids),
            ShareTest test => english ? $"the percentage is the number's share in {number(test.Whole)}" : $"百分比为该数占 {number(test.Whole)} 的比例",
            ClaimTest { Member: ClaimTest.HasShare } => english ? "a percentage is stated" : "文中写有百分比",
            ClaimTest => english ? "parts are listed" : "文中列有分项",
            SectionTest { Empty: true } test => english ? $"section {test.Section} is empty" : $"第 {test.Section} 部分为空",
            SectionTest test => english ? $"there is a section {test.Section}" : $"有第 {test.Section} 部分",
            OrderTest => english ? "the sections stand in order, each once" : "各部分依次排列、各一次",
            MultipleTest test => english ? $"{number(test.Number)} is a multiple of {ExactNumber.Show(test.Step)}" : $"{number(test.Number)} 为 {ExactNumber.Show(test.Step)} 的整数倍",
            KnownTest test => english ? $"{test.Name} is known" : $"已知 {test.Name}",
            _ => "?",
        };
    }
}
