using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs.Checking;

/// <summary>Says what is wrong with a verdict: it believes nothing of it but what its certificate shows for the rules as they stand. Not safe to share between threads.</summary>
internal sealed class VerdictChecker(RuleSet rules, InstanceBook book, OpenVerdicts open)
{
    /// <summary>What is wrong; <see langword="null"/> where nothing is.</summary>
    public Message? Of(VerdictLine line)
    {
        if (book.Find(line.Name) is not { } own)
            return Texts.Of("verify.no-instance", ("name", line.Name), ("form", line.Form));
        if (line.Kind == VerdictKind.NotAnalysed && line.Certificate is null)
            return IsBare(line) && (!Obligation.IsWithin(book.Requirement(own, Report.FirstYear)) || open.Contains(line)) ? null : Texts.Of("verify.nothing-shown", ("name", line.Name));
        if (line.Certificate is not { } certificate)
            return Texts.Of("verify.no-certificate", ("name", line.Name));
        bool isShown = (line.Kind, certificate.Kind) switch
        {
            (VerdictKind.Independent, CertificateKind.Witness) => IsWitness(line, own),
            (VerdictKind.NeverApplies, CertificateKind.Years) => IsOfOtherYears(line, own),
            (VerdictKind.NeverApplies, CertificateKind.Refutation) => line.By.Count == 0 && IsRefuted(line, own),
            (VerdictKind.Implied, CertificateKind.Refutation) => IsRefuted(line, own),
            (VerdictKind.NotAnalysed, CertificateKind.Refutation) => line.By.Count > 0 && IsRefuted(line, own),
            (VerdictKind.Contradictory, CertificateKind.Refutation) => IsRefuted(line, own),
            _ => false,
        };
        return isShown ? null : Texts.Of("verify.not-shown", ("name", line.Name), ("verdict", VerdictNames.Of(line.Kind)));
    }

    private static bool IsBare(VerdictLine line) => line is { By.Count: 0, Under: null, Witness: null, Certificate: null };

    private bool IsOfOtherYears(VerdictLine line, BoundRule own)
    {
        (int first, int last) = InstanceBook.Bounds(own.Rule.Years);
        (int formFirst, int formLast) = InstanceBook.Bounds(book.Form.Years);
        return line is { By.Count: 0, Under: null, Witness: null, Certificate: { Steps.Count: 0, Cases.Count: 0, Meeting: null } } && (last < formFirst || first > formLast);
    }

    /// <summary>By the formulas, which know nothing of the evaluation, and by the evaluation, which knows nothing of the formulas.</summary>
    private bool IsWitness(VerdictLine line, BoundRule own)
    {
        if (line is not { By.Count: 0, Under: null, Witness: { Year: { } year } witness, Certificate: { Steps.Count: 0, Cases.Count: 0, Meeting: null } }
            || witness.Form != book.Form || !line.Years.Contains(year) || !own.Rule.Years.Contains(year))
        {
            return false;
        }

        foreach (BoundRule instance in book.All.Where(i => i.Rule.Years.Contains(year)))
        {
            Requirement requirement = book.Requirement(instance, year);
            if (Obligation.IsWithin(requirement) && Obligation.Violated(requirement).Holds(witness) != (instance == own))
                return false;
        }

        return rules.Check(witness).Where(f => f.Outcome == Outcome.Fail).Select(f => (f.Rule, f.Instance)).SequenceEqual([(line.Rule, line.Instance)]);
    }

    private bool IsRefuted(VerdictLine line, BoundRule own)
    {
        Certificate certificate = line.Certificate!;
        BoundRule?[] others = [.. line.By.Select(book.Find)];
        if (line.Witness is not null || others.Contains(own) || others.Contains(null) || others.Distinct().Count() < others.Length || !rules.Forms.Contains(book.Form))
            return false;
        Requirement?[] all = [.. others.Prepend(own).Select(i => book.Throughout(i!, line.Years))];
        if (all.Contains(null) || !all.All(r => Obligation.IsWithin(r!)))
            return false;
        RuleCase?[] cases = [.. certificate.Cases.Select(c => RuleCase.Named(c, others.Prepend(own)!, all!, InstanceBook.Bounds(line.Years).First))];
        if (cases.Contains(null) || (line.Kind != VerdictKind.Contradictory && cases.Length > 0))
            return false;
        if (line.Under != (cases.Length == 0 ? null : RuleCase.Together(cases!)) || (line.Kind == VerdictKind.Contradictory) != certificate.Meeting is not null)
            return false;
        if (certificate.Meeting is { } meeting && (meeting.Form != book.Form || !Obligation.Meeting(all!, cases!).All(f => f.Holds(meeting))))
            return false;
        return StepChecker.Accepts(new(Obligation.Of(line.Kind, all[0]!, all[1..]!, cases!)), certificate.Steps);
    }
}
