using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DisclosureRules.AspNetCore;

/// <summary>
/// Answers to reports that can't be read or don't agree with themselves: problem details (RFC 9457), with everything that programs may want to know of them
/// as JSON, and dictionaries of errors for <c>TypedResults.ValidationProblem</c> and <c>ModelState</c>. Stateless and safe to share between threads.
/// </summary>
public static class ReportProblems
{
    /// <summary>
    /// What is wrong with a report: 400, 413 or 415 with the reasons (<c>problems</c>) when it can't be read, 422 with all findings (<c>findings</c>) when it has findings
    /// of a severity.
    /// </summary>
    /// <param name="result">What came of the report.</param>
    /// <param name="from">The severity from which on findings are a problem: errors only when left out.</param>
    /// <param name="language">The language of title and detail; the JSON has Chinese and English.</param>
    /// <returns>The problem; <see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public static ProblemDetails? ToProblemDetails(this CheckResult result, Severity from = Severity.Error, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Report is null)
            return result.Diagnostics.ToProblemDetails(language);
        if (!result.Counts.Reaches(from))
            return null;
        ProblemDetails problem = New(
            StatusCodes.Status422UnprocessableEntity, Texts.Of("web.findings"), Texts.Of("web.findings/count", ("count", result.Findings.Count)), language);
        problem.Extensions["findings"] = result.Findings.Select(f => JsonSerializer.SerializeToElement(f, DisclosureJsonContext.Default.Finding)).ToArray();
        return problem;
    }

    /// <summary>
    /// That there is no report, with the reasons as <c>problems</c>: 413 where one of them is that it is larger than what is read, 415 where one is a format
    /// that isn't read, 400 otherwise.
    /// </summary>
    /// <param name="diagnostics">Why there is none, such as those of a <see cref="ReportReading"/>.</param>
    /// <param name="language">The language of title and detail; the JSON has Chinese and English.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostics"/> is <see langword="null"/>.</exception>
    public static ProblemDetails ToProblemDetails(this IReadOnlyList<Diagnostic> diagnostics, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ProblemDetails problem = New(
            StatusOf(diagnostics), Texts.Of("web.unreadable"), Texts.Of("web.unreadable/count", ("count", diagnostics.Count)), language);
        problem.Extensions["problems"] = diagnostics.Select(d => JsonSerializer.SerializeToElement(d, DisclosureJsonContext.Default.Diagnostic)).ToArray();
        return problem;
    }

    /// <summary>The reasons as errors by the place where each was found: the JSON path, else the line, else an empty key.</summary>
    /// <param name="diagnostics">The reasons.</param>
    /// <param name="language">The language of the errors.</param>
    /// <returns>The errors, in the order of the reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostics"/> is <see langword="null"/>.</exception>
    public static IDictionary<string, string[]> ToDictionary(this IEnumerable<Diagnostic> diagnostics, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return diagnostics
            .GroupBy(d => d.Path ?? (d.Line is null ? "" : new SourceLocation(null, d.Line, d.Column).ToString()), d => d.Message.In(language))
            .ToDictionary(d => d.Key, d => d.ToArray());
    }

    /// <summary>Findings as errors by rule and instance, e.g. <c>requests.balance[total]</c>. What can't be assessed accuses nobody and is left out.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="from">The severity from which on they are errors: errors only when left out.</param>
    /// <param name="language">The language of the errors.</param>
    /// <returns>The errors, in the order of the findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    public static IDictionary<string, string[]> ToDictionary(this IEnumerable<Finding> findings, Severity from = Severity.Error, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings
            .Where(f => f.Outcome == Outcome.Fail && f.Severity >= from)
            .GroupBy(f => f.Instance.Length == 0 ? f.Rule : $"{f.Rule}[{f.Instance}]", f => f.Message.In(language))
            .ToDictionary(f => f.Key, f => f.ToArray());
    }

    private static int StatusOf(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Any(d => d.Code.EndsWith("too-large", StringComparison.Ordinal) || d.Code is "report.too-long" or "report.too-many-parts" or "report.too-many-words" or "input.line-too-long") ? StatusCodes.Status413PayloadTooLarge
        : diagnostics.Any(d => d.Code is "document.binary" or "document.format") ? StatusCodes.Status415UnsupportedMediaType
        : StatusCodes.Status400BadRequest;

    private static ProblemDetails New(int status, Message title, Message detail, Language language) => new()
    {
        Status = status,
        Type = $"urn:disclosure-rules:problem:{title.Code}",
        Title = title.In(language),
        Detail = detail.In(language),
    };
}
