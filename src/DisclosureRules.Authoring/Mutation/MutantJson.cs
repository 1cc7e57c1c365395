using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>A mutant as JSON on one line. Stateless and safe to share between threads.</summary>
public static class MutantJson
{
    /// <summary>
    /// The mutant: <c>rule</c>, <c>change</c>, <c>formula</c>, <c>key</c>, <c>noticedBy</c> (null where no test noticed) and <c>why</c>, which is null where nobody
    /// has explained it.
    /// </summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="language">The language of words; Chinese when left out.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mutant"/> is <see langword="null"/>.</exception>
    public static string Write(RuleMutant mutant, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("rule", mutant.Rule.Id);
            writer.WriteString("change", mutant.Change.In(language));
            writer.WriteString("formula", mutant.Formula.In(language));
            writer.WriteString("key", mutant.Key);
            writer.WriteString("noticedBy", mutant.NoticedBy);
            writer.WriteString("why", mutant.Explanation?.Why.In(language));
            writer.WriteEndObject();
        });
    }

    /// <summary>The mutant: <c>form</c>, <c>cell</c>, <c>label</c>, the counts <c>changed</c> and <c>noticed</c>, <c>noticedBy</c> (a rule, or null) and <c>why</c>.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="language">The language of words; Chinese when left out.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="mutant"/> is <see langword="null"/>.</exception>
    public static string Write(CellMutant mutant, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(mutant);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("form", mutant.Form.Id);
            writer.WriteString("cell", mutant.Cell.Id.ToString());
            writer.WriteString("label", $"{mutant.Cell.Row.Label.In(language)} · {mutant.Cell.Column.Label.In(language)}");
            writer.WriteNumber("changed", mutant.Changed);
            writer.WriteNumber("noticed", mutant.Noticed);
            writer.WriteString("noticedBy", mutant.NoticedBy);
            writer.WriteString("why", mutant.Explanation?.Why.In(language));
            writer.WriteEndObject();
        });
    }
}
