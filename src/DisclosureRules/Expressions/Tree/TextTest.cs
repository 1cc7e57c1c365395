namespace DisclosureRules.Expressions.Tree;

/// <summary>Whether a text equals, contains, starts or ends with one of some words; ordinal comparison.</summary>
internal sealed class TextTest(string function, TextExpression text, IReadOnlyList<string> words) : BooleanExpression
{
    private readonly string[] _words = [.. words];
    private readonly Func<string, string, bool> _fits = Fits(function);

    public string Function => function;

    public TextExpression Text => text;

    public IReadOnlyList<string> Words => _words;

    public override bool ReadsValues => false;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        if (text.Evaluate(facts, obstacles) is not { } value)
            return Truth.Unknown;
        return Holds(_fits, value, _words) != (function == "!=") ? Truth.True : Truth.False;
    }

    /// <summary>The test itself: one of the words fits, or, for <c>!=</c>, none does.</summary>
    public static bool Holds(string function, string text, ReadOnlySpan<string> words) => Holds(Fits(function), text, words) != (function == "!=");

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
        if (text is PrintedText printed)
            visit(printed.Cell.Index);
    }

    private static bool Holds(Func<string, string, bool> fits, string text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (fits(text, word))
                return true;
        }

        return false;
    }

    private static Func<string, string, bool> Fits(string function) => function switch
    {
        "contains" => static (text, word) => text.Contains(word, StringComparison.Ordinal),
        "startsWith" => static (text, word) => text.StartsWith(word, StringComparison.Ordinal),
        "endsWith" => static (text, word) => text.EndsWith(word, StringComparison.Ordinal),
        _ => static (text, word) => string.Equals(text, word, StringComparison.Ordinal),
    };
}
