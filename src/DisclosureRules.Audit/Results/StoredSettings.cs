using System.Reflection;
using System.Text;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Results;

/// <summary>What decides the result of an audit, kept with it: rules, forms and lists that were given, whole, so that shards can be merged anywhere.</summary>
internal sealed record StoredSettings
{
    public int Version { get; init; } = 1;

    public required string Engine { get; init; }

    public required string Reader { get; init; }

    /// <summary>The packs in their order; those that come with the library without their text.</summary>
    public required IReadOnlyList<StoredText> Packs { get; init; }

    /// <summary>All forms, those that come with the library without their text.</summary>
    public required IReadOnlyList<StoredText> Forms { get; init; }

    public StoredText? Units { get; init; }

    public StoredText? Waivers { get; init; }

    /// <summary>Hash of the baseline's findings; the findings themselves lie beside.</summary>
    public string? Baseline { get; init; }

    public string? Unit { get; init; }

    public int? Year { get; init; }

    public ReportScope? Scope { get; init; }

    public string FailOn { get; init; } = "error";

    public DateOnly? Date { get; init; }

    /// <summary>The day that letters are dated with; <see langword="null"/> where it is left open.</summary>
    public DateOnly? LetterDate { get; init; }

    public string? Shard { get; init; }

    /// <summary>The working folder of the audit, from the result folder: what inputs that are named without their root are below.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>The version of the engine that this library checks with.</summary>
    public static string EngineVersion { get; } = VersionOf(typeof(RuleSet).Assembly);

    /// <summary>The version of the readers.</summary>
    public static string ReaderVersion { get; } = VersionOf(typeof(ReportFile).Assembly);

    /// <summary>A hash of all that decides what is made of one input.</summary>
    public string Hash()
    {
        IEnumerable<string?> parts =
        [
            Engine, Reader, .. Packs.Select(p => p.Hash), "/", .. Forms.Select(f => f.Hash), "/", Unit, Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), Scope?.ToString(),
        ];
        return Hashes.Of(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
    }

    /// <summary>All that must be the same of results that are put together.</summary>
    public string Identity => string.Join('\n', Hash(), Units?.Hash, Waivers?.Hash, Baseline, FailOn, Date, LetterDate);

    public byte[] ToBytes() => ResultJson.Page(this, ResultJson.Pages.StoredSettings);

    /// <exception cref="DiagnosticException">The file is not there or damaged.</exception>
    public static StoredSettings Read(string path)
    {
        try
        {
            return ResultJson.Parse(File.ReadAllBytes(path), ResultJson.Pages.StoredSettings, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException([Diagnostic.NotOpened(path, exception)], exception);
        }
    }

    /// <summary>What comes with the library.</summary>
    public static IReadOnlyList<StoredText> BuiltInForms { get; } =
        [.. EmbeddedFile.Names("forms/").Select(n => new StoredText(n["forms/".Length..^".json".Length], Hashes.Of(EmbeddedFile.Bytes(n)), null))];

    /// <summary>The packs that come with the library.</summary>
    public static IReadOnlyList<StoredText> NationalPacks => [.. RulePacks.National.Select(Of)];

    public static StoredText Of(RulePack pack)
    {
        byte[] text = Encoding.UTF8.GetBytes(RulePackJson.Write(pack));
        return new(pack.Id, Hashes.Of(text), RulePacks.National.Contains(pack) ? null : Encoding.UTF8.GetString(text), pack.Version);
    }

    /// <exception cref="DiagnosticException">A form is not valid with this version.</exception>
    public FormCatalog ReadForms() => Forms.Where(f => f.Text is not null).Aggregate(FormCatalog.BuiltIn, (catalog, form) => catalog.With(Form.Parse(form.Text!, catalog)));

    /// <summary>The rules, compiled.</summary>
    /// <exception cref="DiagnosticException">A pack is not valid with this version, or it is of another version of the library.</exception>
    public RuleSet ReadRules(FormCatalog forms)
    {
        List<RulePack> packs = [];
        foreach (StoredText pack in Packs)
        {
            packs.Add(pack.Text is { } text ? RulePack.Parse(text)
                : RulePacks.National.FirstOrDefault(n => n.Id == pack.Name && Of(n).Hash == pack.Hash)
                ?? throw new DiagnosticException([new(AuditTexts.Of("audit.other-engine", ("found", $"{pack.Name} {pack.Version}"), ("known", EngineVersion)))]));
        }

        return RuleSet.Compile(packs, forms);
    }

    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version?.ToString() ?? "";
}
