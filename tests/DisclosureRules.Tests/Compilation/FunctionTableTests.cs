using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Packs;
using DisclosureRules.Tests.Rules;

namespace DisclosureRules.Tests.Compilation;

public sealed class FunctionTableTests
{
    public static TheoryData<string> Functions => [.. FunctionTable.Functions.Select(f => f.Name)];

    public static TheoryData<string> Names => [.. FunctionTable.Names.Select(n => n.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_example_of_a_function_calls_it_and_compiles(string name)
    {
        Function function = FunctionTable.Find(name)!;
        CallSyntax call = Assert.Single(Parser.Parse(function.Example).DescendantsAndSelf().OfType<CallSyntax>(), c => c.Function == name);
        Assert.InRange(call.Arguments.Count, function.Least, function.Most);
        Assert.Empty(Problems(function.Example));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_call_without_arguments_says_how_many_there_are(string name)
    {
        Function function = FunctionTable.Find(name)!;
        string call = function.Result switch { ExpressionKind.Condition => $"{name}()", ExpressionKind.Number => $"{name}() = 0", ExpressionKind.Text => $"{name}() = 'x'", _ => $"published < {name}()" };
        Diagnostic problem = Assert.Single(Problems(call));
        Assert.Equal("rule.arguments", problem.Code);
        string arguments = function.Least == 1 ? "1 argument;" : $"{function.Least} arguments;";
        Assert.Contains(function.Repeats ? $"takes at least {arguments}" : $"takes {arguments}", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_has_the_kind_that_the_table_says(string name)
    {
        NamedValue value = FunctionTable.Names.Single(n => n.Name == name);
        string use = value.Result switch { ExpressionKind.Condition => name, ExpressionKind.Number => $"{name} = 0", ExpressionKind.Text => $"{name} = 'x'", _ => $"{name} < date(2020, 1, 1)" };
        Assert.Empty(Problems(use));
        Assert.Equal(value.IsFact, Problems($"{(value.Result == ExpressionKind.Condition ? "not " : "")}previous.{use}").Count == 0);
    }

    [Fact]
    public void Every_function_and_name_is_explained_in_both_languages_and_on_the_page_of_the_language()
    {
        string page = RepositoryFiles.Text("rules/README.md") + RepositoryFiles.Text("rules/claims.md");
        foreach ((string name, LocalizedText meaning, string code) in FunctionTable.Functions.Select(f => (f.Name, f.Meaning, $"`{f.Name}("))
            .Concat(FunctionTable.Names.Select(n => (n.Name, n.Meaning, n.Name))))
        {
            Assert.True(meaning is { Zh.Length: > 0, En.Length: > 0 }, name);
            Assert.Contains(code, page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("year", "found a number; a condition such as a = b is expected")]
    [InlineData("unit", "found a text; a condition such as a = b is expected")]
    [InlineData("published", "found a date; a condition such as a = b is expected")]
    [InlineData("date(2020, 1, 1)", "found a date; a condition such as a = b is expected")]
    [InlineData("published + 1 = 2", "found a date; a number is expected; dates are compared with dates")]
    [InlineData("isBlank(requests[total, total]) = 1", "found a condition; a number is expected")]
    [InlineData("sectionsInOrder = 1", "found a condition; a number is expected")]
    [InlineData("1 + unit = 1", "found a text; a number is expected")]
    public void What_has_the_wrong_kind_is_named(string check, string message) =>
        Assert.Equal(message, Assert.Single(Problems(check)).Message.En);

    private static IReadOnlyList<Diagnostic> Problems(string check)
    {
        string claim = check.Contains("tated", StringComparison.Ordinal) || check.Contains("has", StringComparison.Ordinal) || check.Contains("Share", StringComparison.Ordinal) ? "\"claim\": \"requests.received\"," : "";
        RuleSet.TryCompile([.. RulePacks.National, RulePack.Parse(PackSketch.Of(PackSketch.Rule(check, members: claim)))], out _, out IReadOnlyList<Diagnostic> diagnostics);
        return diagnostics;
    }
}
