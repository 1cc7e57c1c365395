using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using DisclosureRules.Claims;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>
/// What the check of one report found by one instance of one rule: a violation, or that the rule could not be assessed. What takes time to make
/// (words, cells, numbers, the fingerprint) is made when it is first asked for. The finding keeps its report in memory for as long as it is kept itself, whatever
/// was asked of it: whoever keeps findings longer than reports keeps what <see cref="WithoutReport"/> gives. Immutable and safe to share between threads; equal inputs give equal findings on every machine, and findings are
/// equal when they say the same.
/// </summary>
[JsonConverter(typeof(FindingJsonConverter))]
public sealed record Finding
{
    private readonly RuleCase? _case;
    private ComparedNumbers? _numbers;

    /// <summary>A finding of which everything is stated.</summary>
    public Finding()
    {
    }

    /// <summary>A finding of which all that is not stated here is made when it is asked for.</summary>
    [SetsRequiredMembers]
    internal Finding(RuleCase found, string instance, Severity severity, Outcome outcome)
    {
        _case = found;
        Source = found.Report.Source;
        Unit = found.Report.Unit;
        Year = found.Report.Year;
        Form = found.Report.Form.Id;
        Rule = found.Rule.Id;
        Pack = found.Rule.Pack.Id;
        PackVersion = found.Rule.Pack.Version;
        Instance = instance;
        Severity = severity;
        Outcome = outcome;
        Title = found.Rule.Title;
        Basis = found.Rule.Basis;
    }

    /// <summary>What the report was read from; <see langword="null"/> when it had no name.</summary>
    public string? Source { get; init; }

    /// <summary>The reporting unit; <see langword="null"/> when not found.</summary>
    public string? Unit { get; init; }

    /// <summary>The year reported on; <see langword="null"/> when not found.</summary>
    public int? Year { get; init; }

    /// <summary>Identifier of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Identifier of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Identifier of the pack that states the rule; <see langword="null"/> for what no pack states (<c>input.…</c>).</summary>
    public string? Pack { get; init; }

    /// <summary>Version of the pack; <see langword="null"/> where there is none.</summary>
    public string? PackVersion { get; init; }

    /// <summary>Which instance of the rule: the values of its variables, e.g. <c>total</c>; empty when the rule has only one.</summary>
    public required string Instance { get; init; }

    /// <summary>The instance in the form's own words, e.g. <c>总计</c>.</summary>
    public required LocalizedText InstanceLabel { get => field ??= _case!.Label; init; }

    /// <summary>What the finding weighs. A rule that could not be assessed accuses nobody: it is <see cref="Severity.Info"/> whatever the rule's own severity.</summary>
    public required Severity Severity { get; init; }

    /// <summary><see cref="Outcome.Fail"/> or <see cref="Outcome.NotAssessable"/>.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>
    /// The cells the rule speaks of, in the order of the rule; for a rule that could not be assessed, only those that could not be read.
    /// </summary>
    public required IReadOnlyList<FindingCell> Cells { get => field ??= ValueList<FindingCell>.Of(_case!.Cells(Outcome)); init => field = ValueList<FindingCell>.Of(value); }

    /// <summary>The words the finding rests on: the claims that contradict the tables or each other. Empty for a rule about the tables alone.</summary>
    public IReadOnlyList<Claim> Evidence { get => field ??= ValueList<Claim>.Of(_case?.Evidence() ?? []); init => field = ValueList<Claim>.Of(value); }

    /// <summary>What the right side of the rule's comparison gives; <see langword="null"/> where the rule compares no numbers.</summary>
    public decimal? Expected { get => Numbers.Expected; init => _numbers = Numbers with { Expected = value }; }

    /// <summary>What the left side of the rule's comparison gives; <see langword="null"/> where the rule compares no numbers.</summary>
    public decimal? Actual { get => Numbers.Actual; init => _numbers = Numbers with { Actual = value }; }

    /// <summary><see cref="Actual"/> less <see cref="Expected"/>.</summary>
    public decimal? Difference { get => Numbers.Difference; init => _numbers = Numbers with { Difference = value }; }

    /// <summary>What is wrong, or why it could not be assessed.</summary>
    public required LocalizedText Message { get => field ??= _case!.Message(this); init; }

    /// <summary>The rule's title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The legal or practical basis; <see langword="null"/> where the rule states none.</summary>
    public LocalizedText? Basis { get; init; }

