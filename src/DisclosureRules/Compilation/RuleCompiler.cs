using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;
using DisclosureRules.Rules.Layers;

namespace DisclosureRules.Compilation;

/// <summary>Turns the rules of packs into the instances for one form, collecting every problem.</summary>
internal sealed class RuleCompiler
{
    private const int MaximumInstances = 10_000;

    private readonly FormGrid _grid;
    private readonly Form _form;
    private readonly Func<Rule, IReadOnlyList<RuleChange>> _changes;
    private readonly IReadOnlySet<string> _claims;
    private readonly List<Diagnostic> _problems;
    private readonly List<BoundRule> _instances = [];
    private readonly bool _areProven;
    private int _nodes;

    private RuleCompiler(Form form, Func<Rule, IReadOnlyList<RuleChange>> changes, IReadOnlySet<string> claims, List<Diagnostic> diagnostics, bool areProven) =>
        (_grid, _form, _changes, _claims, _problems, _areProven) = (new(form), form, changes, claims, diagnostics, areProven);

    /// <param name="rules">The rules; those for other forms are left out.</param>
    /// <param name="changes">What packs make of a rule of others, in the order in which it is done.</param>
    /// <param name="form">The form.</param>
    /// <param name="claims">The claims that are defined.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="areProven">Whether the rules are known to have nothing wrong with them: then messages are bound when they are needed.</param>
    public static IReadOnlyList<BoundRule> Compile(
        IEnumerable<Rule> rules, Func<Rule, IReadOnlyList<RuleChange>> changes, Form form, IReadOnlySet<string> claims, List<Diagnostic> diagnostics, bool areProven = false)
    {
        RuleCompiler compiler = new(form, changes, claims, diagnostics, areProven);
        Rule[] all = [.. rules.Where(r => r.Forms.Contains(form.Id, StringComparer.Ordinal))];
        int before = diagnostics.Count;
        for (int i = 0; i < all.Length; i++)
        {
            Rule rule = all[i];
            if (diagnostics.Count - before >= CappedDiagnostics.Most)
            {
                diagnostics.Add(At(rule, Texts.Of("pack.more-rules", ("count", diagnostics.Count - before), ("left", all.Length - i), ("rule", rule.Id))));
                break;
            }

            if (compiler._nodes > CostMeter.MaximumNodesTogether)
            {
                diagnostics.Add(At(rule, Texts.Of("pack.too-costly", ("most", CostMeter.MaximumNodesTogether), ("rule", rule.Id))));
                break;
            }

            compiler.Add(rule);
        }

        return compiler._instances;
    }

    private void Add(Rule rule)
    {
        CellSelector cells = new(_grid, rule.Pack.Sets);
        CostMeter cost = new();
        List<(RuleVariable Variable, IReadOnlyList<BoundVariable> Values)> domains = [];
        long count = 1;
        foreach (RuleVariable variable in rule.Variables)
        {
            if (Values(rule, variable, cells) is not { } values)
                return;
            domains.Add((variable, values));
            count *= values.Count;
            if (count > MaximumInstances)
            {
                _problems.Add(At(rule, Texts.Of("rule.too-many-instances", ("rule", rule.Id), ("count", count), ("most", MaximumInstances))));
                return;
            }
        }

        IReadOnlyList<RuleChange> all = _changes(rule);
        var changes = (all, AppliedChanges.Effective(all));
        for (long i = 0; i < count; i++)
        {
            Dictionary<string, BoundVariable> variables = new(StringComparer.Ordinal);
            long rest = i, block = count;
            foreach ((RuleVariable variable, IReadOnlyList<BoundVariable> values) in domains)
            {
                block /= values.Count;
                variables[variable.Name] = values[(int)(rest / block)];
                rest %= block;
            }

            if (!TryAdd(rule, changes, cells, variables, cost))
                break;
        }

        _nodes += cost.Nodes;
    }

