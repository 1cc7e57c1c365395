using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Forms;
using DisclosureRules.Json;

namespace DisclosureRules.Authoring.Sketches;

/// <summary>Cells as the rule language names them: <c>requests[granted, total]</c>, <c>requests[denied.*, *]</c>.</summary>
internal sealed class CellList(Form form)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoSets = [];
    private static readonly Dictionary<string, BoundVariable> NoVariables = [];

    private readonly CellSelector _selector = new(new(form), NoSets);

    /// <summary>The cells that a text names; none and a problem where it names none.</summary>
    public IReadOnlyList<FormCell> Of(string text, string? file, int line, int column, string path, List<Diagnostic> problems)
    {
        try
        {
            if (Parser.Parse(text) is CellSyntax cells)
                return [.. _selector.Select(cells, NoVariables).Select(c => c.Cell)];
            problems.Add(new(Texts.Of("test.cells", ("found", LocatedNode.Shorten(text))), file, line, column, path));
        }
        catch (ExpressionException exception)
        {
            problems.Add(new(exception.Error.Code, exception.Error.Message, file, line, column, path));
        }

        return [];
    }
}
