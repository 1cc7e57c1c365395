using System.Globalization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>Repairs and causes in words, for whatever shows them. Stateless and safe to share between threads.</summary>
public static class RepairText
{
    // More answers than a person can keep apart.
    private const int MaximumAnswers = 6, MaximumSpelled = 2;

    /// <summary>How many findings a cause explains, by which changes, and by what mistake.</summary>
    /// <param name="cause">The cause.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cause"/> is <see langword="null"/>.</exception>
    public static LocalizedText Of(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return Texts.Of("words.repair.cause", ("cells", cause.Cells.Count), ("findings", cause.Findings.Count), ("changes", Of(cause.Cells, cause.Hypothesis)));
    }

    /// <summary>The changes that a repair makes, and by what mistake they are explained.</summary>
    /// <param name="repair">The repair.</param>
    /// <exception cref="ArgumentNullException"><paramref name="repair"/> is <see langword="null"/>.</exception>
    public static LocalizedText Of(CellRepair repair)
    {
        ArgumentNullException.ThrowIfNull(repair);
        return Of(repair.Cells, repair.Hypothesis);
    }

    /// <summary>A cell, what stands there, and what it would have to hold: <c>总计·自然人 7 → 8</c>.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/>.</exception>
    public static LocalizedText Of(CellChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        LocalizedText from = change.From is { } number ? Number(number) : Texts.Of("words.repair.blank");
        return change switch
        {
            { To: { } to } => Texts.Of("words.repair.change", ("cell", change.Label), ("from", from), ("to", Number(to))),
            { Least: { } least, Greatest: { } greatest } => Texts.Of("words.repair.change-between", ("cell", change.Label), ("from", from), ("least", Number(least)), ("greatest", Number(greatest))),
            { Least: { } least } => Texts.Of("words.repair.change-at-least", ("cell", change.Label), ("from", from), ("least", Number(least))),
            { Greatest: { } greatest } => Texts.Of("words.repair.change-at-most", ("cell", change.Label), ("from", from), ("greatest", Number(greatest))),
            _ => Texts.Of("words.repair.change-any", ("cell", change.Label), ("from", from)),
        };
    }

    /// <summary>The cell to look at, and what each number found there would say; repairs are numbered from 1 on.</summary>
    /// <param name="question">The question.</param>
    /// <exception cref="ArgumentNullException"><paramref name="question"/> is <see langword="null"/>.</exception>
    public static LocalizedText Of(RepairQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Of(question, a =>
        {
            LocalizedText repairs = LocalizedText.Join(Texts.Comma, a.Repairs.Select(r => Number(r + 1)));
            return a.Value is { } value ? Texts.Of("words.repair.answer", ("value", Number(value)), ("repairs", repairs)) : Texts.Of("words.repair.answer/other", ("repairs", repairs));
        });
    }

    /// <summary>The same for those who don't see the repairs numbered: each answer with what would have to change then; empty where nothing decides between them.</summary>
    /// <param name="result">The repairs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public static LocalizedText Question(RepairResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Question is not { } question)
            return LocalizedText.Empty;
        return Of(question, a =>
        {
            LocalizedText changes = LocalizedText.Join(Texts.Of("words.repair.or"), a.Repairs.Take(MaximumSpelled).Select(r => Of(result.Repairs[r].Cells, null)));
            if (a.Repairs.Count > MaximumSpelled)
                changes = Texts.Of("words.repair.or-others", ("changes", changes), ("count", a.Repairs.Count - MaximumSpelled));
            return a.Value is { } value ? Texts.Of("words.repair.answer/spelled", ("value", Number(value)), ("changes", changes)) : Texts.Of("words.repair.answer/other-spelled", ("changes", changes));
        });
    }

    /// <summary>What the words or last year's report say of a repair.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is <see langword="null"/>.</exception>
    public static LocalizedText Of(RepairEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        LocalizedText witness = evidence.Words is { } words ? Texts.Of("words.repair.witness.words", ("words", words))
            : evidence.Year is { } year ? Texts.Of("words.repair.witness.year", ("year", year))
            : Texts.Of("words.repair.witness.rule", ("rule", evidence.Rule));
        return Texts.Of(evidence.SpeaksFor ? "words.repair.speaks-for" : "words.repair.speaks-against", ("witness", witness));
    }

    /// <summary>Which year of a broken chain is the likelier to be wrong.</summary>
    /// <param name="chain">The chain.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chain"/> is <see langword="null"/>.</exception>
    public static LocalizedText Of(BrokenChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return Texts.Of("words.repair.chain", ("year", chain.Year), ("cells", chain.Cells), ("otherwise", chain.Otherwise));
    }

    /// <summary>How many repairs there are beside the first; empty where there are none.</summary>
    /// <param name="result">The repairs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public static LocalizedText Alternatives(RepairResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        int count = result.Repairs.Count - 1;
        return count <= 0 ? LocalizedText.Empty : Texts.Of(result.IsComplete ? "words.repair.alternatives" : "words.repair.alternatives/more", ("count", count));
    }

    private static Message Of(RepairQuestion question, Func<RepairAnswer, LocalizedText> answer) =>
        Texts.Of("words.repair.question", ("cell", question.Label), ("answers", LocalizedText.Join(Texts.Semicolon, question.Answers.Take(MaximumAnswers).Select(answer))));

    private static LocalizedText Of(IEnumerable<CellChange> cells, Hypothesis? hypothesis)
    {
        LocalizedText changes = LocalizedText.Join(Texts.Comma, cells.Select(Of));
        return hypothesis is null ? changes : Texts.Of("words.repair.with-hypothesis", ("changes", changes), ("hypothesis", Of(hypothesis.Kind)));
    }

    private static Message Of(HypothesisKind kind) => Texts.Of(kind switch
    {
        HypothesisKind.ShiftedRow => "words.repair.hypothesis.shifted-row",
        HypothesisKind.ShiftedColumn => "words.repair.hypothesis.shifted-column",
        HypothesisKind.ExchangedCells => "words.repair.hypothesis.exchanged-cells",
        HypothesisKind.TransposedDigits => "words.repair.hypothesis.transposed-digits",
        HypothesisKind.LostDigit => "words.repair.hypothesis.lost-digit",
        HypothesisKind.DoubledDigit => "words.repair.hypothesis.doubled-digit",
        HypothesisKind.Sign => "words.repair.hypothesis.sign",
        HypothesisKind.TotalTypedOver => "words.repair.hypothesis.total-typed-over",
        HypothesisKind.TotalLeftBlank => "words.repair.hypothesis.total-left-blank",
        HypothesisKind.LastYearPasted => "words.repair.hypothesis.last-year-pasted",
        HypothesisKind.PartialCountedTwice => "words.repair.hypothesis.partial-counted-twice",
        _ => "words.repair.hypothesis.yuan-for-ten-thousand",
    });

    private static LocalizedText Number(decimal number) => LocalizedText.Same(number.ToString(CultureInfo.InvariantCulture));
}
