using System.Globalization;
using System.Numerics;
using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>A verdict as JSON on one line: what other programs read, and what a checker needs. Stateless and safe to share between threads.</summary>
public static class VerdictJson
{
    /// <summary>
    /// The verdict: <c>rule</c>, <c>instance</c>, <c>form</c>, <c>years</c> (null for all), <c>verdict</c>, <c>by</c>, <c>under</c> (where a conflict bites only there), <c>reason</c> (why nothing is claimed), <c>witness</c>, <c>certificate</c>.
    /// </summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The JSON, without a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is <see langword="null"/>.</exception>
    public static string Write(RuleVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return JsonOutput.Text(indented: false, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("rule", verdict.Rule.Id);
            writer.WriteString("instance", verdict.Instance);
            writer.WriteString("form", verdict.Form.Id);
            writer.WriteString("years", verdict.Years.IsBounded ? verdict.Years.ToString() : null);
            writer.WriteString("verdict", VerdictNames.Of(verdict.Kind));
            writer.WriteTexts("by", verdict.By);
            if (verdict.Under is { } under)
                writer.WriteString("under", under);
            if (verdict.Reason is { } reason)
                writer.WriteText("reason", reason);
            WriteReport(writer, "witness", verdict.Witness);
            writer.WritePropertyName("certificate");
            Write(writer, verdict.Certificate);
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, Certificate? certificate)
    {
        if (certificate is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(certificate.Kind.ToString()));
        if (certificate.Cases.Count > 0)
        {
            writer.WriteTexts("cases", certificate.Cases);
        }

        if (certificate.Meeting is { } meeting)
            WriteReport(writer, "meeting", meeting);
        if (certificate.Steps.Count > 0)
        {
            writer.WriteStartArray("steps");
            foreach (Step step in certificate.Steps)
                Write(writer, step);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Step step)
    {
        writer.WriteStartObject();
        switch (step)
        {
            case SumStep sum:
                writer.WriteStartObject(sum.IsIndivisible ? "indivisible" : "sum");
                foreach (FactTimes fact in sum.Facts)
                    Write(writer, fact.Fact, fact.Times);
                writer.WriteEndObject();
                break;
            case CasesStep cases:
                writer.WriteString("cases", cases.Choice);
                Write(writer, cases.Steps);
                break;
            case SplitStep split:
                writer.WriteString("split", split.Variable);
                Write(writer, "atMost", split.AtMost);
                Write(writer, [split.Below, split.Above]);
                break;
            default:
                throw new InvalidOperationException($"There is no such step: {step.GetType().Name}.");
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<int> steps)
    {
        writer.WriteStartArray("steps");
        foreach (int step in steps)
            writer.WriteNumberValue(step);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, BigInteger number)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A report as a member; null for none.</summary>
    internal static void WriteReport(Utf8JsonWriter writer, string name, Report? report)
    {
        writer.WritePropertyName(name);
        if (report is null)
            writer.WriteNullValue();
        else
            writer.WriteRawValue(ReportJson.Write(report));
    }
}
