using System.Text.Json;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>Reads the JSON of a rule pack; one bad rule is reported with all the others.</summary>
internal sealed class RulePackReader
{
    private const int MaximumRules = 2_000;

    /// <summary>What ids of findings about reading start with, which no rule's may.</summary>
    internal const string OwnPrefix = "input.";

    private static readonly string[] RuleMembers =
        ["id", "severity", "title", "message", "basis", "evidence", "years", "forms", "blank", "each", "claim", "tags", "when", "hints", "note", "check", .. Shorthand.Names];

    private readonly LocatedReader _json;

    private RulePackReader(LocatedReader json) => _json = json;

    /// <summary>
    /// The pack with the rules that are good so far, so that these can go on to be checked against the forms and one run names
    /// every problem; <see langword="null"/> when the text is no JSON at all.
    /// </summary>
    public static RulePack? Read(ReadOnlySpan<byte> utf8, string? file, List<Diagnostic> diagnostics)
    {
        LocatedNode? root = LocatedJson.Read(utf8, file, diagnostics, RulePack.MaximumBytes);
        if (root is null)
            return null;
        LocatedReader json = new(file, diagnostics);
        RulePack? pack = new RulePackReader(json).ReadPack(root);
        json.End();
        return pack;
    }

    private RulePack? ReadPack(LocatedNode root)
    {
        if (root.Kind == JsonValueKind.Array)
        {
            _json.Add(Texts.Of("pack.list"), root);
            return null;
        }

        if (!_json.Expect(root, JsonValueKind.Object))
            return null;
        if (root.Member("pack") is null && root.Member("form") is { } form && root.Member("rules") is null)
        {
            _json.Add(Texts.Of("pack.is-report"), form);
            return null;
        }

        if (root.Member("pack") is null && root.Member("rules") is null && root.Member("tests") is { } tests)
        {
            _json.Add(Texts.Of("pack.is-tests"), tests);
            return null;
        }

        _json.OnlyMembers(root, "$schema", "language", "pack", "version", "title", "extends", "units", "years", "forms", "sets", "vocabulary", "claims", "weights", "changes", "rules", "tests");
        if (_json.Integer(root, "language") is { } language && language is < 1 or > RulePack.LanguageVersion)
            _json.Add(Texts.Of("pack.language", ("found", language), ("known", RulePack.LanguageVersion)), root.Member("language")!);
        string id = _json.RequiredIdentifier(root, "pack") ?? "?";
        string version = _json.RequiredText(root, "version") ?? "?";
        RulePack pack = new(id, version, _json.Localized(root.Member("title")) ?? new(id, id), _json.File);
        pack.Jurisdiction = new(UnitSelector.Read(root.Member("units"), _json), ReadYears(root.Member("years")), ReadForms(_json.Required(root, "forms")));
        pack.Extends = ReadExtends(root.Member("extends"));
        pack.Changes = RuleChangeJson.Read(root.Member("changes"), pack, _json);
        if (root.Member("sets") is { } sets)
            pack.Sets = NamedSets.Read(sets, _json);
        NarrativePackReader narrative = new(_json);
        pack.Vocabulary = narrative.ReadVocabulary(root.Member("vocabulary"));
        pack.Claims = narrative.ReadClaims(root.Member("claims"));
        pack.BrokenClaims = [.. (root.Member("claims")?.Items ?? []).Select(c => c.Member("id")?.Text).OfType<string>().Except(pack.Claims.Select(c => c.Id))];
        pack.Weights = CellWeight.Read(root.Member("weights"), _json);
        List<Rule> rules = [];
        if (_json.Required(root, "rules") is { } list && _json.Expect(list, JsonValueKind.Array))
        {
            if (list.Items.Count > MaximumRules)
                _json.Add(Texts.Of("pack.too-many-rules", ("count", list.Items.Count), ("most", MaximumRules)), list);
            foreach (LocatedNode node in list.Items.Take(MaximumRules))
            {
                if (ReadRule(node, pack) is { } rule)
                    rules.Add(rule);
            }

            Duplicates(list);
        }

        pack.Rules = rules;
        return pack;
    }

    /// <summary>Units are those of a pack: a rule for some of them is one of a pack of its own.</summary>
    internal static Message? UnitsElsewhere(string member) => member == "units" ? Texts.Of("json.unknown-member/units") : null;

    /// <summary>What other tools, and people, call a member of a rule.</summary>
    private static Message? MemberElsewhere(string member) => UnitsElsewhere(member)
        ?? (Synonyms.Of("words.members", member) is { } meant ? Texts.Of("json.unknown-member/meant", ("name", member), ("meant", meant)) : null);

