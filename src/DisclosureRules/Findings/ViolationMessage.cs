using System.Globalization;
using System.Text;
using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>Fills the placeholders of a rule's message; a rule without one gets a wording made from its check. Hints that apply follow.</summary>
internal sealed class ViolationMessage(EvaluationContext facts, BoundRule instance, Finding finding)
{
    private readonly Report _report = facts.Report;

    public LocalizedText Write()
    {
        IReadOnlyList<MessageTemplate> templates = instance.Rule.Templates;
        StringBuilder zh = new(templates.Count == 0 ? Default(Language.Chinese) : Fill(templates[0], Language.Chinese));
        StringBuilder en = new(templates.Count == 0 ? Default(Language.English) : Fill(templates[1], Language.English));
        for (int i = 0; i < instance.Hints.Count; i++)
        {
            if (instance.Hints[i]?.Evaluate(facts, null) != Truth.True)
                continue;
            RuleHint hint = instance.Rule.Hints[i];
            zh.Append('(').Append(Fill(hint.Zh, Language.Chinese)).Append(')');
            en.Append(" (").Append(Fill(hint.En, Language.English)).Append(')');
        }

        return new(zh.ToString(), en.ToString());
    }

    private string Fill(MessageTemplate template, Language language)
    {
        StringBuilder text = new();
        foreach (MessagePart part in template.Parts)
        {
            text.Append(part.Literal);
            if (part.Word is not null)
                text.Append(Word(part.Word, language));
            else if (part.Expression is not null)
                text.Append(Expression(part.Expression, language));
        }

        return text.ToString();
    }

    private string Default(Language language)
    {
        if (instance.MainComparison is not { } comparison || finding.Actual is null || finding.Expected is null)
            return instance.Rule.Title.In(language);
        string left = Side(comparison.Left, finding.Actual, language);
        string right = Side(comparison.Right, finding.Expected, language);
        bool english = language == Language.English;
        return comparison.Operator switch
        {
            ComparisonOperator.Equal when english => $"{left}, but {right}; difference {Number(finding.Difference)}",
            ComparisonOperator.Equal => $"{left},而 {right},相差 {Number(finding.Difference)}",
            _ => english ? $"{left} should be {Wanted(comparison.Operator, true)} {right}" : $"{left},应{Wanted(comparison.Operator, false)} {right}",
        };
    }

    private static string Wanted(ComparisonOperator op, bool english) => op switch
    {
        ComparisonOperator.Less => english ? "less than" : "小于",
        ComparisonOperator.AtMost => english ? "at most" : "不大于",
        ComparisonOperator.Greater => english ? "more than" : "大于",
        ComparisonOperator.AtLeast => english ? "at least" : "不小于",
        _ => english ? "other than" : "不等于",
    };

    /// <summary>A side of the comparison with its result: "总计 20" says it all, "新收 21 + 结转 0" wants "= 21".</summary>
    private string Side(NumberExpression? side, decimal? value, Language language)
    {
        if (side is null)
            return "";
        string said = Words(language).Say(side);
        return said.Contains(" + ", StringComparison.Ordinal) || said.Contains(" − ", StringComparison.Ordinal) ? $"{said} = {Number(value)}" : said;
    }

    private string Word(string word, Language language) => word switch
    {
        "actual" => Number(finding.Actual),
        "expected" => Number(finding.Expected),
        "difference" => Number(finding.Difference),
        "left" => Side(instance.MainComparison?.Left, finding.Actual, language),
        "right" => Side(instance.MainComparison?.Right, finding.Expected, language),
        "instance" => instance.Label.In(language),
        "quote" => facts.Claim?.Quotation.Text ?? "?",
        "claim" => facts.Claim?.Title.In(language) ?? "?",
        "stated" => Number(facts.Claim?.Value),
        "share" => facts.Claim?.Share is { } share ? ExactNumber.Show(share.Percent) + "%" : "?",
        "published" => Date(_report.PublishedOn),
        "signed" => Date(_report.SignedOn),
        "parts" => string.Join(" + ", facts.Claim?.Parts.Select(p => ExactNumber.Show(p)) ?? []),
        "unit" => _report.Unit ?? "?",
        "year" => _report.Year?.ToString(CultureInfo.InvariantCulture) ?? "?",
        _ => _report.Form.Name.In(language),
    };

    private string Expression(Syntax syntax, Language language)
    {
        try
        {
            Binder binder = instance.Binder();
            if (binder.IsText(syntax))
                return binder.Text(syntax).Evaluate(facts, null) ?? "?";
            NumberExpression number = binder.Number(syntax);
            if (number is CellNumber cell)
                return facts.CellsOf(cell.Cell.Role) is { } report ? ExpressionWording.Content(report[cell.Cell.Index], language) : "?";
            return number.TryEvaluate(facts, null, out ExactDecimal value) ? Number(value.ToDecimal()) : "?";
        }
        catch (ExpressionException)
        {
            return "?";
        }
    }

    private ExpressionWording Words(Language language)
    {
        return new(facts, language, [.. instance.MainComparison?.CellsToShow(facts) ?? []]);
    }

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";

    private static string Number(decimal? number) => number is { } value ? ExactNumber.Show(value) : "?";
}
