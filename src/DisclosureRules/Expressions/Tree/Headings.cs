using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

/// <summary>What is asked of the numbers that are printed before the headings of sections.</summary>
internal enum HeadingOrder
{
    /// <summary>No two different sections have the same.</summary>
    NoneTwice,

    /// <summary>Of two sections that follow each other in the form, the second has the next.</summary>
    NoneLeftOut,
}

/// <summary>Whether the sections' headings are numbered as they should be. A heading that has no number, and a section that stands twice, are not looked at.</summary>
internal sealed class HeadingsNumbered(HeadingOrder order, IReadOnlyList<string> sections) : Condition(false)
{
    public HeadingOrder Order => order;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        List<(int Place, int Number)> headings = [];
        foreach ((string section, int number) in Headings.NumbersOf(context.Report))
        {
            if (Place(section) is >= 0 and var place)
                headings.Add((place, number));
        }

        for (int i = 1; i < headings.Count; i++)
        {
            (int place, int number) = headings[i];
            bool isRight = order == HeadingOrder.NoneTwice
                ? !IsBefore(headings, i)
                : place != headings[i - 1].Place + 1 || number == headings[i - 1].Number + 1;
            if (!isRight)
                return Truth.False;
        }

        return Truth.True;
    }

    /// <summary>Whether another section before has the number of a heading.</summary>
    private static bool IsBefore(List<(int Place, int Number)> headings, int index)
    {
        for (int i = 0; i < index; i++)
        {
            if (headings[i].Place != headings[index].Place && headings[i].Number == headings[index].Number)
                return true;
        }

        return false;
    }

    private int Place(string section)
    {
        for (int i = 0; i < sections.Count; i++)
        {
            if (sections[i] == section)
                return i;
        }

        return -1;
    }
}

/// <summary>The headings of the sections as printed, one behind the other; empty when the report has none.</summary>
internal sealed class Headings() : TextExpression
{
    /// <summary>A report may give a section in very many parts: the message names the first.</summary>
    private const int Most = 12;

    public override string? Evaluate(in EvaluationContext context, MissingOperands? missing) =>
        string.Join(' ', context.Report.Narrative.Where(s => s.Heading is not null).Take(Most).Select(s => s.Heading));

    /// <summary>The sections whose heading begins with a number (<c>四、</c>, <c>(四)</c>, <c>第四部分</c>), and that number.</summary>
    public static IEnumerable<(string Section, int Number)> NumbersOf(Report report)
    {
        foreach (NarrativeSection section in report.Narrative)
        {
            if (section.Heading is { } heading && HeadingNumber.Of(heading) is { } number)
                yield return (section.Section, number);
        }
    }
}
