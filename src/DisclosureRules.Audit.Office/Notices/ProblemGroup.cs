using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Office.Notices;

/// <summary>Problems of one rule in cells of one table, told as one: what each is in a line, here or where there are many in the appendix, and once what all have in common.</summary>
internal sealed class ProblemGroup
{
    private const char Clause = ';';

    // More are a list that nobody reads in a letter.
    private const int MostInLetter = 6;

    private readonly OfficeTexts _texts;
    private readonly string _common;

    public ProblemGroup(OfficeTexts texts, IReadOnlyList<Finding> findings)
    {
        (_texts, Findings) = (texts, findings);
        string[] messages = [.. findings.Select(f => Say(f.Message))], instances = [.. findings.Select(f => Say(f.InstanceLabel))];

        // A short name such as 其他 may stand in one of the messages by chance.
        bool areNamed = messages.Zip(instances).All(f => f.First.Contains(f.Second, StringComparison.Ordinal));
        string[] lines = [.. messages.Zip(instances, (message, instance) => areNamed || instance.Length == 0 ? message : Say(OfficeTexts.Of("words.office.notice.group-of", ("instance", instance), ("text", message))))];
        _common = CommonEnd(lines);
        Lines = [.. lines.Select(l => l[..^_common.Length])];
    }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What each is, without what all have in common at the end.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>Whether the lines stand in the appendix.</summary>
    public bool IsLong => Findings.Count > MostInLetter;

    /// <param name="word">Where it is written.</param>
    /// <param name="ordinal">Its number in its section.</param>
    /// <param name="number">The number of its first in the appendix.</param>
    public void Write(WordWriter word, string ordinal, int number)
    {
        Finding first = Findings[0];
        int last = number + Findings.Count - 1;
        string title = Say(OfficeTexts.Of("words.office.notice.group", ("title", first.Title), ("count", Findings.Count)));
        string what = Say(OfficeTexts.Of(first.Severity == Severity.Error ? "words.office.notice.what" : "words.office.notice.to-verify"));
        word.Paragraph("Heading2", Say(OfficeTexts.Of("words.office.notice.problem", ("number", ordinal), ("title", title))));
        if (IsLong)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-long", ("count", Findings.Count), ("first", number), ("last", last))), what);
        else
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-cells", ("count", Findings.Count))), what);
        for (int i = 0; i < Lines.Count && !IsLong; i++)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-line", ("number", i + 1), ("text", Lines[i]))));
        if (_common.Length > 0)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-all", ("text", _common.TrimStart(Clause, ' ')))));
        if (!IsLong)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.group-see", ("first", number), ("last", last))), Say(OfficeTexts.Of("words.office.notice.evidence")));
        if (first.Basis is { } basis)
            word.Paragraph("Body", Say(OfficeTexts.Of("words.office.notice.sentence", ("text", basis))), Say(OfficeTexts.Of("words.office.notice.basis")));
        word.Paragraph("Body", Say(ProblemText.ToDo(first)), Say(OfficeTexts.Of("words.office.notice.to-do")));
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

    private string Say(LocalizedText text) => _texts.In(text);
}
