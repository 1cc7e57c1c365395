using DisclosureRules.Audit.Results;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Running;

/// <summary>What decides the result of an audit, put down.</summary>
internal static class SettingsOf
{
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
        FailOn = options.FailOn switch { Severity.Error => "error", Severity.Warning => "warning", Severity.Info => "info", _ => "never" },
        Date = options.Date,
        Shard = options.Shard?.ToString(),
    };

    private static IReadOnlyList<StoredText> FormsOf(AuditOptions options) =>
    [
        .. StoredSettings.BuiltInForms,
        .. JsonFiles.Find(options.FormFiles, []).Select(f => InputFile.Read(f, Form.MaximumBytes, []) is { } utf8 ? StoredText.Of(f, utf8) : null).OfType<StoredText>(),
    ];
}
