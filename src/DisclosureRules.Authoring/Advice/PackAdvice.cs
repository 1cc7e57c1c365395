using DisclosureRules.Checking;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Rules;
using SyntaxNode = DisclosureRules.Expressions.Syntax.Syntax;

namespace DisclosureRules.Authoring.Advice;

/// <summary>What looks like a mistake in packs that are valid. Stateless and safe to share between threads.</summary>
internal static class PackAdvice
{
    // Year, month and day: a date says when something was counted, and may stand among the words.
    private const string OfDates = "\u5E74\u6708\u65E5";

    /// <summary>The advice on some packs of a rule set, in the order of their files.</summary>
    public static IReadOnlyList<Diagnostic> Of(RuleSet rules, IReadOnlyCollection<RulePack> packs)
    {
        List<Diagnostic> found = [];
        Dictionary<Form, ILookup<object, BoundRule>> instances = rules.Forms.ToDictionary(f => f, f => rules.Instances(f).ToLookup<BoundRule, object>(i => i.Rule, ReferenceEqualityComparer.Instance));
        Dictionary<Form, KnownTotals> totals = rules.Forms.ToDictionary(f => f, f => KnownTotals.Of(rules.Instances(f)));
        foreach (RulePack pack in packs)
        {
            List<Diagnostic> own = [];
            OnPack(rules, pack, own);
            LayerAdvice.Give(rules, pack, own);
            foreach (Rule rule in pack.Rules)
            {
                Form[] forms = [.. rules.Forms.Where(f => rule.Forms.Contains(f.Id, StringComparer.Ordinal))];
                BoundRule[] ofRule = [.. forms.SelectMany(f => instances[f][rule])];
                new RuleAdvice(rule, forms, ofRule, own).Give();
                own.AddRange([.. SumAdvice.On(rule, ofRule, f => totals[f]), .. VariableAdvice.On(rule, forms), .. UnitNameAdvice.On(rules, rule, ofRule)]);
            }

            found.AddRange(own.Distinct().OrderBy(d => d.Line ?? 0).ThenBy(d => d.Column ?? 0));
        }

        RuleComparison.Sums(rules, packs, found);
        RuleComparison.Words(rules, packs, found);
        OnForms(rules, found);
        OnIds(rules, packs, found);
        return found;
    }

    /// <summary>Ids that differ in capitals and small letters alone: people, file names and other programs take one rule for the other.</summary>
    private static void OnIds(RuleSet rules, IReadOnlyCollection<RulePack> packs, List<Diagnostic> found)
    {
        foreach (Rule[] alike in rules.Rules.GroupBy(r => r.Id, StringComparer.OrdinalIgnoreCase).Select(g => g.ToArray()).Where(g => g.Length > 1))
        {
            // The one that its author can change is told.
            Rule own = alike.LastOrDefault(r => packs.Contains(r.Pack)) ?? alike[^1];
            if (packs.Contains(own.Pack))
            {
                Rule other = alike.First(r => r != own);
                found.Add(new(Texts.Of("advice.same-id", ("rule", own.Id), ("other", other.Id), ("place", other.PlaceOf("id").Named(other.Pack.Id))), own.PlaceOf("id")));
            }
        }
    }

    /// <summary>Forms of one's own whose names are words of the language; a row may share its name with a function, which never stands in its place.</summary>
    private static void OnForms(RuleSet rules, List<Diagnostic> found)
    {
        string[] words = [.. FunctionTable.Functions.Select(f => f.Name), .. FunctionTable.Names.Select(n => n.Name)];
        foreach (Form form in rules.Forms.Where(f => FormCatalog.BuiltIn.Find(f.Id) != f))
        {
            IEnumerable<string> names = form.Tables.Select(t => t.Id).Where(t => Parser.IsKeyword(t) || words.Contains(t, StringComparer.Ordinal))
                .Concat(form.Cells.SelectMany(c => new[] { c.Id.Row, c.Id.Column }).Where(Parser.IsKeyword)).Distinct();
            foreach (string name in names)
                found.Add(new(Texts.Of("advice.form-word", ("form", form.Id), ("name", name))));
        }
    }

