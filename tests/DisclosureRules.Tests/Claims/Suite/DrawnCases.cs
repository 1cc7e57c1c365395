using DisclosureRules.Tests.Languages;

namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>Cases with known labels, put together from subjects, phrases and numbers in every notation: what no list of sentences covers in full.</summary>
internal static class DrawnCases
{
    private static readonly string[] Leads =
        ["2023年,我局", "2023年度，本机关", "本年度,县民政局", "一年来，我局", "全年", "截至2023年12月31日，我局", "2023年1月1日至12月31日,本局", "二〇二三年，我局", "今年,我局", ""];

    /// <summary>Phrases in the order in which reports have them; <c>#</c> is the number.</summary>
    private static readonly (string Claim, string[] Forms)[] Phrases =
    [
        ("requests.received",
        [
            "共收到政府信息公开申请#件", "收到政府信息公开申请共#件", "新收政府信息公开申请#件", "共受理政府信息公开申请#件", "接到政府信息公开申请#件", "收到依申请公开申请#件",
            "共接收信息公开申请#件", "受理依申请公开政府信息#件", "收到政府信息公开申请共计#件", "收到#件政府信息公开申请", "共收到政府信息公开申请 # 件",
        ]),
        ("requests.carriedIn", ["上年结转#件", "上年度结转#件", "上年结转申请#件", "2022年结转#件", "上年结转政府信息公开申请#件"]),
        ("requests.answered", ["答复申请#件", "办结申请#件", "共答复政府信息公开申请#件", "已办结#件", "已答复#件"]),
        ("requests.granted", ["予以公开#件", "其中予以公开#件", "予以公开的#件"]),
        ("requests.partial", ["部分公开#件", "部分公开的#件"]),
        ("requests.denied", ["不予公开#件", "不予公开的#件"]),
        ("requests.unable", ["无法提供#件", "无法提供的#件"]),
        ("requests.rejected", ["不予处理#件", "不予处理的#件"]),
        ("requests.carriedOut", ["结转下年度继续办理#件", "结转下年度#件", "结转下年#件", "结转至2024年#件", "#件结转下年度办理"]),
        ("reviews.total", ["因政府信息公开引发行政复议#件", "发生政府信息公开行政复议案件#件"]),
        ("litigation.total", ["因政府信息公开引发行政诉讼#件", "发生政府信息公开行政诉讼案件#件"]),
    ];

    /// <summary>Sentences with numbers that claim nothing of these.</summary>
    private static readonly string[] Traps =
    [
        "办理12345热线工单#件。", "答复人大代表建议和政协提案#件。", "网站留言办理#件。", "受理行政审批事项#件。", "召开会议#次。", "组织培训#场。", "发布政策解读#个。", "办结信访事项#件。",
        "受理低保申请#件。", "2022年收到政府信息公开申请#件。", "上年度收到政府信息公开申请#件。", "累计接待群众#人次。", "较上年减少#件。", "按时答复率达#%。",
    ];

    private static readonly NumberNotation[] Notations =
        [NumberNotation.Arabic, NumberNotation.Arabic, NumberNotation.Grouped, NumberNotation.FullWidth, NumberNotation.Chinese, NumberNotation.Colloquial];

    /// <summary>What was received and up to three more claims in their usual order, sometimes with a trap behind; or a trap alone.</summary>
    public static SuiteCase Draw(Random random)
    {
        int[] chosen = random.Next(6) == 0 ? [] : [0, .. Enumerable.Range(1, Phrases.Length - 1).OrderBy(_ => random.Next()).Take(random.Next(0, 4)).Order()];
        List<SuiteClaim> claims = [];
        string text = "";
        foreach (int i in chosen)
        {
            (string claim, string[] forms) = Phrases[i];
            (long value, string number) = Number(random);

            // 收到54件,办结53件,部分公开1件: numbers that add up by chance say something of each other.
            while (AddUp([.. claims.Select(c => (long)c.Value!), value]))
                (value, number) = Number(random);
            // 上年结转5件,其中予以公开3件: nobody can tell whether that is all that was granted.
            if (claims is [.., { Claim: "requests.carriedIn" }])
                forms = [.. forms.Where(f => !f.StartsWith("其中", StringComparison.Ordinal))];
            string quote = random.Of(forms).Replace("#", number, StringComparison.Ordinal);
            text += (text.Length == 0 ? random.Of(Leads) : random.Of(["，", ",", "；"])) + quote;
            claims.Add(new(claim, quote, value, Certain: true, Percent: null, Parts: null, Includes: null));
        }

        text += text.Length == 0 ? "" : "。";
        if (claims.Count == 0 || random.Next(3) == 0)
            text += random.Of(Traps).Replace("#", Number(random).Text, StringComparison.Ordinal);
        return new($"drawn: {text}", "青河县民政局", 2023, null, "3", text, [.. claims]);
    }

    /// <summary>Whether some of a few numbers add up to some others.</summary>
    private static bool AddUp(long[] values)
    {
        HashSet<long> sums = [0];
        foreach (long value in values)
        {
            long[] further = [.. sums.Select(s => s + value), .. sums.Select(s => s - value)];
            if (further.Contains(0))
                return true;
            sums.UnionWith(further);
        }

        return false;
    }

    private static (long Value, string Text) Number(Random random)
    {
        long value = random.Next(4) switch { 0 => random.Next(1, 10), 1 => random.Next(10, 100), 2 => random.Next(100, 1000), _ => random.Next(1000, 100_000) };
        return (value, NumeralWriter.Write(value, random.Of(Notations)));
    }
}
