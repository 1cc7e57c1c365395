using DisclosureRules.Audit.Across;

namespace DisclosureRules.Audit.Outputs;

/// <summary>Rules whose findings are for whoever audits to put right, never for a unit: its list of units lacks a name, a waiver is of no use any more.</summary>
internal static class OwnMatters
{
    /// <summary>Whether it says that the list lacks the unit: what else is found of it may be somebody else's.</summary>
    public static bool IsUnknownUnit(string rule) => rule == AcrossRule.UnknownUnit.Id;

    /// <summary>Whether it says that two units' reports are the same: one may have been made from the other, but nobody knows which, and the other accuses nobody.</summary>
    public static bool AreOfTwoUnits(string rule) => rule == AcrossRule.OtherUnitsWords.Id || rule == AcrossRule.OtherUnitsNumbers.Id;

    public static bool Contain(string rule) => rule == AcrossRule.UnknownUnit.Id || rule == AcrossRule.UnusedWaiver.Id || rule == AcrossRule.ExpiredWaiver.Id;
}