    private static void OnPack(RuleSet rules, RulePack pack, List<Diagnostic> found)
    {
        if (pack.Rules.Count == 0 && pack.Changes.Count == 0 && pack.Claims.Count == 0 && pack.Vocabulary == Vocabulary.Empty)
            found.Add(new(Texts.Of("advice.empty-pack", ("pack", pack.Id)), pack.File));
        HashSet<string> used = [.. pack.Rules.SelectMany(UsedNames)];
        string[] names = [.. rules.Forms.SelectMany(f => f.Cells).SelectMany(c => new[] { c.Id.Table, c.Id.Row, c.Id.Column }).Distinct(), .. FunctionTable.Functions.Select(f => f.Name), .. FunctionTable.Names.Select(n => n.Name)];
        foreach (string set in pack.Sets.Keys.Order(StringComparer.Ordinal))
        {
            SourceLocation place = PlaceOf(pack, "sets", set);
            if (names.Contains(set, StringComparer.Ordinal))
                found.Add(new(Texts.Of("advice.set-hides", ("name", set)), place));
            if (!used.Contains(set))
                found.Add(new(Texts.Of("advice.unused-set", ("name", set)), place));
        }

        RulePack[] others = [.. rules.Packs.Where(p => p != pack)];
        foreach (string topic in pack.Vocabulary.Topics.Select(t => t.Topic).Distinct().Where(t => others.Any(p => p.Vocabulary.Topics.Any(o => o.Topic == t))))
            found.Add(new(Texts.Of("advice.shared-topic", ("name", topic)), PlaceOf(pack, "vocabulary", "topics")));
        foreach (string unit in pack.Vocabulary.Units.Select(t => t.Unit).Distinct().Where(t => others.Any(p => p.Vocabulary.Units.Any(o => o.Unit == t))))
            found.Add(new(Texts.Of("advice.shared-unit", ("name", unit)), PlaceOf(pack, "vocabulary", "units")));
        string[] counted = [.. rules.Packs.SelectMany(p => p.Claims).Select(c => c.Unit)];
        foreach (string unit in pack.Vocabulary.Units.Select(u => u.Unit).Distinct().Except(counted, StringComparer.Ordinal).Where(u => pack.Claims.Count > 0 && !RulePacks.IsShared(pack) && !others.Any(p => p.Vocabulary.Units.Any(o => o.Unit == u))))
            found.Add(new(Texts.Of("advice.unused-unit", ("name", unit), ("words", Texts.List(pack.Vocabulary.Units.Where(u => u.Unit == unit).Select(u => u.Word)))), PlaceOf(pack, "vocabulary", "units")));
        UnusedClaims(rules, pack, found);
        ILookup<string, string> topics = others.SelectMany(p => p.Vocabulary.Topics).ToLookup(t => t.Word, t => t.Topic);
        foreach (ClaimDefinition claim in pack.Claims)
        {
            foreach (string word in claim.Before.Concat(claim.After).Distinct().Where(w => HasNumber(w, pack)))
                found.Add(new(Texts.Of("advice.claim-number", ("claim", claim.Id), ("word", word)), claim.Origin));
            foreach (string word in claim.Before.Concat(claim.After).Distinct().Where(w => topics[w].Any(t => !claim.Topics.Contains(t))))
                found.Add(new(Texts.Of("advice.claim-word", ("claim", claim.Id), ("word", word), ("topic", topics[word].First())), claim.Origin));
        }
    }

