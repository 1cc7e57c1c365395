using System.Globalization;
using System.Text;
using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Findings;

/// <summary>Fills the placeholders of a rule's message; a rule without one gets a wording made from its check. Hints that apply follow.</summary>
internal sealed class ViolationMessage(EvaluationContext facts, BoundRule instance, BoundMessages messages, Finding finding)
{
    private readonly Report _report = facts.Report;

    /// <summary>The message in one language; packs state theirs in Chinese and English, so that it is English in every other.</summary>
    public string Write(Language language, TextCatalog catalog)
    {
        IReadOnlyList<BoundTemplate> templates = messages.Templates;
        bool chinese = language == Language.Chinese;
        StringBuilder text = new(templates.Count == 0 ? Default(language, catalog) : Fill(templates[chinese ? 0 : 1], language, catalog));
        foreach (BoundHint hint in messages.Hints)
        {
            if (hint.When.Evaluate(facts, null) != Truth.True)
                continue;
            text.Append(Texts.Say("words.hint", language, catalog, ("hint", Fill(chinese ? hint.Zh : hint.En, language, catalog))));
        }

        return text.ToString();
    }

    private string Fill(BoundTemplate template, Language language, TextCatalog catalog)
    {
        StringBuilder text = new();
        foreach (BoundPart part in template.Parts)
        {
            text.Append(part.Literal);
            if (part.Word is not null)
                text.Append(Word(part.Word, language, catalog));
            else if (part.Shown is not null)
                text.Append(Shown(part.Shown, language, catalog));
        }

        return text.ToString();
    }

    private string Default(Language language, TextCatalog catalog)
    {
        if (instance.MainComparison is not { } comparison || finding.Actual is null || finding.Expected is null)
            return Texts.Say("words.does-not-hold", language, catalog, ("title", instance.Rule.Title.In(language, catalog)));
        string left = Side(comparison.Left, finding.Actual, language, catalog);
        string right = Side(comparison.Right, finding.Expected, language, catalog);
        return comparison.Operator == ComparisonOperator.Equal
            ? Texts.Say(comparison.Right is ConstantNumber ? "words.unequal/constant" : "words.unequal", language, catalog, ("left", left), ("right", right), ("difference", Number(finding.Difference)))
            : Texts.Say("words.should-be", language, catalog, ("left", left), ("relation", Texts.Of(Wanted(comparison.Operator))), ("right", right));
    }

    private static string Wanted(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Less => "words.less-than",
        ComparisonOperator.AtMost => "words.at-most",
        ComparisonOperator.Greater => "words.more-than",
        ComparisonOperator.AtLeast => "words.at-least",
        _ => "words.other-than",
    };

    /// <summary>A side of the comparison with its result: "总计 20" says it all, "新收 21 + 结转 0" wants "= 21".</summary>
    private string Side(NumberExpression? side, decimal? value, Language language, TextCatalog catalog)
    {
        if (side is null)
            return "";
        string said = Wording(language, catalog).Say(side);
        return said.Contains(" + ", StringComparison.Ordinal) || said.Contains(" − ", StringComparison.Ordinal) || said.Contains(" × ", StringComparison.Ordinal) ? $"{said} = {Number(value)}" : said;
    }

    private string Word(string word, Language language, TextCatalog catalog) => word switch
    {
        "actual" => Number(finding.Actual),
        "expected" => Number(finding.Expected),
        "difference" => Number(finding.Difference),
        "left" => Side(instance.MainComparison?.Left, finding.Actual, language, catalog),
        "right" => Side(instance.MainComparison?.Right, finding.Expected, language, catalog),
        "instance" => instance.Label.In(language, catalog),
        "quote" => facts.Claim?.Quotation.Text ?? "?",
        "claim" => facts.Claim?.Title.In(language, catalog) ?? "?",
        "stated" => Number(facts.Claim?.Value),
        "share" => facts.Claim?.Share is { } share ? ExactNumber.Show(share.Percent) + "%" : "?",
        "published" => Date(_report.PublishedOn),
        "signed" => Date(_report.SignedOn),
        "parts" => string.Join(" + ", facts.Claim?.Parts.Select(p => ExactNumber.Show(p)) ?? []),
        "unit" => _report.Unit ?? "?",
        "year" => _report.Year?.ToString(CultureInfo.InvariantCulture) ?? "?",
        _ => _report.Form.Name.In(language, catalog),
    };

    private string Shown(Expression expression, Language language, TextCatalog catalog) => expression switch
    {
        TextExpression text => text.Evaluate(facts, null) ?? "?",
        CellNumber { Cell: var cell } => facts.CellsOf(cell.Role) is { } report ? ExpressionWording.Content(report[cell.Index]).In(language, catalog) : "?",
        NumberExpression number => number.TryEvaluate(facts, null, out ExactDecimal value) ? Number(value.ToDecimal()) : "?",
        _ => throw new InvalidOperationException($"A message shows no {expression.GetType().Name}."),
    };

    private ExpressionWording Wording(Language language, TextCatalog catalog) =>
        new(facts, language, catalog, [.. instance.MainComparison?.CellsToShow(facts) ?? []]);

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";

    private static string Number(decimal? number) => number is { } value ? ExactNumber.Show(value) : "?";
}