    private bool TryAdd(Rule rule, (IReadOnlyList<RuleChange> All, IReadOnlyList<RuleChange> Effective) changes, CellSelector cells, Dictionary<string, BoundVariable> variables, CostMeter cost)
    {
        Binder binder = new(_form, cells, rule.BlankIsZero, variables, cost, rule.Claims.Count > 0);
        Condition? when = rule.WhenText is null ? null : Bind(rule, rule.WhenText, binder);
        Condition? check = Bind(rule, rule.CheckText, binder);
        if (check is null || (when is null && rule.WhenText is not null))
            return false;
        string id = string.Join(",", rule.Variables.Select(v => variables[v.Name].Text));
        bool readsWords = binder.ReadsWords || rule.Claims.Count > 0, readsLastYear = binder.ReadsLastYear, readsUnitsBelow = binder.ReadsUnitsBelow;
        string[] claims = [.. binder.Claims.Select(c => c.Id).Distinct(StringComparer.Ordinal)];
        BoundMessages? messages = null;
        if (!_areProven)
        {
            messages = BindMessages(rule, binder, id, isFirst: _instances.Count == 0 || _instances[^1].Rule != rule);
            if (messages is null || !changes.All.All(c => CanBind(rule, c, binder)))
                return false;
        }

        _instances.Add(new()
        {
            Rule = rule,
            Changes = changes.Effective,
            Grid = _grid,
            Ordinal = _instances.Count,
            Id = id,
            Variables = variables,
            When = when,
            Check = check,
            ReadsWords = readsWords,
            ReadsLastYear = readsLastYear,
            ReadsUnitsBelow = readsUnitsBelow,
            ShowsWords = binder.ReadsWords,
            ClaimIds = claims,
            BoundMessages = messages,
        });
        return true;
    }

    private Condition? Bind(Rule rule, LocatedExpression text, Binder binder)
    {
        int claims = binder.Claims.Count;
        try
        {
            Condition bound = binder.Condition(text.Syntax);
            ExpressionError[] errors = [.. binder.TakeErrors(), .. Unknown(binder.Claims.Skip(claims))];
            foreach (ExpressionError error in errors.OrderBy(e => e.Start))
                AddOnce(text.Diagnostic(error, rule.Origin.File));
            return errors.Length == 0 ? bound : null;
        }
        catch (ExpressionException exception)
        {
            // What was found before is told, too: of very many errors the last one ends it.
            foreach (ExpressionError error in binder.TakeErrors().Append(exception.Error))
                AddOnce(text.Diagnostic(error, rule.Origin.File));
            return null;
        }
    }

    /// <summary>Claims that nobody defines; those whose definition is wrong are told there.</summary>
    private IEnumerable<ExpressionError> Unknown(IEnumerable<(string Id, Syntax At)> claims) =>
        claims.Where(c => !_claims.Contains(c.Id)).Select(c => new ExpressionError(ClaimLookup.Unknown(c.Id, _claims), c.At.Start, c.At.End));

    /// <summary>
    /// The placeholders of a message are as much part of a rule as its check. A hint may name cells that only some instances have, but the
    /// first must have them: otherwise its condition is a mistake.
    /// </summary>
    private BoundMessages? BindMessages(Rule rule, Binder binder, string instance, bool isFirst)
    {
        if (isFirst && !rule.Hints.All(h => Bind(rule, h.When, binder) is not null))
            return null;
        try
        {
            int claims = binder.Claims.Count;
            BoundMessages bound = BoundMessages.Bind(rule, binder);
            ExpressionError[] errors = [.. binder.TakeErrors(), .. Unknown(binder.Claims.Skip(claims))];
            foreach (ExpressionError error in errors)
                AddMessage(error);
            return errors.Length == 0 ? bound : null;
        }
        catch (ExpressionException exception)
        {
            foreach (ExpressionError error in exception.Further.Prepend(exception.Error))
                AddMessage(error);
            return null;
        }

        void AddMessage(ExpressionError error)
        {
            string id = isFirst ? rule.Id : $"{rule.Id}[{instance}]";
            AddOnce(new(error.Code, Texts.Of("words.rule-message", ("rule", id), ("error", error.Message)), rule.PlaceOf("message", "hints")));
        }
    }

