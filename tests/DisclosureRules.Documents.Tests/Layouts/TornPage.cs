using DisclosureRules.Documents.Printed;

namespace DisclosureRules.Documents.Tests.Layouts;

/// <summary>
/// Lays a table out as the text of a PDF's pages shows it: labels wrapped around their numbers, labels of groups written from top to
/// bottom beside their rows, headings in several lines, pages that end in between. Framed, the numbers stand between bars, as where
/// such a page was made Markdown.
/// </summary>
internal sealed class TornPage(Action<string> write, IReadOnlySet<string> labels, Random random, bool framed)
{
    private readonly List<(string Label, Queue<string> Pieces)> _groups = [];
    private readonly string _gap = framed ? " | " : random.Next(2) == 0 ? "  |  " : " ";
    private readonly bool _cellPerLine = !framed && random.Next(3) == 0;
    private int _page = 1;

    /// <summary>A row beneath the labels of its groups.</summary>
    public void Row(IReadOnlyList<string> groups, string label, IReadOnlyList<string> values)
    {
        foreach ((string closed, Queue<string> rest) in _groups.Where(g => !groups.Contains(g.Label)).ToArray())
        {
            while (rest.Count > 0)
                Print(rest.Dequeue());
            _groups.RemoveAll(g => g.Label == closed);
        }

        foreach (string opened in groups.Where(g => !_groups.Exists(o => o.Label == g)))
            _groups.Add((opened, new(Pieces(opened, opened.Length > 7 ? 1 : 3))));
        string[] parts = Wrapped(label);
        int before = (parts.Length + 1) / 2;
        for (int i = 0; i < before - 1; i++)
            Line(parts[i]);
        if (_cellPerLine || random.Next(2) == 0)
        {
            Line(parts[before - 1]);
            Numbers(values);
        }
        else
        {
            Print(string.Join(_gap, [parts[before - 1], .. values]));
        }

        foreach (string part in parts.Skip(before))
            Line(part);
        if (random.Next(12) == 0)
            PageBreak();
    }

    /// <summary>What remains of the labels of groups.</summary>
    public void End() => Row([], "", []);

    /// <summary>Headings above and below each other, a group's words beside those that belong to none.</summary>
    public void Headings(IReadOnlyList<string> top, IReadOnlyList<string> grouped)
    {
        Print(string.Join(_gap, top));
        string[] tall = [.. grouped.Where(g => g.Length > 2)];
        if (tall.Length == 0)
            return;
        Print(string.Join(_gap, tall.Select(t => t[..(t.Length / 2)])));
        foreach (string single in grouped.Where(g => g.Length <= 2))
            Print(single);
        Print(string.Join(_gap, tall.Select(t => t[(t.Length / 2)..])));
    }

    /// <summary>Headings of several rows side by side, those of the first row in lines of their own.</summary>
    public void SideBySide(IReadOnlyList<string> headings, int rows, IReadOnlyList<string> values)
    {
        int height = random.Next(2) == 0 ? 2 : 4;
        Queue<string> first = Stack(headings, 1, height), others = Stack(headings, rows - 1, height);
        while (first.Count + others.Count > 0)
        {
            int take = random.Next(3);
            string[] both = [.. take != 1 && first.TryDequeue(out string? left) ? [left] : Array.Empty<string>(), .. take != 0 && others.TryDequeue(out string? right) ? [right] : Array.Empty<string>()];
            if (both.Length > 0)
                Print(string.Join(_gap, both));
        }

        Print(string.Join(_gap, values));
    }

    private void Print(string text) => write(framed && text.Contains('|') ? $"| {text} |" : text);

    private Queue<string> Stack(IReadOnlyList<string> headings, int times, int height)
    {
        bool ownLine = random.Next(2) == 0;
        List<string> lines = [];
        for (int level = 0; level < height; level++)
        {
            if (ownLine && level == height / 2)
                lines.Add(string.Join(_gap, Enumerable.Repeat(headings[^1], times)));
            IEnumerable<string> row = headings.Select(h => h.Length >= height ? h[(h.Length / height * level)..(h.Length / height * (level + 1))]
                : !ownLine && level >= 1 && level <= h.Length ? h[(level - 1)..level] : "");
            row = row.Select((p, i) => ownLine && i == headings.Count - 1 ? "" : p).Where(p => p.Length > 0);
            lines.Add(string.Join(_gap, Enumerable.Repeat(string.Join(_gap, row), times)));
        }

        return new(lines);
    }

    /// <summary>A line, and beside it, before it or behind it a piece of a group's label.</summary>
    private void Line(string text)
    {
        Queue<string>[] open = [.. _groups.Select(g => g.Pieces).Where(p => p.Count > 0)];
        if (open.Length > 0 && random.Next(3) == 0)
            Print(open[random.Next(open.Length)].Dequeue());
        if (text.Length > 0)
            Print(text);
        if (random.Next(40) == 0)
            PageBreak();
    }

    private void Numbers(IReadOnlyList<string> values)
    {
        Queue<string>[] open = [.. _groups.Select(g => g.Pieces).Where(p => p.Count > 0)];
        string beside = !_cellPerLine && open.Length > 0 && random.Next(4) == 0 ? open[0].Dequeue() + _gap : "";
        foreach (string text in _cellPerLine ? values : [beside + string.Join(_gap, values)])
            Print(text);
    }

    private void PageBreak()
    {
        Print($"- {_page} -");
        Print($"=== page {++_page}");
    }

    /// <summary>A label in several lines, none of which is a label too, or a piece of an open group's.</summary>
    private string[] Wrapped(string label)
    {
        int width = random.Next(4, 12);
        string[] parts = [.. label.Chunk(width).Select(c => new string(c))];
        bool torn = label.Length > width && parts[^1].Length > 1 && !parts.Any(p => labels.Contains(LabelKey.Of(p).Text) || _groups.Exists(g => g.Pieces.Contains(p)));
        return torn && random.Next(2) == 0 ? parts : [label];
    }

    private static IEnumerable<string> Pieces(string label, int length)
    {
        int start = label.IndexOfAny(['、', ')']) + 1;
        yield return label[..(start + length - 1)];
        for (int i = start + length - 1; i < label.Length; i += length)
            yield return label[i..Math.Min(i + length, label.Length)];
    }
}
