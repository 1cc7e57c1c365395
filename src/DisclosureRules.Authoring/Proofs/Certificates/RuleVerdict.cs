using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs.Certificates;

/// <summary>
/// The verdict on an instance of a rule for a form and years. Cells range over all that a report can carry: missing, blank, no number, any integer of 64 bits, any
/// decimal number; whole and not negative only where a rule says so. Immutable and safe to share between threads.
/// </summary>
public sealed record RuleVerdict
{
    internal RuleVerdict(Rule rule, string instance, Form form, YearRange years, VerdictKind kind) =>
        (Rule, Instance, Form, Years, Kind) = (rule, instance, form, years, kind);

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>The values of its variables; empty when it has none.</summary>
    public string Instance { get; }

    /// <summary>The form.</summary>
    public Form Form { get; }

    /// <summary>The report years for which this is the verdict; unbounded where the rule and its form are.</summary>
    public YearRange Years { get; init; }

    /// <summary>The verdict.</summary>
    public VerdictKind Kind { get; }

    /// <summary>
    /// One smallest set of others by which it is so, as <c>rule</c> or <c>rule[instance]</c>: those that imply it, those that it is in conflict with, or, of what can't be analysed beside them, those of which every report violates one; empty where it is so by itself.
    /// </summary>
    public IReadOnlyList<string> By { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;

    /// <summary>What <see cref="Under"/> says of reports that are filled in as the form prints it: every cell that it prints and that the rules name holds a whole number.</summary>
    public const string UnderIntegers = "isInteger(*)";

    /// <summary>The case in which a conflict bites, in the rule language; <see langword="null"/> for everywhere.</summary>
    public string? Under { get; init; }

    /// <summary>A report that violates the instance and nothing else, as small as leaving out cells makes it; <see langword="null"/> for other verdicts.</summary>
    public Report? Witness { get; init; }

    /// <summary>Why it was not analysed; <see langword="null"/> for other verdicts.</summary>
    public LocalizedText? Reason { get; init; }

    /// <summary>The cells that the instance reads, by their places in the form; empty where it wasn't looked into.</summary>
    internal IReadOnlyList<int> Reads { get; init => field = ValueList<int>.Of(value); } = ValueList<int>.Empty;

    /// <summary>Whether it isn't known that no other rules exclude a case that it provides for: looking for that came to its limit.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>The rules that read the same cells and ask for facts, so that the verdict says nothing of them.</summary>
    internal IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Why it is so, for a checker; <see langword="null"/> where nothing is claimed.</summary>
    internal Certificate? Certificate { get; init; }

    /// <summary>A report in which the rules of a conflict meet: all of them are assessed and one must fail; <see langword="null"/> for other verdicts.</summary>
    public Report? Meeting => Certificate?.Meeting;

    /// <summary>The instance as <see cref="By"/> names it.</summary>
    public string Name => NameOf(Rule.Id, Instance);

    internal static string NameOf(string rule, string instance) => instance.Length == 0 ? rule : $"{rule}[{instance}]";
}
