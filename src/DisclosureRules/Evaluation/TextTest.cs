using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>Whether a text equals, contains, starts or ends with one of some words; ordinal comparison.</summary>
internal sealed class TextTest(string function, TextExpression text, IReadOnlyList<string> words) : BooleanExpression
{
    private readonly string[] _words = [.. words];

    public string Function => function;

    public TextExpression Text => text;

    public IReadOnlyList<string> Words => _words;

    public override bool ReadsValues => false;

    public override Truth Evaluate(Report report, Obstacles? obstacles)
    {
        if (text.Evaluate(report, obstacles) is not { } value)
            return Truth.Unknown;
        return Holds(function, value, _words) ? Truth.True : Truth.False;
    }

    /// <summary>The test itself: one of the words fits, or, for <c>!=</c>, none does.</summary>
    public static bool Holds(string function, string text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            bool fits = function switch
            {
                "contains" => text.Contains(word, StringComparison.Ordinal),
                "startsWith" => text.StartsWith(word, StringComparison.Ordinal),
                "endsWith" => text.EndsWith(word, StringComparison.Ordinal),
                _ => string.Equals(text, word, StringComparison.Ordinal),
            };
            if (fits)
                return function != "!=";
        }

        return function == "!=";
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        if (text is PrintedText printed)
            visit(printed.Cell.Index);
    }
}
