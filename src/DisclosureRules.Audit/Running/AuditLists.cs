using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Units;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;

namespace DisclosureRules.Audit.Running;

/// <summary>The lists that an audit was given: read before anything is written, and kept with the result.</summary>
/// <param name="Units">The units.</param>
/// <param name="UnitsText">Their file.</param>
/// <param name="WaiversText">The file of the waivers.</param>
internal sealed record AuditLists(AuditedUnits Units, StoredText? UnitsText, StoredText? WaiversText)
{
    /// <exception cref="DiagnosticException">A list can't be opened or is not valid; with all problems.</exception>
    public static AuditLists Read(AuditOptions options)
    {
        List<Diagnostic> found = [];
        StoredText? units = Text(options.Units, found), waivers = Text(options.Waivers, found);
        return found.Count == 0 ? Of(units, waivers) : throw new DiagnosticException(found);
    }

    /// <exception cref="DiagnosticException">A list is not valid; with all problems.</exception>
    public static AuditLists Of(StoredText? units, StoredText? waivers) => new(AuditedUnits.None, units, waivers);

    private static StoredText? Text(string? path, List<Diagnostic> found) =>
        path is not null && InputFile.Read(path, 64 << 20, found) is { } utf8 ? StoredText.Of(path, utf8) : null;
}
