using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>The labelled sentences beside this file.</summary>
internal static class AccuracySuite
{
    /// <summary>The quantities that a narrative can state.</summary>
    public static readonly string[] ClaimIds =
    [
        "requests.received", "requests.handled", "requests.carriedIn", "requests.answered", "requests.allAnswered", "requests.allGranted", "requests.carriedOut", "requests.noneCarriedOut", "requests.noneCarriedIn",
        "requests.granted", "requests.partial", "requests.grantedOrPartial", "requests.denied", "requests.unable", "requests.rejected", "requests.other",
        "requests.fromNaturalPersons", "requests.fromOrganizations", "requests.allNaturalPersons",
        "requests.channelInPerson", "requests.channelLetter", "requests.channelOnline", "requests.channelFax", "requests.channelEmail", "requests.none",
        "reviews.total", "reviews.upheld", "reviews.corrected", "reviews.otherResult", "reviews.pending", "reviews.allUpheld", "reviews.none",
        "litigation.total", "litigation.upheld", "litigation.corrected", "litigation.otherResult", "litigation.pending", "litigation.allUpheld", "litigation.none",
        "reviewsAndLitigation.total", "reviewsAndLitigation.allUpheld", "published.total",
        "regulations.made", "regulations.repealed", "regulations.inForce",
        "normativeDocuments.made", "normativeDocuments.repealed", "normativeDocuments.inForce",
        "licensing.decisions", "penalties.decisions", "coercion.decisions", "fees.charged", "fees.none",
        "requests.denied.stateSecret", "requests.denied.otherLaw", "requests.denied.securityStability", "requests.denied.thirdParty",
        "requests.denied.internalAffairs", "requests.denied.deliberative", "requests.denied.enforcementFile", "requests.denied.adminQuery",
        "requests.unable.notHeld", "requests.unable.needsCreation", "requests.unable.stillUnclear", "requests.rejected.petition",
        "requests.rejected.duplicate", "requests.rejected.publication", "requests.rejected.excessive", "requests.rejected.reconfirm",
        "requests.other.noCorrection", "requests.other.unpaidFee", "requests.other.misc", "requests.fromEnterprises", "requests.fromLegalServices",
        "litigationDirect.total", "litigationAfterReview.total", "reviewsAndLitigation.upheld", "reviewsAndLitigation.corrected",
        "reviewsAndLitigation.otherResult", "reviewsAndLitigation.pending", "adminFees.amount",
    ];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public static IReadOnlyList<SuiteCase> Cases { get; } = Load();

    /// <summary>Sentences.</summary>
    public static IEnumerable<SuiteCase> First => Cases.Where(c => !IsSecond(c));

    /// <summary>Paragraphs, written and labelled later by somebody who had seen neither the reader nor its rules.</summary>
    public static IEnumerable<SuiteCase> Second => Cases.Where(IsSecond);

    private static bool IsSecond(SuiteCase labelled) => labelled.Id.StartsWith("second-", StringComparison.Ordinal);

    private static SuiteCase[] Load() =>
        [.. Directory.EnumerateFiles(RepositoryFiles.Path("tests/DisclosureRules.Tests/Claims/Suite"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<SuiteFile>(File.ReadAllBytes(file), Options)!.Cases)];

    private sealed record SuiteFile(SuiteCase[] Cases);
}
