using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Extensions;

/// <summary>What was made of one state of the options: rules, the forms they were compiled for, and limits. Immutable.</summary>
internal sealed record LoadedRules(RuleSet Rules, FormCatalog Forms, ReadingLimits Limits, IReadOnlyList<string> Paths)
{
    /// <summary>Reads and compiles everything; <see langword="null"/> and all problems where something is wrong.</summary>
    /// <param name="options">The options.</param>
    /// <param name="day">The day on which the last days of what packs change are over.</param>
    /// <param name="problems">What is wrong.</param>
    public static LoadedRules? Of(DisclosureRulesOptions options, DateOnly day, out IReadOnlyList<Diagnostic> problems)
    {
        try
        {
            problems = [];
            ReadingLimits limits = options.Limits();
            FormCatalog forms = FormCatalog.BuiltIn.WithFiles(options.Forms);
            RuleSet rules = RuleSet.Load(options.National ? RulePacks.National : [], forms, [.. options.Packs]).On(day);
            if (options.Rules.Count > 0)
                rules = rules.With(RuleSelection.Of(options.Rules));
            return new(rules, forms, limits, options.ReloadOnChange ? [.. options.Packs, .. options.Forms] : []);
        }
        catch (DiagnosticException exception)
        {
            problems = exception.Diagnostics;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            problems = [new("options.reading", LocalizedText.Same(exception.Message))];
        }

        return null;
    }
}
