using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DisclosureRules.Packages.Tests.Samples;

/// <summary>The sample web service, started on a free port of this machine.</summary>
public sealed class WebServiceTests : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _service;
    private readonly HttpClient _client;

    public WebServiceTests()
    {
        _service = Process.Start(Command.StartInfo(
            Command.Dotnet, RepositoryFiles.Root, null, Sample.Program("WebService"), "--urls", "http://127.0.0.1:0"))!;
        string? line = _service.StandardOutput.ReadLine();
        while (line is not null && !line.Contains(Listening, StringComparison.Ordinal))
            line = _service.StandardOutput.ReadLine();
        // It says no more only when it has ended.
        if (line is null)
            throw new InvalidOperationException($"The service did not start: {_service.StandardError.ReadToEnd()}");
        // What nobody reads would stop it when the pipe is full.
        _ = _service.StandardOutput.ReadToEndAsync();
        _ = _service.StandardError.ReadToEndAsync();
        _client = new() { BaseAddress = new(line.Split(Listening)[1].Trim()) };
    }

    [Fact]
    public async Task A_report_without_errors_is_accepted()
    {
        (HttpStatusCode status, _, JsonElement findings) = await Post(await File.ReadAllTextAsync($"{Sample.Reports}/qingshi-forestry-2023.json"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All(findings.EnumerateArray(), f => Assert.NotEqual("error", f.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task A_report_with_errors_is_answered_with_its_findings_as_problem_details()
    {
        (HttpStatusCode status, string? type, JsonElement answer) = await Post(await File.ReadAllTextAsync($"{Sample.Reports}/qingshi-water-2023.json"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (status, type));
        Assert.Equal(422, answer.GetProperty("status").GetInt32());
        JsonElement finding = answer.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("rule").GetString() == "reviews.row-total");
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.NotEmpty(finding.GetProperty("message").GetProperty("zh").GetString()!);
    }

    [Fact]
    public async Task It_is_healthy() => Assert.Equal("Healthy", await _client.GetStringAsync(new Uri("health", UriKind.Relative)));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{ "form": "cn-annual-report-2021", "tables": { "requests": { "granted": { "all": 1 } } } }""")]
    public async Task What_is_no_report_is_answered_with_the_problems_and_their_places(string body)
    {
        (HttpStatusCode status, string? type, JsonElement answer) = await Post(body);
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (status, type));
        JsonElement problem = answer.GetProperty("problems")[0];
        Assert.NotEmpty(problem.GetProperty("code").GetString()!);
        Assert.NotEmpty(problem.GetProperty("message").GetProperty("en").GetString()!);
        Assert.Equal(JsonValueKind.Number, problem.GetProperty("line").ValueKind);
    }

    public void Dispose()
    {
        _client.Dispose();
        _service.Kill();
        _service.WaitForExit();
        _service.Dispose();
    }

    private async Task<(HttpStatusCode Status, string? Type, JsonElement Answer)> Post(string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _client.PostAsync(new Uri("reports", UriKind.Relative), content);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, JsonElement.Parse(await response.Content.ReadAsStringAsync()));
    }
}
