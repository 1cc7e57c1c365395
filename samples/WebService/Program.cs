// Checks report JSON posted to /reports: dotnet run --project samples/WebService -- --urls http://localhost:5080
// Answers with the findings, or with problem details (RFC 9457): 422 when the report has errors, 400 when it can't be read.
using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Documents;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

WebApplication app = WebApplication.Create(args);
RuleSet rules = RuleSet.Compile(RulePacks.National);

app.MapPost("/reports", async (HttpRequest request, CancellationToken cancellationToken) =>
{
    ReportReading reading = await ReportFile.ReadAsync(request.BodyReader, "report.json", cancellationToken: cancellationToken);
    if (!reading.IsRead)
        return Refuse(StatusCodes.Status400BadRequest, "This is no report that can be read.", "problems", reading.Diagnostics);

    IReadOnlyList<Finding> findings = rules.Check(reading.Report, cancellationToken);
    JsonElement[] json = [.. findings.Select(f => JsonElement.Parse(FindingJson.Write(f)))];
    return findings.Any(f => f.Severity == Severity.Error)
        ? Refuse(StatusCodes.Status422UnprocessableEntity, "The report does not agree with itself.", "findings", json)
        : Results.Ok(json);
});

app.Run();

static IResult Refuse(int status, string title, string name, object details) =>
    Results.Problem(title: title, statusCode: status, extensions: new Dictionary<string, object?> { [name] = details });
