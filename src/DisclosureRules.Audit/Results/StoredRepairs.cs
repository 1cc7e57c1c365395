using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Repair;

namespace DisclosureRules.Audit.Results;

/// <summary>What outputs say of the repairs of a report, short: cells by their place in the form, without the certificate. Immutable.</summary>
/// <param name="Status">What is known.</param>
/// <param name="Repairs">The repairs.</param>
/// <param name="Filled">The blank cells filled in.</param>
/// <param name="Complete">Whether these are all.</param>
/// <param name="Asked">The cell that the question is about.</param>
/// <param name="Answers">Its answers; <see langword="null"/> without a question.</param>
/// <param name="Chain">Year, cells and those of the other year; <see langword="null"/> where both explain it alike.</param>
internal sealed record StoredRepairs(
    RepairStatus Status, IReadOnlyList<StoredRepairs.Repair> Repairs, StoredRepairs.Repair? Filled, bool Complete, int Asked, IReadOnlyList<RepairAnswer>? Answers, IReadOnlyList<int>? Chain)
{
    public static byte[] Write(RepairResult result, Form form) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredRepairs(
            result.Status, [.. result.Repairs.Select(r => Of(r, form))], result.Filled is { } filled ? Of(filled, form) : null, result.IsComplete,
            result.Question is { } question ? form.IndexOf(question.Cell) : 0, result.Question?.Answers, result.Chain is { } chain ? [chain.Year, chain.Cells, chain.Otherwise] : null),
        ResultJson.Lines.StoredRepairs);

    public static RepairResult Read(ReadOnlySpan<byte> utf8, Form form)
    {
        StoredRepairs stored = ResultJson.Parse(utf8, ResultJson.Lines.StoredRepairs);
        return new()
        {
            Status = stored.Status,
            Repairs = [.. stored.Repairs.Select(r => r.In(form))],
            Filled = stored.Filled?.In(form),
            IsComplete = stored.Complete,
            Question = stored.Answers is { } answers ? new(form.Cells[stored.Asked].Id, FormLabels.Cell(form.Cells[stored.Asked]), answers) : null,
            Chain = stored.Chain is [var year, var cells, var otherwise] ? new(year, cells, otherwise) : null,
        };
    }

    private static Repair Of(CellRepair repair, Form form) => new(
        [.. repair.Cells.Select(c => new Change(form.IndexOf(c.Cell), c.From, c.Least, c.Greatest))], repair.Hypothesis is null ? null : Mistake.Of(repair.Hypothesis, form),
        [.. repair.Mistakes.Select(m => Mistake.Of(m, form))], repair.Explains, repair.Evidence);

    /// <summary>One of the repairs.</summary>
    internal sealed record Repair(IReadOnlyList<Change> Cells, Mistake? Hypothesis, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<string> Explains, IReadOnlyList<RepairEvidence> Evidence)
    {
        public CellRepair In(Form form) =>
            new([.. Cells.Select(c => new CellChange(form.Cells[c.Cell].Id, FormLabels.Cell(form.Cells[c.Cell]), c.From, c.Least, c.Greatest))], Hypothesis?.In(form), Explains, Evidence)
            {
                Mistakes = [.. Mistakes.Select(m => m.In(form))],
            };
    }

    /// <summary>A changed cell.</summary>
    internal readonly record struct Change(int Cell, decimal? From, decimal? Least, decimal? Greatest);

    /// <summary>A mistake that explains cells.</summary>
    internal sealed record Mistake(HypothesisKind Kind, IReadOnlyList<int> Cells)
    {
        public static Mistake Of(Hypothesis hypothesis, Form form) => new(hypothesis.Kind, [.. hypothesis.Cells.Select(form.IndexOf)]);

        public Hypothesis In(Form form) => new(Kind, [.. Cells.Select(c => form.Cells[c].Id)]);
    }
}
