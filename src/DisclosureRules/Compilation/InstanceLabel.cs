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
        string[] tables = [.. instance.Rule.CheckText.Syntax.DescendantsAndSelf().OfType<CellSyntax>().Select(c => c.Table).Distinct()];
        LocalizedText[] labels = [.. instance.Rule.Variables.Select(v => Of(instance, v, instance.Variables[v.Name], tables))];
        return labels switch
        {
            [] => LocalizedText.Empty,
            [LocalizedText only] => only,
            _ => LocalizedText.Join(Texts.Comma, labels),
        };
    }

    private static LocalizedText Of(BoundRule instance, RuleVariable variable, BoundVariable value, string[] tables)
    {
        if (value.Cell is { } cell)
            return cell.Role.Qualify(FormLabels.Cell(cell.Cell));
        return variable.Sections is null
            ? Named(instance, value.Name!, tables)
            : FormLabels.Section(instance.Grid.Form, value.Name!);
    }

    /// <summary>The row, or else the column, of that name in the tables the rule speaks of; the name itself where there is none.</summary>
    private static LocalizedText Named(BoundRule instance, string name, string[] tables)
    {
        var cells = instance.Grid.Form.Cells.Where(c => tables.Contains(c.Id.Table, StringComparer.Ordinal)).ToArray();
        if (cells.FirstOrDefault(c => c.Id.Row == name) is { } row)
            return FormLabels.Short(row.Row.Label);
        return cells.FirstOrDefault(c => c.Id.Column == name) is { } column ? FormLabels.Short(column.Column.Label) : new(name, name);
    }
}
