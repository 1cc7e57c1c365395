using System.Buffers;
using DisclosureRules.Claims.Lexicons;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// A document cited with the year and number of one of a definition's words (<c>国办公开办函〔2021〕30号</c>), but with another issuer before them, in a
/// sentence that speaks of the report: 国办发〔2021〕30号 is about something else.
/// </summary>
internal static class DocumentNumbers
{
    private const string TheReport = "年度报告";

    private static readonly SearchValues<char> Opening = SearchValues.Create("〔[(【﹝{「〈");

    private static readonly SearchValues<char> Closing = SearchValues.Create("〕])】﹞}」〉");

    /// <summary>What the names of issuers of the State Council are made of.</summary>
    private static readonly SearchValues<char> Issuers = SearchValues.Create("国办公开政务发函字信息厅室院秘");

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        foreach (string right in claim.Words)
        {
            int open = right.AsSpan().IndexOfAny(Opening), close = right.AsSpan().IndexOfAny(Closing);
            if (open < 0 || close < open)
                continue;
            string number = right[(close + 1)..];
            int at = passage.Text.IndexOf(number, StringComparison.Ordinal);
            if (at < 0)
                continue;
            (string issuer, string year) = (right[..open], right[(open + 1)..close]);
            for (; at >= 0; at = passage.Text.IndexOf(number, at + 1, StringComparison.Ordinal))
            {
                int start = at - year.Length - 2;
                if (start < 0 || !Opening.Contains(passage.Text[start]) || !passage.Has(year, start + 1) || !Closing.Contains(passage.Text[at - 1]))
                    continue;
                int name = start;
                while (name > 0 && Issuers.Contains(passage.Text[name - 1]))
                    name--;
                string cited = passage.Text[name..start];
                if (cited.Length > 1 && cited[0] == issuer[0] && cited != issuer && passage.Text[passage.SentenceStart(at)..passage.SentenceEnd(at)].Contains(TheReport, StringComparison.Ordinal))
                    passage.State(claim, name, at + number.Length);
            }
        }
    }
}