    /// <summary>
    /// The packs that changed the severity or the message, see <see cref="RuleChange"/>: two at most. Empty where both are those of the rule's own pack.
    /// </summary>
    public IReadOnlyList<FindingChange> ChangedBy { get => field ??= ValueList<FindingChange>.Of(_case?.Changes(Outcome) ?? []); init => field = ValueList<FindingChange>.Of(value); }

    /// <summary>
    /// Identifies the finding across runs: a hash of unit, year, scope, rule and instance, and of the words where it is about words. It stays the
    /// same when the file moves, when other findings come or go, and when numbers in the tables change while the rule stays violated. Where
    /// the unit is not known it is made of the source too, of an input that could not be read of its source alone, and of what a reader could not
    /// settle of the place where there is no cell: those change when the file is called otherwise, or its lines move.
    /// </summary>
    public required string Fingerprint { get => field ??= _case!.Fingerprint(); init; }

    /// <summary>
    /// A hash of what stands in the cells and words the finding speaks of: with the fingerprint it says that the finding is the same to the last number
    /// (<see cref="Baseline"/>). It doesn't depend on places or on how numbers are printed.
    /// </summary>
    public string ValueHash => Findings.ValueHash.Of(this);

    private ComparedNumbers Numbers => _numbers ??= Outcome == Outcome.Fail ? _case?.Numbers() ?? ComparedNumbers.None : ComparedNumbers.None;

    /// <summary>
    /// The same finding with everything made that it can be asked for, in Chinese and English, so that it no longer keeps its report in memory, nor of the words it
    /// rests on more than their sentences: for findings that are kept when the reports are not. In a third language its message is English.
    /// </summary>
    /// <returns>An equal finding; this one where it keeps no report.</returns>
    public Finding WithoutReport() => _case is null ? this : new()
    {
        Source = Source,
        Unit = Unit,
        Year = Year,
        Form = Form,
        Rule = Rule,
        Pack = Pack,
        PackVersion = PackVersion,
        Instance = Instance,
        InstanceLabel = InstanceLabel,
        Severity = Severity,
        Outcome = Outcome,
        Cells = Cells,
        Evidence = ValueList<Claim>.Of(Evidence.Select(c => c with { Quotation = c.Quotation.WithoutSection() })),
        Expected = Expected,
        Actual = Actual,
        Difference = Difference,
        Message = new(Message.Zh, Message.En),
        Title = Title,
        Basis = Basis,
        ChangedBy = ChangedBy,
        Fingerprint = Fingerprint,
    };

    /// <summary>Whether both say the same.</summary>
    public bool Equals(Finding? other) =>
        other is not null && (ReferenceEquals(this, other)
            || (Rule == other.Rule && Pack == other.Pack && PackVersion == other.PackVersion && Instance == other.Instance && Source == other.Source && Unit == other.Unit && Year == other.Year
                && Form == other.Form && Severity == other.Severity && Outcome == other.Outcome && Fingerprint == other.Fingerprint
                && Numbers == other.Numbers && Cells.Equals(other.Cells) && Evidence.Equals(other.Evidence) && InstanceLabel == other.InstanceLabel
                && Title == other.Title && Basis == other.Basis && Message == other.Message && ChangedBy.Equals(other.ChangedBy)));

    /// <summary>Of what it is about: no words are made for it.</summary>
    public override int GetHashCode() => HashCode.Combine(Rule, Instance, Source, Unit, Year, Form, Severity, Outcome);

    /// <summary>The finding on one line in a language: severity, rule, instance and message.</summary>
    public string ToString(Language language) => ToString(language, TextCatalog.Default);

    /// <summary>The finding on one line in a language, by the texts of a catalogue.</summary>
    public string ToString(Language language, TextCatalog catalog) => FindingText.OneLine(this, language, catalog);

    /// <summary>The finding on one line in a language, as <see cref="ToString(Language)"/> gives it.</summary>
    public string In(Language language) => ToString(language);

    /// <summary>The finding on one line in a language by the texts of a catalogue, as <see cref="ToString(Language, TextCatalog)"/> gives it.</summary>
    public string In(Language language, TextCatalog catalog) => ToString(language, catalog);

    /// <summary>The finding on one line, in Chinese.</summary>
    public override string ToString() => ToString(Language.Chinese);
}
