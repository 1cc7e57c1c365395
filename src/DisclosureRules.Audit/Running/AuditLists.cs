using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Review;
using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;

namespace DisclosureRules.Audit.Running;

/// <summary>The lists that an audit was given: read before anything is written, and kept with the result.</summary>
/// <param name="Units">The units.</param>
/// <param name="Waivers">The waivers.</param>
/// <param name="UnitsText">The file of the units.</param>
/// <param name="WaiversText">The file of the waivers.</param>
internal sealed record AuditLists(AuditedUnits Units, IReadOnlyList<Waiver> Waivers, StoredText? UnitsText, StoredText? WaiversText)
{
    private const int MaximumBytes = 64 << 20;

    /// <summary>The day as far as the result depends on it, so that a result of tomorrow is mostly the same: of a list without days the last legal one that has passed decides.</summary>
    public DateOnly? Needed(DateOnly? day) =>
        Waivers.Any(w => w.Expiry is not null) || Units.All.Any(u => u.Due is not null) ? day
        : Units.IsGiven && day is { Year: > 2 } given ? DueDay.AfterLegal(given) : null;

    /// <exception cref="DiagnosticException">A list can't be opened or is not valid; with all problems.</exception>
    public static AuditLists Read(AuditOptions options)
    {
        List<Diagnostic> found = [];
        StoredText? units = Text(options.Units, found, options.Tell), waivers = Text(options.Waivers, found, options.Tell);
        return found.Count == 0 ? Of(units, waivers) : throw new DiagnosticException(found);
    }

    /// <exception cref="DiagnosticException">A list is not valid; with all problems.</exception>
    public static AuditLists Of(StoredText? units, StoredText? waivers)
    {
        List<Diagnostic> found = [];
        AuditedUnits list = units is null ? AuditedUnits.None : UnitListReader.Read(units.Text!, units.Name, found);
        IReadOnlyList<Waiver> given = waivers is null ? [] : WaiverReader.Read(waivers.Text!, waivers.Name, found);
        return found.Count == 0 ? new(list, given, units, waivers) : throw new DiagnosticException(found);
    }

    private static StoredText? Text(string? path, List<Diagnostic> found, Action<Diagnostic> tell)
    {
        if (path is null || InputFile.Read(path, MaximumBytes, found) is not { } bytes)
            return null;
        byte[] utf8 = ListText.InUtf8(bytes, out bool isGbk);
        if (isGbk)
            tell(new(AuditTexts.Of("audit.read-as-gbk"), path));
        return StoredText.Of(path, utf8);
    }
}
