using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>The result of a test as JSON on one line, for programs. Stateless and safe to share between threads.</summary>
public static class PackTestJson
{
    /// <summary>
    /// The result: <c>pack</c>, <c>rule</c>, <c>test</c>, <c>expects</c> (<c>violation</c>, <c>pass</c>, <c>notAssessable</c> or <c>doesNotApply</c>),
    /// <c>outcome</c> (<c>passed</c> or <c>failed</c>) and <c>message</c>, which is empty where the test passed.
    /// </summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language of the message; Chinese when left out.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public static string Write(PackTestResult result, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("pack", result.Pack);
            writer.WriteString("rule", result.Test.Rule);
            writer.WriteString("test", result.Test.Name);
            writer.WriteString("expects", result.Test.Expects is { } expected ? ExpectationNames.Of(expected) : null);
            writer.WriteString("outcome", result.Passed ? "passed" : "failed");
            writer.WriteString("message", string.Join('\n', result.Differences.Select(d => d.In(language))));
            writer.WriteEndObject();
        });
    }
}
