// Checks reports posted to /reports, in any format: dotnet run --project samples/WebService -- --urls http://localhost:5080
// Answers with the findings, or with problem details (RFC 9457): 422 when the report has errors, 400 when it can't be read.
using DisclosureRules.AspNetCore;
using DisclosureRules.Checking;
using DisclosureRules.Extensions;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddDisclosureRules(builder.Configuration.GetSection("DisclosureRules"));
builder.Services.AddHealthChecks().AddDisclosureRules();

WebApplication app = builder.Build();
app.MapHealthChecks("/health");
app.MapPost("/reports", async (HttpRequest request, ReportChecker checker, CancellationToken cancellationToken) =>
{
    string name = request.HasJsonContentType() ? "report.json" : "report";
    CheckResult result = await checker.CheckAsync(request.BodyReader, name, cancellationToken);
    return result.ToProblemDetails() is { } problem ? Results.Problem(problem) : Results.Json(result.Findings);
});
app.Run();
