using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>Problems of one rule in cells of one table, told as one: what each cell has in a line, and once what all have in common.</summary>
internal sealed class ProblemGroup(OfficeTexts texts, IReadOnlyList<Finding> findings)
{
    private const char Clause = ';';

    /// <param name="word">Where it is written.</param>
    /// <param name="ordinal">Its number in its section.</param>
    /// <param name="number">The number of its first in the appendix.</param>
    public void Write(WordWriter word, string ordinal, int number)
    {
        Finding first = findings[0];
        string title = Say(OfficeTexts.Of("words.office.notice.group", ("title", first.Title), ("count", findings.Count)));
        word.Paragraph("Heading2", Say(OfficeTexts.Of("words.office.notice.problem", ("number", ordinal), ("title", title))));
        word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-cells", ("count", findings.Count))), Say(OfficeTexts.Of(first.Severity == Severity.Error ? "words.office.notice.what" : "words.office.notice.to-verify")));
        string[] messages = [.. findings.Select(Line)];
        string common = CommonEnd(messages);
        for (int i = 0; i < messages.Length; i++)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-line", ("number", i + 1), ("text", messages[i][..^common.Length]))));
        if (common.Length > 0)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-all", ("text", common.TrimStart(Clause, ' ')))));
        word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-see", ("first", number), ("last", number + findings.Count - 1))), Say(OfficeTexts.Of("words.office.notice.evidence")));
        if (first.Basis is { } basis)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.sentence", ("text", basis))), Say(OfficeTexts.Of("words.office.notice.basis")));
        word.Paragraph("Body", Say(ProblemText.ToDo(first)), Say(OfficeTexts.Of("words.office.notice.to-do")));
    }

    /// <summary>What it is, and of which cell, where the message doesn't say so itself.</summary>
    private string Line(Finding finding)
    {
        (string message, string instance) = (Say(finding.Message), Say(finding.InstanceLabel));
        return instance.Length == 0 || message.Contains(instance, StringComparison.Ordinal) ? message : Say(OfficeTexts.Of("words.office.notice.group-of", ("instance", instance), ("text", message)));
    }

    /// <summary>The whole clauses at the end that all messages have, with the mark before them: <c>;先看下属单位的报告:档案局</c>.</summary>
    private static string CommonEnd(string[] messages)
    {
        int length = messages[0].Length;
        foreach (string message in messages)
        {
            int same = 0;
            while (same < Math.Min(length, message.Length) && message[^(same + 1)] == messages[0][^(same + 1)])
                same++;
            length = same;
        }

        string end = messages[0][^length..];
        int mark = end.IndexOf(Clause, StringComparison.Ordinal);
        return mark < 0 ? "" : end[mark..];
    }

    private string Say(LocalizedText text) => texts.In(text);
}
