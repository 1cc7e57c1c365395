using System.Globalization;
using System.Text;
using System.Xml;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>The results of tests as the XML that build servers read: a suite for each pack, a case for each test. Stateless and safe to share between threads.</summary>
public static class PackTestJUnit
{
    /// <summary>The results as XML.</summary>
    /// <param name="results">The results.</param>
    /// <param name="language">The language of messages; Chinese when left out.</param>
    /// <returns>The XML, with a line feed at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> is <see langword="null"/>.</exception>
    public static string Write(IReadOnlyList<PackTestResult> results, Language language = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        using Utf8Text text = new();
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            writer.WriteStartElement("testsuites");
            WriteCounts(writer, results);
            foreach (IGrouping<string, PackTestResult> pack in results.GroupBy(r => r.Pack, StringComparer.Ordinal))
            {
                writer.WriteStartElement("testsuite");
                writer.WriteAttributeString("name", Plain(pack.Key));
                WriteCounts(writer, [.. pack]);
                foreach (PackTestResult result in pack)
                    WriteCase(writer, result, language);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return text + "\n";
    }

    private static void WriteCounts(XmlWriter writer, IReadOnlyList<PackTestResult> results)
    {
        writer.WriteAttributeString("tests", results.Count.ToString(CultureInfo.InvariantCulture));
        writer.WriteAttributeString("failures", results.Count(r => !r.Passed).ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter writer, PackTestResult result, Language language)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", Plain(result.Test.Rule));
        writer.WriteAttributeString("name", Plain(result.Test.Name));
        if (result.Test.File is { } file)
        {
            writer.WriteAttributeString("file", Plain(file));
            writer.WriteAttributeString("line", result.Test.Line.ToString(CultureInfo.InvariantCulture));
        }

        if (!result.Passed)
        {
            writer.WriteStartElement("failure");
            writer.WriteAttributeString("message", Plain(result.Differences[0].In(language)));
            writer.WriteString(Plain(string.Join('\n', result.Differences.Select(d => d.In(language)))));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>XML has no place for control characters, however they are written.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value is (< 0x20 and not (9 or 10 or 13)) or 0xFFFE or 0xFFFF ? "\uFFFD" : r.ToString()));

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