    /// <summary>Claims that no rule asks for. A pack without rules is for others, which may.</summary>
    private static void UnusedClaims(RuleSet rules, RulePack pack, List<Diagnostic> found)
    {
        if (pack.Claims.Count == 0 || pack.Rules.Count == 0 || RulePacks.IsShared(pack))
            return;
        HashSet<string> used = [.. rules.Rules.SelectMany(r => r.Claims), .. rules.Rules.SelectMany(Written)];
        foreach (ClaimDefinition claim in pack.Claims.Where(c => !used.Contains(c.Id)))
            found.Add(new(Texts.Of("advice.unused-claim", ("name", claim.Id)), claim.Origin));

        static IEnumerable<string> Written(Rule rule) => ExpressionsOf(rule).SelectMany(e => e.DescendantsAndSelf()).OfType<TextSyntax>().Select(t => t.Value);
    }

    /// <summary>Whether a number stands in a word, as the one that is to be read stands in a sentence: at its end, or before what is counted. Numbers in names are none.</summary>
    private static bool HasNumber(string word, RulePack pack)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (!char.IsDigit(word[i]) || (i + 1 < word.Length && char.IsDigit(word[i + 1])))
                continue;
            string rest = word[(i + 1)..];
            bool isShort = i == 0 || !char.IsDigit(word[i - 1]) || i == 1 || !char.IsDigit(word[i - 2]);
            if (rest.Length == 0 || (isShort && rest[0] > '\u2E80' && !OfDates.Contains(rest[0], StringComparison.Ordinal)) || RulePacks.Measures.Concat(pack.Vocabulary.Units).Any(m => rest.StartsWith(m.Word, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    private static IEnumerable<SyntaxNode> ExpressionsOf(Rule rule) => new[] { rule.CheckText.Syntax, rule.WhenText?.Syntax }.OfType<SyntaxNode>().Concat(rule.Variables.Select(v => v.Cells?.Syntax).OfType<SyntaxNode>())
        .Concat(rule.Templates.Concat(rule.Hints.SelectMany(h => new[] { h.Zh, h.En })).SelectMany(t => t.Parts).Select(p => p.Expression).OfType<SyntaxNode>()).Concat(rule.Hints.Select(h => h.When.Syntax));

    private static HashSet<string> UsedNames(Rule rule)
    {
        // Shorthands and lists of names are members of the rule; a set may stand in any of them.
        HashSet<string> names = new(StringComparer.Ordinal);
        Stack<LocatedNode> open = new(rule.Node is null ? [] : [rule.Node]);
        while (open.TryPop(out LocatedNode? node))
        {
            if (node.Kind == System.Text.Json.JsonValueKind.String)
                names.Add(node.Text);
            foreach (LocatedNode below in node.Items.Concat(node.Members.Select(m => m.Value)))
                open.Push(below);
        }

        foreach (SyntaxNode node in ExpressionsOf(rule).SelectMany(e => e.DescendantsAndSelf()))
        {
            IEnumerable<Selector> selectors = node switch { CellSyntax c => [c.Row, c.Column], QuantifierSyntax { Ids: { } ids } => [ids], _ => [] };
            names.UnionWith(selectors.SelectMany(s => s.Items.Concat(s.Except)).Select(i => i.Name));
            if (node is NameSyntax name)
                names.Add(name.Name);
        }

        // A set may name others; where it is used, these are.
        LocatedNode? sets = rule.Node?.Parent?.Parent?.Member("sets");
        Queue<string> named = new(names);
        while (sets is not null && named.TryDequeue(out string? name))
        {
            foreach (LocatedNode member in sets.Member(name)?.Items ?? [])
            {
                if (member.Kind == System.Text.Json.JsonValueKind.String && names.Add(member.Text))
                    named.Enqueue(member.Text);
            }
        }

        return names;
    }

    private static SourceLocation PlaceOf(RulePack pack, string member, string inner)
    {
        LocatedNode? root = pack.Rules.Select(r => r.Node?.Parent?.Parent).FirstOrDefault(n => n is not null);
        LocatedNode? at = root?.Member(member)?.Member(inner) ?? root?.Member(member);
        return at is null ? new(pack.File) : new(pack.File, at.Line, at.Column, at.Path);
    }
}
