using DisclosureRules.Audit.Results;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Running;

/// <summary>What decides the result of an audit, put down.</summary>
internal static class SettingsOf
{
    private const string Never = "never";

    public static StoredSettings Audit(RuleSet rules, AuditOptions options, AuditLists lists) => new()
    {
        Engine = StoredSettings.EngineVersion,
        Reader = StoredSettings.ReaderVersion,
        Packs = [.. rules.Packs.Select(StoredSettings.Of)],
        Forms = FormsOf(options),
        Units = lists.UnitsText,
        Waivers = lists.WaiversText,
        Unit = options.Overrides.Unit,
        Year = options.Overrides.Year,
        Scope = options.Overrides.Scope,
        FailOn = options.FailOn is { } threshold ? threshold.JsonName() : Never,
        Date = lists.Needed(options.Date),
        LetterDate = options.Output.Date,
        Shard = options.Shard?.ToString(),
        WorkingFolder = WorkingFolder(options.Folder, Environment.CurrentDirectory),
    };

    /// <summary>The settings of a shard as those of the whole: what its inputs are below is told from the folder of the whole.</summary>
    public static StoredSettings Whole(StoredSettings shard, string folderOfShard, string folder) => shard with
    {
        Shard = null,
        WorkingFolder = shard.WorkingFolder is { } below ? WorkingFolder(folder, Path.Combine(Path.GetFullPath(folderOfShard), below)) : null,
    };

    private static string WorkingFolder(string folder, string working) => Path.GetRelativePath(Path.GetFullPath(folder), working).Replace('\\', '/');

    public static Severity? FailOn(StoredSettings settings) => settings.FailOn switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };

    private static IReadOnlyList<StoredText> FormsOf(AuditOptions options) =>
    [
        .. StoredSettings.BuiltInForms,
        .. JsonFiles.Find(options.FormFiles, []).Select(f => InputFile.Read(f, Form.MaximumBytes, []) is { } utf8 ? StoredText.Of(f, utf8) : null).OfType<StoredText>(),
    ];
}
