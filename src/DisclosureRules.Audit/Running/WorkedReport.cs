using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Running;

/// <summary>What came of one input: a frame to be appended, or the place of one that is there already.</summary>
/// <param name="Entry">What the journal says of it.</param>
/// <param name="Findings">Its findings as lines.</param>
/// <param name="Frame">The frame; <see langword="null"/> where it is taken over.</param>
/// <param name="Offset">Where it stands already.</param>
/// <param name="IsBroken">Whether one stood there that can't be believed.</param>
internal sealed record WorkedReport(JournalEntry Entry, byte[] Findings, byte[]? Frame, long Offset, bool IsBroken);
