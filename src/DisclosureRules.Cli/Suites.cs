using System.CommandLine;
using DisclosureRules.Authoring.Advice;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;

namespace DisclosureRules.Cli;

/// <summary>Packs with their tests, for the commands that measure them.</summary>
internal static class Suites
{
    /// <summary>That the packs are used without the national ones.</summary>
    public static Option<bool> NoNationalOption() => new("--no-national") { Description = "words.tool.help.no-national" };

    /// <summary>The packs; throws <see cref="DiagnosticException"/> with what <c>rules check</c> would say, or with what is wrong with the tests.</summary>
    /// <param name="paths">The packs.</param>
    /// <param name="withNational">Whether they must go together with the national ones.</param>
    /// <param name="forms">The forms.</param>
    public static PackTestSuite Read(IReadOnlyList<string> paths, bool withNational, FormCatalog forms) =>
        PackCheck.ErrorsOf(paths, withNational, forms) is { Count: > 0 } errors ? throw new DiagnosticException(errors) : PackTestSuite.TryRead(paths, out PackTestSuite? suite, out IReadOnlyList<Diagnostic> problems, forms) ? suite : throw new DiagnosticException(problems);

    /// <summary>Whether so many of all are at least so many per cent, without rounding.</summary>
    public static bool Reaches(int some, int all, int? percent) => percent is not { } least || (long)some * 100 >= (long)all * least;
}
