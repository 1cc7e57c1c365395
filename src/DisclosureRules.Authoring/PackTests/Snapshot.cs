using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>Writes expectations into files of tests, behind the bracket with which a test begins; all else in the files stays as it is.</summary>
internal static class Snapshot
{
    public static int Write(RuleSet rules, IReadOnlyList<PackTest> tests)
    {
        PackTest[] open = [.. tests.Where(t => t.Expects is null && t.File is not null)];
        foreach (IGrouping<string, PackTest> file in open.GroupBy(t => t.File!, StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file.Key);
            List<int> lines = [0];
            for (int i = 0; i < text.Length; i++)
            {
                if (text[i] == '\n')
                    lines.Add(i + 1);
            }

            // From the last to the first, so that places before stay where they are.
            StringBuilder written = new(text);
            foreach (PackTest test in file.OrderByDescending(t => t.Line).ThenByDescending(t => t.Column))
                written.Insert(lines[test.Line - 1] + test.Column, Expectation(rules, test));
            File.WriteAllText(file.Key, written.ToString());
        }

        return open.Length;
    }

    private static string Expectation(RuleSet rules, PackTest test)
    {
        IReadOnlyList<(string Instance, Outcome Outcome)> outcomes = PackTestRun.Outcomes(rules, test);
        Outcome worst = new[] { Outcome.Fail, Outcome.NotAssessable, Outcome.Pass, Outcome.DoesNotApply }.First(o => o == Outcome.DoesNotApply || outcomes.Any(i => i.Outcome == o));
        string[] instances = worst is Outcome.Fail or Outcome.NotAssessable ? [.. outcomes.Where(o => o.Outcome == worst && o.Instance.Length > 0).Select(o => o.Instance)] : [];
        string list = instances.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" \"instances\": [{string.Join(", ", instances.Select(Quoted))}], \"match\": \"exactly\",");
        return $" \"expects\": {Quoted(ExpectationNames.Of(worst))},{list}";
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
