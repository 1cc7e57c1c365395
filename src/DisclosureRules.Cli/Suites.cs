using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;

namespace DisclosureRules.Cli;

/// <summary>Packs with their tests, for the commands that measure them.</summary>
internal static class Suites
{
    public static PackTestSuite Read(IEnumerable<string> paths, FormCatalog forms) =>
        PackTestSuite.TryRead(paths, out PackTestSuite? suite, out IReadOnlyList<Diagnostic> problems, forms) ? suite : throw new DiagnosticException(problems);

    /// <summary>Whether so many of all are at least so many per cent, without rounding.</summary>
    public static bool Reaches(int some, int all, int? percent) => percent is not { } least || (long)some * 100 >= (long)all * least;
}
