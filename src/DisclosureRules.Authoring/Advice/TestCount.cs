using System.Text.Json;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Json;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>Counts the tests of packs, in them and beside them. Stateless and safe to share between threads.</summary>
internal static class TestCount
{
    public static int Of(IEnumerable<RulePack> packs) => packs.Select(p => p.File).OfType<string>().Distinct().SelectMany(f => new[] { f, PackTestSuite.FileBeside(f) }).Sum(Of);

    /// <summary>Those of a file; none where it can't be read, which whoever runs them is told.</summary>
    private static int Of(string file) =>
        File.Exists(file) && InputFile.Read(file, RulePack.MaximumBytes, []) is { } utf8 && LocatedJson.Read(utf8, file, [], RulePack.MaximumBytes) is { Kind: JsonValueKind.Object } root
            && root.Member("tests") is { Kind: JsonValueKind.Array } tests ? tests.Items.Count : 0;
}
