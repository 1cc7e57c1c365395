using System.Text;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Authoring.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Catalogue;

/// <summary>
/// Rules for people to read: a page for each, with what it says, on what basis, its formula, reports that pass and that fail, and what is said of these; in
/// Chinese and English. Stateless and safe to share between threads.
/// </summary>
public static class RuleCatalogue
{
    private static readonly Language[] Languages = [Language.Chinese, Language.English];

    /// <summary>The catalogue as Markdown: <c>README.md</c>, and a page for each rule named by its id.</summary>
    /// <param name="suite">The packs with their tests, which are the examples.</param>
    /// <returns>Texts by the names of their files.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="suite"/> is <see langword="null"/>.</exception>
    public static IReadOnlyDictionary<string, string> Markdown(PackTestSuite suite)
    {
        ArgumentNullException.ThrowIfNull(suite);
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        StringBuilder index = new();
        LocalizedText title = Texts.Of("words.authoring.catalogue.title"), note = Texts.Of("words.authoring.catalogue.note");
        index.Append($"# {title.Zh} · {title.En}\n\n{note.Zh} {note.En}\n");
        foreach (RulePack pack in suite.Rules.Packs.Where(p => p.Rules.Count > 0))
        {
            index.Append("\n## ").Append(pack.Title.Zh).Append(" · ").Append(pack.Title.En).Append("\n\n`").Append(pack).Append("`\n\n").Append(Header()).Append("\n|---|---|---|---|\n");
            foreach (Rule rule in pack.Rules)
            {
                index.Append($"| [{rule.Id}]({FileOf(rule)}) | {Both(l => FindingText.Name(rule.Severity, l))} | {Cell(rule.Title.Zh)} | {Cell(rule.Title.En)} |\n");
                files[FileOf(rule)] = Page(suite, rule);
            }
        }

        files["README.md"] = index.ToString();
        return files.ToDictionary(f => f.Key, f => WrittenPage.Mark("rules doc") + f.Value, StringComparer.Ordinal);
    }

