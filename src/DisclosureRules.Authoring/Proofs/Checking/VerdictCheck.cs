using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Proofs.Checking;

/// <summary>
/// Checks verdicts with their certificates. It reads the rules itself and trusts no prover: a witness is held against every rule, a proof is added up step by step, a verdict
/// without certificate is refused, and so is a file that leaves out an instance of a rule. Where a verdict says that nothing could be found out, whoever calls may have it tried again: it
/// claims nothing of the rule, but must not hide what a proof would tell. Stateless and safe to share between threads.
/// </summary>
public static class VerdictCheck
{
    /// <summary>The most that a file may have, in bytes.</summary>
    public const int MaximumBytes = 256 << 20;

    /// <summary>What is wrong with the verdicts of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rules">The rules that they are about.</param>
    /// <param name="prove">
    /// Proves the rules again, where a verdict says that nothing was found out of a rule that can be analysed; it is asked at most once. Such verdicts are refused when left out.
    /// </param>
    /// <returns>A problem for each verdict that is refused, and for each instance that has none; empty where all is accepted.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">The file can't be opened, or is too large.</exception>
    public static IReadOnlyList<Diagnostic> OfFile(string path, RuleSet rules, Func<RuleSet, IReadOnlyList<RuleVerdict>>? prove = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        List<Diagnostic> problems = [];
        return InputFile.Read(path, MaximumBytes, problems) is { } utf8 ? Of(utf8, path, rules, prove) : throw new DiagnosticException(problems);
    }

    /// <summary>The verdicts of a stream to its end, such as standard input.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="file">The name for messages; <see langword="null"/> for none.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="DiagnosticException">There are more than <see cref="MaximumBytes"/>.</exception>
    public static byte[] Read(Stream stream, string? file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using MemoryStream read = new();
        byte[] buffer = new byte[64 << 10];
        for (int count; (count = stream.Read(buffer)) > 0; read.Write(buffer, 0, count))
        {
            if (read.Length + count > MaximumBytes)
                throw new DiagnosticException([LocatedJson.TooLarge(read.Length + count, file, MaximumBytes)]);
        }

        return read.ToArray();
    }

    /// <summary>What is wrong with verdicts.</summary>
    /// <param name="utf8">The verdicts as <see cref="VerdictJson"/> writes them, one a line.</param>
    /// <param name="file">The name for messages; <see langword="null"/> for none.</param>
    /// <param name="rules">The rules that they are about.</param>
    /// <param name="prove">
    /// Proves the rules again, where a verdict says that nothing was found out of a rule that can be analysed; it is asked at most once. Such verdicts are refused when left out.
    /// </param>
    /// <returns>A problem for each verdict that is refused, and for each instance that has none; empty where all is accepted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<Diagnostic> Of(ReadOnlySpan<byte> utf8, string? file, RuleSet rules, Func<RuleSet, IReadOnlyList<RuleVerdict>>? prove = null)
    {
        ArgumentNullException.ThrowIfNull(rules);
        FormCatalog forms = rules.Forms.Aggregate(FormCatalog.Empty, (catalog, form) => catalog.With(form));
        Dictionary<string, InstanceBook> books = rules.Forms.ToDictionary(f => f.Id, f => new InstanceBook(rules, f), StringComparer.Ordinal);
        OpenVerdicts open = new(rules, prove);
        Dictionary<(string, string), List<YearRange>> told = [];
        List<Diagnostic> refused = [];
        int number = 0;
        while (!utf8.IsEmpty)
        {
            int end = utf8.IndexOf((byte)'\n');
            ReadOnlySpan<byte> text = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? default : utf8[(end + 1)..];
            number++;
            if (text.Trim(" \r\t"u8).IsEmpty || VerdictReader.Read(text, file, number, forms, refused) is not { } line)
                continue;
            Message? problem = books.TryGetValue(line.Form, out InstanceBook? book) ? new VerdictChecker(rules, book, open).Of(line) : Texts.Of("verify.no-instance", ("name", line.Name), ("form", line.Form));
            if (problem is not null)
                refused.Add(new(problem, file, number, 1));
            if (told.TryGetValue((line.Form, line.Name), out List<YearRange>? years))
                years.Add(line.Years);
            else
                told[(line.Form, line.Name)] = [line.Years];
        }

        foreach (InstanceBook book in books.Values)
        {
            foreach (BoundRule instance in book.All)
            {
                string name = RuleVerdict.NameOf(instance.Rule.Id, instance.Id);
                if (!told.TryGetValue((book.Form.Id, name), out List<YearRange>? years) || !AreAll(book, instance, years))
                    refused.Add(new(Texts.Of("verify.left-out", ("name", name), ("form", book.Form.Id)), file));
            }
        }

        return refused;
    }

    /// <summary>Whether verdicts cover the years of an instance and its form; those in which the year alone decides that it demands nothing need none.</summary>
    private static bool AreAll(InstanceBook book, BoundRule instance, List<YearRange> told)
    {
        (int first, int last) = InstanceBook.Bounds(book.Form.Years);
        for (int year = first; year <= last; year++)
        {
            if (instance.Rule.Years.Contains(year) && !told.Exists(y => y.Contains(year)) && !book.Requirement(instance, year).Demand.IsTrue)
                return false;
        }

        return true;
    }
}
