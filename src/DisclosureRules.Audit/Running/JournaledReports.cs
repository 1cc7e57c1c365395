namespace DisclosureRules.Audit.Running;

/// <summary>What the journal has of an audit when every input is in it.</summary>
/// <param name="Offsets">The places of the reports in the journal, in the order of the inputs.</param>
/// <param name="TakenOver">Reports that were there already.</param>
/// <param name="Skipped">Files that were left out, by kind.</param>
/// <param name="NotFound">Paths at which there is nothing.</param>
/// <param name="OfAll">Inputs of all shards together; <see langword="null"/> for the whole.</param>
internal sealed record JournaledReports(IReadOnlyList<long> Offsets, int TakenOver, IReadOnlyDictionary<string, int> Skipped, IReadOnlyList<string> NotFound, int? OfAll = null);
