using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Compilation;

/// <summary>Says which instance of a rule is meant in the form's own words: the labels of the rows, columns or cells it is about.</summary>
internal static class InstanceLabel
{
    public static LocalizedText Of(BoundRule instance)
    {
        CellSyntax[] cells = [.. instance.Rule.CheckText.Syntax.DescendantsAndSelf().OfType<CellSyntax>()];
        LocalizedText[] labels = [.. instance.Rule.Variables.Select(v => Of(instance, v, instance.Variables[v.Name], cells))];
        return labels switch
        {
            [] => LocalizedText.Empty,
            [LocalizedText only] => only,
            _ => LocalizedText.Join(Texts.Comma, labels),
        };
    }

    private static LocalizedText Of(BoundRule instance, RuleVariable variable, BoundVariable value, CellSyntax[] cells)
    {
        if (value.Cell is { } cell)
            return cell.Role.Qualify(FormLabels.Cell(cell.Cell));
        return variable.Sections is null
            ? Named(instance, value.Name!, cells, isColumn: Array.Exists(cells, c => Names(c.Column, variable)) && !Array.Exists(cells, c => Names(c.Row, variable)))
            : FormLabels.Section(instance.Grid.Form, value.Name!);
    }

    private static bool Names(Selector selector, RuleVariable variable) => selector.Items.Concat(selector.Except).Any(i => i.Name == variable.Name);

    /// <summary>
    /// The row, or else the column, of that name in the tables the rule speaks of; the name itself where there is none. Where the rule uses it for columns
    /// only, the column: a form may have a row and a column <c>total</c>.
    /// </summary>
    private static LocalizedText Named(BoundRule instance, string name, CellSyntax[] spoken, bool isColumn)
    {
        FormCell[] cells = [.. instance.Grid.Form.Cells.Where(c => Array.Exists(spoken, s => s.Table == c.Id.Table))];
        if (!isColumn && Array.Find(cells, c => c.Id.Row == name) is { } row)
            return FormLabels.Row(row);
        return Array.Find(cells, c => c.Id.Column == name) is { } column ? FormLabels.Short(column.Column.Label) : new(name, name);
    }
}
