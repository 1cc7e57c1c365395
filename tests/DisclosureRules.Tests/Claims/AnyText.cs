namespace DisclosureRules.Tests.Claims;

/// <summary>Texts that are mostly numbers, dates and what stands beside them, in every wrong order.</summary>
internal static class AnyText
{
    private const string Characters =
        "0123456789.,-~%/ \n\t〇零一二两三四五六七八九十百千万亿廿卅○O壹佰年月日号度底初上下半第前季个至到余多几约近超逾不足将点分之件条份元以内左右共收到\u3000１２％，．\uD83D\uDE00";

    private static readonly string[] Words = ["百分之", "个百分点", "百分点", "上半年", "季度", "2024年", "1月", "31日", "第一季度", "1,234", "33.9%", "以上", "不超过"];

    public static string Draw(Random random)
    {
        int length = random.Next(0, 24);
        string text = "";
        for (int i = 0; i < length; i++)
            text += random.Next(6) == 0 ? random.Of(Words) : Characters[random.Next(Characters.Length)].ToString();
        return text;
    }

    public static T Of<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
