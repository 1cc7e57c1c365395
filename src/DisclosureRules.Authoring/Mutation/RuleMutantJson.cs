using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>A mutant as JSON on one line. Stateless and safe to share between threads.</summary>
public static class RuleMutantJson
{
    /// <summary>The mutant: <c>rule</c>, <c>change</c>, <c>formula</c> and <c>noticedBy</c>, which is null where no test noticed.</summary>
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
            writer.WriteString("noticedBy", mutant.NoticedBy);
            writer.WriteEndObject();
        });
    }
}
