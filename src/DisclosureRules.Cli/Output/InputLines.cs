using DisclosureRules.Checking;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>What is said of inputs, a line each.</summary>
internal static class InputLines
{
    /// <summary>Read, with how many of its cells, or refused, with the reason.</summary>
    public static string Summary(InputSummary input, Language language)
    {
        return input.IsRead
            ? Texts.Say("words.tool.read", language, ("source", input.Source), ("read", input.CellsRead), ("cells", input.CellCount))
            : Texts.Say("words.tool.refused", language, ("reasons", Reasons(input, language)));
    }

    /// <summary>Inputs and findings of all of them.</summary>
    public static string Total(RunCounts counts, Language language)
    {
        FindingCounts found = counts.Findings;
        return Texts.Say(
            "words.tool.total", language, ("inputs", counts.Inputs), ("read", counts.Read), ("errors", found.Errors), ("warnings", found.Warnings),
            ("infos", found.Infos), ("open", found.NotAssessable));
    }

    /// <summary>Where the command line goes before what the report says.</summary>
    public static LocalizedText Overridden(string source, OverriddenFact fact) => fact.Fact switch
    {
        "unit" => Texts.Of("words.tool.overridden.unit", ("source", source), ("found", fact.Found), ("given", fact.Given)),
        "year" => Texts.Of("words.tool.overridden.year", ("source", source), ("found", fact.Found), ("given", fact.Given)),
        _ => Texts.Of("words.tool.overridden.scope", ("source", source), ("found", Scope(fact.Found)), ("given", fact.Given)),
    };

    /// <summary>The first reason, which names the file, and how many more there are: the finding has them all.</summary>
    private static string Reasons(InputSummary input, Language language)
    {
        string first = input.Reason!.ToString(language);
        if (input.ReasonCount == 1)
            return first;
        // The Chinese words count the first among them, those of other languages don't.
        LocalizedText count = new($"{input.ReasonCount}", $"{input.ReasonCount - 1}");
        return Texts.Say("words.tool.and-more", language, ("first", first), ("count", count));
    }

    private static Message Scope(string name) => name == "own" ? Texts.Of("words.tool.scope.own") : Texts.Of("words.tool.scope.aggregate");
}
