using System.Globalization;
using System.Numerics;
using System.Text;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Authoring.Proofs.Checking;
using DisclosureRules.Checking;
using DisclosureRules.Constraints;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Authoring.Proofs.Vipr;

/// <summary>
/// Writes what a verdict refutes as a mixed-integer program with its derivation, in the format VIPR 1.1 (Cheung, Gleixner and Steffy, Verifying Integer Programming Results, 2017), for
/// checkers that are not ours. Stateless and safe to share between threads.
/// </summary>
public static class ViprFile
{
    /// <summary>The file; <see langword="null"/> for a verdict that refutes nothing.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="rules">The rules that it is about.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string? Of(RuleVerdict verdict, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(rules);
        if (verdict.Certificate is not { Kind: CertificateKind.Refutation } certificate)
            return null;
        InstanceBook book = new(rules, verdict.Form);
        int year = InstanceBook.Bounds(verdict.Years).First;
        Compilation.BoundRule[] instances = [.. verdict.By.Prepend(verdict.Name).Select(n => book.Find(n)!)];
        Requirement[] all = [.. instances.Select(i => book.Requirement(i, year))];
        IEnumerable<RuleCase> cases = certificate.Cases.Select(c => RuleCase.Named(c, instances, all, year)!);
        return new ViprDerivation(new(Obligation.Of(verdict.Kind, all[0], all[1..], cases)), certificate.Steps).Write(verdict.Name);
    }

    /// <summary>Writes a file for each verdict that refutes something: <c>0001.vipr</c> for the first verdict, and so on; its name stands in the first line.</summary>
    /// <param name="folder">The folder; it is made where there is none.</param>
    /// <param name="verdicts">The verdicts.</param>
    /// <param name="rules">The rules that they are about.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">A file can't be written.</exception>
    public static void WriteAll(string folder, IReadOnlyList<RuleVerdict> verdicts, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(verdicts);
        try
        {
            Directory.CreateDirectory(folder);
            for (int i = 0; i < verdicts.Count; i++)
            {
                if (Of(verdicts[i], rules) is { } text)
                    File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i + 1:D4}.vipr")), text);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DiagnosticException([new(Texts.Of("prove.vipr", ("folder", folder), ("reason", exception.Message)))]);
        }
    }

    /// <summary>A number as the format has it.</summary>
    internal static string Text(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        return denominator.IsOne ? numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");
    }

    /// <summary>The program: all but the derivation.</summary>
    internal static void Write(ViprProgram program, string name, StringBuilder text)
    {
        Line($"% {name}");
        Line("VER 1.1");
        Line($"VAR {program.Variables.Count}");
        Line(string.Join(' ', Enumerable.Range(0, program.Variables.Count).Select(i => $"x{i}")));
        Line($"INT {program.Integers.Count}");
        Line(string.Join(' ', program.Integers));
        Line("OBJ max");
        Line(program.HasDistance ? $"1 {program.Variables[ViprProgram.Distance]} 1" : "0");
        Line($"CON {program.Rows.Count} 0");
        foreach (ViprRow row in program.Rows)
            Line($"{row.Name} {row.Sense} {Text(row.Bound, 1)} {row.Terms.Count}{string.Concat(row.Terms.OrderBy(t => t.Key).Select(t => $" {Text(t.Key, 1)} {Text(t.Value, 1)}"))}");
        Line(program.HasDistance ? "RTP range -inf 0" : "RTP infeas");
        Line("SOL 0");

        void Line(string line) => text.Append(line).Append('\n');
    }
}