    /// <summary>A list of forms that names none would make rules that never run, and nobody would notice.</summary>
    private string[] ReadForms(LocatedNode? node)
    {
        string[] forms = [.. _json.Texts(node).Select(n => n.Text)];
        if (node is { Kind: JsonValueKind.Array } && node.Items.Count == 0)
            _json.Add(Texts.Of("rule.no-forms"), node);
        return forms;
    }

    /// <summary>Layers are few: more packs than these are a mistake or an attack.</summary>
    private List<LocatedNode> ReadExtends(LocatedNode? node)
    {
        List<LocatedNode> names = _json.Texts(node);
        if (names.Count <= PackExtension.MaximumPacks)
            return names;
        _json.Add(Texts.Of("pack.too-many-extended", ("most", PackExtension.MaximumPacks)), node!);
        return [];
    }

    private Rule? ReadRule(LocatedNode node, RulePack pack)
    {
        if (!_json.Expect(node, JsonValueKind.Object))
            return null;
        _json.OnlyMembers(node, MemberElsewhere, RuleMembers);
        string? id = ReadId(node);
        LocalizedText? title = _json.Localized(_json.Required(node, "title"));
        LocatedNode[] checks = [.. node.Members.Where(m => m.Name == "check" || Shorthand.Names.Contains(m.Name, StringComparer.Ordinal)).Select(m => m.Value)];
        List<RuleVariable> variables = ReadVariables(node.Member("each"), hasShorthand: node.Member("check") is null);
        LocatedExpression? check = null;
        if (checks.Length != 1)
        {
            string list = string.Join(", ", ["check", .. Shorthand.Names]);
            _json.Add(Texts.Of("rule.check", ("accepted", list)), checks.Length == 0 ? node : checks[1]);
        }
        else
        {
            check = node.Member("check") is { } text ? LocatedExpression.Read(text, _json) : new Shorthand(pack.Sets, variables, _json).Expand(node);
        }

        Severity severity = Choice(_json.Required(node, "severity"), "severity", Severity.Error, ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info));
        Provenance evidence = Choice(node.Member("evidence"), "evidence", Provenance.Seen, ("seen", Provenance.Seen), ("general", Provenance.General), ("inferred", Provenance.Inferred), ("heuristic", Provenance.Heuristic));
        bool blankIsZero = Choice(node.Member("blank"), "blank", false, ("zero", true), ("notAssessable", false));
        YearRange years = Within(pack, ReadYears(node.Member("years")), node);
        string[] ownForms = ReadForms(node.Member("forms"));
        LocatedExpression? when = node.Member("when") is { } condition ? LocatedExpression.Read(condition, _json) : null;
        List<RuleHint> hints = ReadHints(node.Member("hints"));
        LocalizedText? message = _json.Localized(node.Member("message"));
        IReadOnlyList<MessageTemplate> templates = MessageTemplate.Read(message, node.Member("message"), _json);
        if (evidence == Provenance.Heuristic && node.Member("severity") is { Text: "error" } weight)
            _json.Add(Texts.Of("rule.heuristic-error"), weight);
        if (id is null || title is null || check is null)
            return null;
        SourceLocation origin = new(_json.File, node.Line, node.Column, node.Path);
        return new Rule(id, pack, title, ownForms.Length > 0 ? ownForms : pack.Forms, check, origin)
        {
            Severity = severity,
            Message = message,
            Templates = templates,
            Basis = _json.Localized(node.Member("basis")),
            Provenance = evidence,
            Years = years,
            BlankIsZero = blankIsZero,
            Claims = [.. _json.Texts(node.Member("claim")).Select(n => n.Text)],
            Tags = [.. _json.Texts(node.Member("tags")).Select(n => n.Text).Distinct(StringComparer.Ordinal)],
            // JSON members have no order: an instance is named by its variables in the order of their names.
            Variables = [.. variables.OrderBy(v => v.Name, StringComparer.Ordinal)],
            WhenText = when,
            Hints = hints,
            Node = node,
        };
    }

    /// <summary>The rules of packs can't be named like what the library finds itself.</summary>
    private string? ReadId(LocatedNode node)
    {
        string? id = _json.RequiredIdentifier(node, "id");
        if (id?.StartsWith(OwnPrefix, StringComparison.OrdinalIgnoreCase) != true)
            return id;
        _json.Add(Texts.Of("rule.reserved-id", ("id", id), ("prefix", OwnPrefix)), node.Member("id")!);
        return null;
    }

    private List<RuleVariable> ReadVariables(LocatedNode? node, bool hasShorthand)
    {
        List<RuleVariable> variables = [];
        if (node is null)
            return variables;
        if (node.Kind != JsonValueKind.Object)
        {
            // Its variables aren't told to be unknown as well.
            _json.Add(Texts.Of("rule.each/object"), node);
            return hasShorthand ? variables : [.. node.Items.SelectMany(i => i.Members).Select(m => new RuleVariable(m.Name, m.Value) { Names = [] })];
        }

        foreach (LocatedMember member in node.Members)
        {
            if (member.Name.Length == 0 || !char.IsAsciiLetter(member.Name[0]) || !member.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || Parser.IsKeyword(member.Name))
            {
                _json.Add(Texts.Of("rule.variable", ("name", member.Name)), member);
            }
            else if (ReadVariable(member) is { } variable)
            {
                variables.Add(variable);
            }
        }

        return variables;
    }

    private RuleVariable? ReadVariable(LocatedMember member)
    {
        LocatedNode value = member.Value;
        switch (value.Kind)
        {
            case JsonValueKind.Array:
                if (value.Items.Count == 0)
                    _json.Add(Texts.Of("rule.each/empty"), value);
                return new(member.Name, value) { Names = _json.Texts(value) };
            case JsonValueKind.String:
                return LocatedExpression.Read(value, _json) is { } cells ? new(member.Name, value) { Cells = cells } : null;
            case JsonValueKind.Object:
                if (value.Member("sections") is { } sections)
                {
                    _json.OnlyMembers(value, "sections");
                    if (sections is { Kind: JsonValueKind.Array, Items.Count: 0 })
                        _json.Add(Texts.Of("rule.each/empty-sections"), sections);
                    return new(member.Name, value) { Sections = _json.Texts(sections) };
                }

                _json.OnlyMembers(value, "rows", "columns", "except", "sections");
                bool isRows = value.Member("rows") is not null;
                if (isRows && value.Member("columns") is { } second)
                    _json.Add(Texts.Of("rule.each/both"), second);
                string? table = isRows ? _json.Text(value, "rows") : _json.RequiredText(value, "columns");
                string[] except = [.. _json.Texts(value.Member("except")).Select(n => n.Text)];
                return table is null ? null : new(member.Name, value) { Axis = new(table, isRows, except) };
            default:
                _json.Add(Texts.Of("rule.each", ("found", value.Shown)), value);
                return null;
        }
    }

    private List<RuleHint> ReadHints(LocatedNode? node)
    {
        List<RuleHint> hints = [];
        if (node is null || !_json.Expect(node, JsonValueKind.Array))
            return hints;
        foreach (LocatedNode item in node.Items.Where(i => _json.Expect(i, JsonValueKind.Object)))
        {
            _json.OnlyMembers(item, "when", "zh", "en");
            string? zh = _json.RequiredText(item, "zh");
            LocatedExpression? condition = _json.Required(item, "when") is { } when ? LocatedExpression.Read(when, _json) : null;
            if (zh is not null && MessageTemplate.Read(new(zh, _json.Text(item, "en") ?? zh), item, _json) is [var zhTemplate, var enTemplate] && condition is not null)
                hints.Add(new(condition, zhTemplate, enTemplate));
        }

        return hints;
    }

    private YearRange ReadYears(LocatedNode? node)
    {
        if (node is null)
            return YearRange.All;
        if (YearRange.TryParse(node.Text, out YearRange years))
            return years;
        _json.Add(MeantYears.Of(node), node);
        return YearRange.All;
    }

    /// <summary>The years of a rule that are years of its pack.</summary>
    private YearRange Within(RulePack pack, YearRange own, LocatedNode rule)
    {
        if (own.Intersect(pack.Jurisdiction.Years) is { } years)
            return years;
        _json.Add(Texts.Of("rule.years/outside-pack", ("years", own.ToString()), ("pack", pack.Jurisdiction.Years.ToString())), rule.Member("years") ?? rule);
        return own;
    }

    private T Choice<T>(LocatedNode? node, string member, T fallback, params ReadOnlySpan<(string Name, T Value)> choices)
    {
        if (node is null)
            return fallback;
        List<string> names = [];
        foreach ((string name, T value) in choices)
        {
            if (node.Kind == JsonValueKind.String && name == node.Text)
                return value;
            names.Add(name);
        }

        LocalizedText accepted = LocalizedText.Join(LocalizedText.Empty, [SeverityWords.Meant(node, names), Suggestion.Accepted(names)]);
        _json.Add($"rule.{member}", Texts.Of("words.member-is", ("member", member), ("found", node.Shown), ("accepted", accepted)), node);
        return fallback;
    }

    private void Duplicates(LocatedNode list)
    {
        Dictionary<string, LocatedNode> seen = new(StringComparer.Ordinal);
        foreach (LocatedNode id in list.Items.Select(i => i.Member("id")).OfType<LocatedNode>().Where(n => n.Kind == JsonValueKind.String))
        {
            if (!seen.TryAdd(id.Text, id))
                _json.Add(Texts.Of("pack.duplicate-rule", ("rule", id.Text), ("line", seen[id.Text].Line)), id);
        }
    }
}
