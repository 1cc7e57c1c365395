using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace DisclosureRules.Benchmarks;

/// <summary>What any program takes for the files of a folder that reads them at all: tokens of JSON, or AngleSharp's parse of web pages.</summary>
internal static class BareReading
{
    public static long Read(string folder, int threads)
    {
        long read = 0;
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
        Parallel.ForEach(Partitioner.Create(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)), options, file =>
        {
            byte[] bytes = File.ReadAllBytes(file);
            Interlocked.Add(ref read, file.EndsWith(".json", StringComparison.Ordinal) ? Walk(bytes) : Parse(bytes));
        });
        return read;
    }

    private static long Walk(byte[] bytes)
    {
        Utf8JsonReader reader = new(bytes);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed;
    }

    private static long Parse(byte[] bytes)
    {
        using AngleSharp.Html.Dom.IHtmlDocument page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
        return bytes.Length;
    }
}
