using System.Text.RegularExpressions;
using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>Says a change of an expression in the form's own words: of two formulas, what the one has and the other hasn't, or which cells.</summary>
/// <param name="titles">What claims state, in words.</param>
internal sealed partial class ChangeWording(IReadOnlyDictionary<string, LocalizedText> titles)
{
    // What is shown of a long list is enough to see what it is about.
    private const int MostShown = 3;

    /// <summary>The rows, columns or cells that a rule is no longer checked for, or is checked for, too.</summary>
    public static LocalizedText Instances(IReadOnlyList<BoundRule> before, IReadOnlyList<BoundRule> after)
    {
        LocalizedText[] lost = [.. before.ExceptBy(after.Select(i => i.Id), i => i.Id).Select(i => i.Label)];
        return lost.Length > 0
            ? Texts.Of("words.authoring.mutant.no-longer-for", ("instances", Some(lost)))
            : Texts.Of("words.authoring.mutant.also-for", ("instances", Some([.. after.ExceptBy(before.Select(i => i.Id), i => i.Id).Select(i => i.Label)])));
    }

    /// <summary>Which cells a part no longer looks at, and which instead; <see langword="null"/> where all are named elsewhere, too.</summary>
    public static LocalizedText? Cells(RulePart part, IReadOnlyList<CellVariable> before, IReadOnlyList<CellVariable> after)
    {
        LocalizedText[] lost = [.. before.Except(after).Select(Label)], taken = [.. after.Except(before).Select(Label)];
        return (lost.Length, taken.Length) switch
        {
            (0, 0) => null,
            (_, 0) => Texts.Of("words.authoring.mutant.no-longer-reads", ("member", part.Name()), ("cells", Some(lost))),
            (0, _) => Texts.Of("words.authoring.mutant.also-reads", ("member", part.Name()), ("cells", Some(taken))),
            _ => Texts.Of("words.authoring.mutant.reads-instead", ("member", part.Name()), ("cells", Some(lost)), ("others", Some(taken))),
        };
    }

    /// <summary>The change of a part, or the words at hand where the formulas of both read alike.</summary>
    /// <param name="part">The condition or the check.</param>
    /// <param name="before">An instance of the rule.</param>
    /// <param name="after">The same instance of the mutant.</param>
    /// <param name="otherwise">The change in identifiers.</param>
    public LocalizedText Change(RulePart part, BoundRule before, BoundRule after, LocalizedText otherwise) => new TextOnDemand((language, catalog) =>
    {
        (string was, string now) = Difference(Say(part, before, language, catalog), Say(part, after, language, catalog));
        string member = part.Name();
        Message? said = (was, now) switch
        {
            ("", "") => null,
            ("", _) => Texts.Of("words.authoring.mutant.added", ("member", member), ("what", now)),
            (_, "") => Texts.Of("words.authoring.mutant.dropped", ("member", member), ("what", was)),
            _ => Texts.Of("words.authoring.mutant.became", ("member", member), ("before", was), ("after", now)),
        };
        return (said ?? otherwise).In(language, catalog);
    });

    /// <summary>What an instance demands, with the row, column or cell that it is about before it.</summary>
    public LocalizedText Formula(RulePart part, BoundRule instance) => new TextOnDemand((language, catalog) =>
        instance.Label == LocalizedText.Empty ? Say(part, instance, language, catalog) : $"[{instance.Label.In(language, catalog)}] {Say(part, instance, language, catalog)}");

    /// <summary>Whether two conditions of an instance and its mutant read the same cells and are said alike.</summary>
    public bool AreAlike(BoundRule instance, Condition first, Condition second) =>
        first.AllCells().SequenceEqual(second.AllCells()) && Said(instance, first) == Said(instance, second);

    private string Said(BoundRule instance, Condition condition) => new TextOnDemand((language, catalog) => new FormulaWriter(language, catalog, instance, [.. condition.AllCells()], titles).Say(condition)).In(Language.Chinese);

    private static LocalizedText Label(CellVariable cell) => Texts.Of("words.authoring.mutant.cell", ("row", cell.Cell.Row.Label), ("column", cell.Cell.Column.Label));

    private static LocalizedText Some(LocalizedText[] items) =>
        items.Length <= MostShown ? Texts.List(items) : Texts.Of("words.authoring.and-more", ("list", Texts.List(items.Take(MostShown))), ("count", items.Length));

    private string Say(RulePart part, BoundRule instance, Language language, TextCatalog catalog)
    {
        Condition said = FormulaWriter.Settle(part == RulePart.When && instance.When is { } when ? when : instance.Check);
        return new FormulaWriter(language, catalog, instance, [.. said.AllCells()], titles).Say(said);
    }

    /// <summary>What stands between the beginning and the end that both have; labels are not cut, and nothing is left of texts that are equal.</summary>
    private static (string Before, string After) Difference(string before, string after)
    {
        string[] was = Pieces(before), now = Pieces(after);
        int shorter = Math.Min(was.Length, now.Length);
        int start = Enumerable.Range(0, shorter).TakeWhile(i => was[i] == now[i]).Count();
        int end = Enumerable.Range(1, shorter - start).TakeWhile(i => was[^i] == now[^i]).Count();
        return (string.Concat(was[start..^end]).Trim(), string.Concat(now[start..^end]).Trim());
    }

    private static string[] Pieces(string formula) => Separators().Split(formula);

    /// <summary>Operators stand between blanks; what stands between commas and brackets may be a label of several words.</summary>
    [GeneratedRegex(@"( [+\-=\u2260<>\u2264\u2265\u00D7] |[(),;:\u3001\uFF08\uFF09\uFF0C\uFF1B\uFF1A])")]
    private static partial Regex Separators();
}