    /// <summary>The catalogue as one HTML file that needs no other.</summary>
    /// <param name="suite">The packs with their tests.</param>
    /// <returns>The HTML.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="suite"/> is <see langword="null"/>.</exception>
    public static string Html(PackTestSuite suite)
    {
        ArgumentNullException.ThrowIfNull(suite);
        LocalizedText title = Texts.Of("words.authoring.catalogue.title");
        StringBuilder page = new(WrittenPage.Mark("rules doc") + "<!doctype html>\n<html lang=\"zh\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Append("<title>").Append(title.Zh).Append(" · ").Append(title.En).Append("</title>\n");
        page.Append("<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:auto;padding:1rem}pre{white-space:pre-wrap;background:#f4f4f4;padding:.5rem}section{border-top:1px solid #ccc}</style>\n<nav>\n");
        foreach (RulePack pack in suite.Rules.Packs.Where(p => p.Rules.Count > 0))
        {
            page.Append("<h2>").Append(Escaped($"{pack.Title.Zh} · {pack.Title.En}")).Append("</h2>\n<ul>\n");
            foreach (Rule rule in pack.Rules)
                page.Append($"<li><a href=\"#{Escaped(rule.Id)}\">{Escaped(rule.Id)}</a> {Escaped(rule.Title.Zh)}\n");
            page.Append("</ul>\n");
        }

        page.Append("</nav>\n<main>\n");
        foreach (Rule rule in suite.Rules.Rules)
            page.Append($"<section id=\"{Escaped(rule.Id)}\">\n").Append(MarkdownHtml(Page(suite, rule))).Append("</section>\n");
        return page.Append("</main>\n</html>\n").ToString();
    }

    /// <summary>The file of a rule: its id, whose characters may be any, with those that files can't be named by left out.</summary>
    private static string FileOf(Rule rule) => string.Concat(rule.Id.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_')) + ".md";

    private static string Header() =>
        $"| {Both(Texts.Of("words.authoring.catalogue.rule").In)} | {Both(Texts.Of("words.authoring.catalogue.severity").In)} | {Texts.Of("words.authoring.catalogue.holds").Zh} | {Texts.Of("words.authoring.catalogue.holds").En} |";

    private static string Both(Func<Language, string> said) => string.Join(" · ", Languages.Select(said));

    private static string Page(PackTestSuite suite, Rule rule)
    {
        StringBuilder page = new();
        page.Append("# ").Append(rule.Id).Append('\n');
        foreach (Language language in Languages)
            Part(page, suite, rule, language);
        page.Append("\n## JSON\n\n```text\n");
        if (rule.When is { } when)
            page.Append("when  ").Append(when).Append('\n');
        page.Append("check ").Append(rule.Check).Append("\n```\n");
        return page.ToString();
    }

    private static void Part(StringBuilder page, PackTestSuite suite, Rule rule, Language language)
    {
        page.Append("\n## ").Append(rule.Title.In(language)).Append("\n\n");
        Fact("words.authoring.catalogue.severity", FindingText.Name(rule.Severity, language));
        Fact("words.authoring.catalogue.basis", rule.Basis?.In(language) ?? Say("words.authoring.catalogue.no-basis"));
        // What nobody stated is no evidence.
        if (rule.Basis is not null || rule.Node?.Member("evidence") is not null)
        {
            Fact("words.authoring.catalogue.evidence", Say(rule.Provenance switch
            {
                Provenance.Seen => "words.authoring.catalogue.evidence.seen",
                Provenance.General => "words.authoring.catalogue.evidence.general",
                Provenance.Inferred => "words.authoring.catalogue.evidence.inferred",
                _ => "words.authoring.catalogue.evidence.heuristic",
            }));
        }

        Fact("words.authoring.catalogue.pack", rule.Pack.ToString());
        if (rule.Years.IsBounded)
            Fact("words.authoring.catalogue.years", rule.Years.ToString());
        if (rule.Pack.Units.Count > 0)
            Fact("words.authoring.catalogue.units", Texts.List(rule.Pack.Units).In(language));
        foreach (RuleChange change in suite.Rules.Layers.ChangesOf(rule))
            Fact("words.authoring.catalogue.changed", LayerWording.Of(change).In(language));
        if (rule.Claims.Count > 0)
            Fact("words.authoring.catalogue.claims", string.Join(", ", rule.Claims));
        foreach (Form form in suite.Rules.Forms.Where(f => rule.Forms.Contains(f.Id)))
        {
            IReadOnlyList<RuleFormula> formulas = FormulaText.Of(suite.Rules, rule, form);
            if (formulas.Count == 0)
                continue;
            string label = formulas[0].Label.In(language) is { Length: > 0 } first ? $"[{first}] " : "";
            Fact("words.authoring.catalogue.formula", $"{label}{formulas[0].Formula.In(language)} ({form.Id}, {formulas.Count})");
        }

        if (rule.Message is { } message)
            Fact("words.authoring.catalogue.says", message.In(language));
        foreach (RuleHint hint in rule.Hints.Take(3))
            Fact("words.authoring.catalogue.mend", language == Language.Chinese ? hint.Zh.Text : hint.En.Text);
        Example("words.authoring.catalogue.passes", Outcome.Pass);
        Example("words.authoring.catalogue.fails", Outcome.Fail);

        string Say(string key) => Texts.Of(key).In(language);

        void Fact(string key, string text) => page.Append("- **").Append(Say(key)).Append("** ").Append(Line(text)).Append('\n');

        void Example(string key, Outcome outcome)
        {
            if (suite.Tests.FirstOrDefault(t => t.Rule == rule.Id && t.Expects == outcome) is not { } test)
                return;
            Fact(key, test.Name);
            if (outcome == Outcome.Fail && suite.Finding(test) is { } finding)
                page.Append("  → ").Append(Line(finding.Message.In(language))).Append('\n');
        }
    }

    private static string Line(string text) => text.Replace('\n', ' ').Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);

    private static string Cell(string text) => Line(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>The few kinds of lines that pages have.</summary>
    private static string MarkdownHtml(string markdown)
    {
        StringBuilder html = new();
        bool isCode = false, isList = false;
        foreach (string line in markdown.TrimEnd().Split('\n'))
        {
            if (isList && !line.StartsWith("- ", StringComparison.Ordinal) && !line.StartsWith("  ", StringComparison.Ordinal))
            {
                html.Append("</ul>\n");
                isList = false;
            }

            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                html.Append(isCode ? "</pre>\n" : "<pre>");
                isCode = !isCode;
            }
            else if (isCode)
            {
                html.Append(Escaped(line)).Append('\n');
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                html.Append("<h3>").Append(Text(line[3..])).Append("</h3>\n");
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                html.Append("<h2>").Append(Text(line[2..])).Append("</h2>\n");
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                html.Append(isList ? "" : "<ul>\n").Append("<li>").Append(Bold(Text(line[2..]))).Append('\n');
                isList = true;
            }
            else if (line.Length > 0)
            {
                html.Append("<br>").Append(Text(line.Trim())).Append('\n');
            }
        }

        return html.Append(isList ? "</ul>\n" : "").ToString();

        // Lines are escaped already but for signs of emphasis.
        static string Text(string line) => Escaped(line.Replace("&lt;", "<", StringComparison.Ordinal)).Replace("\\*", "*", StringComparison.Ordinal);

        static string Bold(string line) => line.StartsWith("**", StringComparison.Ordinal) && line.IndexOf("**", 2, StringComparison.Ordinal) is > 0 and var end
            ? $"<b>{line[2..end]}</b>{line[(end + 2)..]}" : line;
    }
}