    /// <summary>Whether the other words that a change has for the rule can be bound to it; what is wrong is told at the change.</summary>
    private bool CanBind(Rule rule, RuleChange change, Binder binder)
    {
        List<ExpressionError> errors = [];
        int claims = binder.Claims.Count;
        try
        {
            BoundMessages.Bind(change.Templates, binder);
            errors.AddRange([.. binder.TakeErrors(), .. Unknown(binder.Claims.Skip(claims))]);
        }
        catch (ExpressionException exception)
        {
            errors.AddRange([exception.Error, .. exception.Further]);
        }

        foreach (ExpressionError error in errors)
            AddOnce(new(error.Code, Texts.Of("words.rule-message", ("rule", rule.Id), ("error", error.Message)), change.Location));
        return errors.Count == 0;
    }

    private List<BoundVariable>? Values(Rule rule, RuleVariable variable, CellSelector cells)
    {
        try
        {
            if (variable.Names is { } names)
                return Named(rule, names, cells);
            if (variable.Sections is { } sections)
                return [.. sections.Select(s => new BoundVariable(Section(s), null))];
            if (variable.Axis is { } axis)
                return [.. cells.Names(axis).Select(n => new BoundVariable(n, null))];
            if (variable.Cells!.Syntax is not CellSyntax selection)
            {
                Message wanted = _form.Table(variable.Cells.Text) is { } table
                    ? Texts.Of("rule.each/table", ("variable", variable.Name), ("table", table.Id)) : Texts.Of("rule.each/cells");
                throw new ExpressionException(new(wanted, variable.Cells.Syntax.Start, variable.Cells.Syntax.End));
            }

            return [.. cells.Select(selection, new Dictionary<string, BoundVariable>()).Select(c => new BoundVariable(null, c))];
        }
        catch (ExpressionException exception)
        {
            // A table that there is not is mended where it is written.
            LocatedNode at = variable.Axis is { } axis && _form.Table(axis.Table) is null ? LocatedExpression.Written(variable.Node, axis.Table) ?? variable.Node : variable.Node;
            AddOnce(variable.Cells is { } text ? text.Diagnostic(exception.Error, rule.Origin.File) : At(rule, exception.Error, at));
            return null;
        }
    }

    /// <summary>The names of a list, each that is wrong told where it stands; <see langword="null"/> where one is.</summary>
    private List<BoundVariable>? Named(Rule rule, IReadOnlyList<LocatedNode> names, CellSelector cells)
    {
        bool areKnown = true;
        foreach (LocatedNode name in names)
        {
            try
            {
                cells.Names([name.Text]);
            }
            catch (ExpressionException exception)
            {
                AddOnce(At(rule, exception.Error, name));
                areKnown = false;
            }
        }

        return areKnown ? [.. cells.Names(names.Select(n => n.Text)).Select(n => new BoundVariable(n, null))] : null;
    }

    private static Diagnostic At(Rule rule, ExpressionError error, LocatedNode node) => new(error.Code, error.Message, rule.Origin.File, node.Line, node.Column, node.Path);

    private string Section(LocatedNode node) => _form.SectionIds.Contains(node.Text, StringComparer.Ordinal)
        ? node.Text
        : throw new ExpressionException(NarrativeBinder.UnknownSection(_form, 0, 0));

    private void AddOnce(Diagnostic problem)
    {
        // Of two problems in one place the words are compared, which have to be made for it.
        if (!_problems.Exists(p => p.Line == problem.Line && p.Column == problem.Column && p.File == problem.File && p == problem))
            _problems.Add(problem);
    }

    private static Diagnostic At(Rule rule, Message message) => new(message, rule.Origin);
}
