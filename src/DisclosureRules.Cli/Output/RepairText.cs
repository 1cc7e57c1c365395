using System.Globalization;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;

namespace DisclosureRules.Cli.Output;

/// <summary>Puts repairs into words.</summary>
internal sealed class RepairText(Language language)
{
    // More answers than a person can keep apart.
    private const int MaximumAnswers = 6;

    public string Changes(IEnumerable<CellChange> cells) => string.Join(Texts.Say("words.tool.separator.instances", language), cells.Select(Change));

    public string Hypothesis(Hypothesis hypothesis) => Texts.Say(hypothesis.Kind switch
    {
        HypothesisKind.ShiftedRow => "words.tool.repair.hypothesis.shifted-row",
        HypothesisKind.ShiftedColumn => "words.tool.repair.hypothesis.shifted-column",
        HypothesisKind.ExchangedCells => "words.tool.repair.hypothesis.exchanged-cells",
        HypothesisKind.TransposedDigits => "words.tool.repair.hypothesis.transposed-digits",
        HypothesisKind.LostDigit => "words.tool.repair.hypothesis.lost-digit",
        HypothesisKind.DoubledDigit => "words.tool.repair.hypothesis.doubled-digit",
        HypothesisKind.Sign => "words.tool.repair.hypothesis.sign",
        HypothesisKind.TotalTypedOver => "words.tool.repair.hypothesis.total-typed-over",
        HypothesisKind.LastYearPasted => "words.tool.repair.hypothesis.last-year-pasted",
        _ => "words.tool.repair.hypothesis.yuan-for-ten-thousand",
    }, language);

    /// <summary>The cell to look at, and what each number found there would say; repairs are numbered from 1 on.</summary>
    public string Question(RepairQuestion question)
    {
        IEnumerable<string> answers = question.Answers.Take(MaximumAnswers).Select(a => Texts.Say(
            a.Value is null ? "words.tool.repair.answer/other" : "words.tool.repair.answer", language,
            ("value", a.Value is { } value ? Number(value) : ""), ("repairs", string.Join(Texts.Say("words.tool.separator.list", language), a.Repairs.Select(r => (r + 1).ToString(CultureInfo.InvariantCulture))))));
        return Texts.Say("words.tool.repair.question", language, ("cell", question.Label.In(language)), ("answers", string.Join(Texts.Say("words.tool.repair.answer-separator", language), answers)));
    }

    private string Change(CellChange change)
    {
        string from = change.From is { } number ? Number(number) : Texts.Say("words.tool.repair.blank", language);
        string label = change.Label.In(language);
        return change switch
        {
            { To: { } to } => Texts.Say("words.tool.repair.change", language, ("cell", label), ("from", from), ("to", Number(to))),
            { Least: { } least, Greatest: { } greatest } => Texts.Say("words.tool.repair.change-between", language, ("cell", label), ("from", from), ("least", Number(least)), ("greatest", Number(greatest))),
            { Least: { } least } => Texts.Say("words.tool.repair.change-at-least", language, ("cell", label), ("from", from), ("least", Number(least))),
            { Greatest: { } greatest } => Texts.Say("words.tool.repair.change-at-most", language, ("cell", label), ("from", from), ("greatest", Number(greatest))),
            _ => Texts.Say("words.tool.repair.change-any", language, ("cell", label), ("from", from)),
        };
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
