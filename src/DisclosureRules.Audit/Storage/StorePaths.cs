namespace DisclosureRules.Audit.Storage;

/// <summary>Where things lie in a result folder.</summary>
/// <param name="Folder">The folder.</param>
internal sealed record StorePaths(string Folder)
{
    /// <summary>What the audit needs for itself: to be resumed, merged, compared, and to show reports.</summary>
    public const string StoreName = "store";

    public string Findings => Path.Combine(Folder, "findings.jsonl");

    public string Reports => Path.Combine(Folder, "reports.jsonl");

    public string Summary => Path.Combine(Folder, "summary.json");

    public string Receipt => Path.Combine(Folder, "receipt.json");

    public string Store => Path.Combine(Folder, StoreName);

    public string Journal => Path.Combine(Store, "journal.bin");

    public string Index => Path.Combine(Store, "index.bin");

    public string Settings => Path.Combine(Store, "settings.json");

    public string Rules => Path.Combine(Store, "rules.json");

    public string Lock => Path.Combine(Store, "lock");

    public string Baseline => Path.Combine(Store, "baseline.jsonl");

    /// <summary>What is found of paths at which there is nothing.</summary>
    public string Nothing => Path.Combine(Store, "nothing.jsonl");

    public string Across => Path.Combine(Store, "across.unfinished");

    public string Repairs => Path.Combine(Store, "repairs.unfinished");

    public string Sketches => Path.Combine(Store, "sketches.unfinished");
}
