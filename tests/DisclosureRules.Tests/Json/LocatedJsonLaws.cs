using System.Globalization;
using System.Text;
using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;

namespace DisclosureRules.Tests.Json;

/// <summary>Drawn texts: each value is found with its kind, its text, its path and the place where it was written.</summary>
public class LocatedJsonLaws
{
    private const int Drawn = 400;

    private static readonly string[] Names = ["a", "总计", "é", "a b", "\\u4e2d", "x\\ny", "", "😀", "name", "total", "r1", "r2"];

    private static readonly string[] Scalars = ["0", "-1.50", "1e3", "true", "false", "null", "\"\"", "\"公开\"", "\"a\\nb\"", "\"\\ud83d\\ude00\"", "\"😀\"", "\"\\u4e2d文\""];

    [Fact]
    public void Any_value_is_found_where_it_was_written()
    {
        for (int seed = 0; seed < Drawn; seed++)
        {
            StringBuilder text = new();
            List<(string Path, int At)> written = [];
            Write(new(seed), text, written, "$", 0);
            List<Diagnostic> problems = [];
            LocatedNode root = LocatedJson.Read(Encoding.UTF8.GetBytes(text.ToString()), null, problems, int.MaxValue)!;
            Assert.Empty(problems);
            using JsonDocument document = JsonDocument.Parse(text.ToString());
            Queue<(string Path, int At)> expected = new(written);
            Compare(root, document.RootElement, text.ToString(), expected);
            Assert.Empty(expected);
        }
    }

    [Fact]
    public void A_name_that_stands_twice_is_told_and_the_first_counts_however_many_members_there_are()
    {
        foreach (int members in (int[])[2, 40, 70, 3000])
        {
            string text = $"{{{string.Join(',', Enumerable.Range(0, members).Select(i => $"\"m{i}\":{i}"))},\"m1\":-1,\"m\\u0030\":-2}}";
            List<Diagnostic> problems = [];
            LocatedNode root = LocatedJson.Read(Encoding.UTF8.GetBytes(text), null, problems, int.MaxValue)!;
            Assert.Equal(["$.m1", "$.m0"], problems.Where(p => p.Code == "json.duplicate-member").Select(p => p.Path));
            Assert.Equal(2, problems.Count);
            Assert.Equal(members, root.Members.Count);
            Assert.Equal("0", root.Member("m0")!.Text);
            Assert.Equal("1", root.Member("m1")!.Text);
        }
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"a\\udc00b\"")]
    [InlineData("\"\\ud83d😀\"")]
    [InlineData("\"\\uD83D\\uD83D\\uDE00\"")]
    public void Half_a_character_is_told(string text)
    {
        List<Diagnostic> problems = [];
        LocatedNode root = LocatedJson.Read(Encoding.UTF8.GetBytes($"[1, {text}]"), null, problems, int.MaxValue)!;
        Assert.Equal("json.half-character", Assert.Single(problems).Code);
        Assert.Equal("\uFFFD", root.Items.Last().Text);
    }

    private static void Write(Random random, StringBuilder text, List<(string Path, int At)> written, string path, int depth)
    {
        written.Add((path, text.Length));
        int kind = depth > 4 ? 0 : random.Next(4);
        if (kind < 2)
        {
            text.Append(Scalars[random.Next(Scalars.Length)]);
            return;
        }

        bool isObject = kind == 2;
        string[] names = [.. Names.OrderBy(_ => random.Next()).Take(random.Next(6))];
        text.Append(isObject ? '{' : '[');
        for (int i = 0; i < names.Length; i++)
        {
            Blank(random, text);
            if (isObject)
                text.Append('"').Append(names[i]).Append('"').Append(':');
            Blank(random, text);
            string name = JsonSerializer.Deserialize<string>($"\"{names[i]}\"")!;
            bool isPlain = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c));
            Write(random, text, written, !isObject ? $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]" : isPlain ? $"{path}.{name}" : $"{path}['{name}']", depth + 1);
            if (i + 1 < names.Length)
                text.Append(',');
        }

        Blank(random, text);
        text.Append(isObject ? '}' : ']');
    }

    private static void Blank(Random random, StringBuilder text) => text.Append(random.Next(5) switch { 0 => "\n", 1 => " ", 2 => "\r\n\t", _ => "" });

    private static void Compare(LocatedNode node, JsonElement element, string text, Queue<(string Path, int At)> expected)
    {
        (string path, int at) = expected.Dequeue();
        int line = text.AsSpan(0, at).Count('\n') + 1, column = at - (text.LastIndexOf('\n', Math.Max(0, at - 1), at) + 1) + 1;
        Assert.Equal((path, line, column, element.ValueKind), (node.Path, node.Line, node.Column, node.Kind));
        Assert.Equal(element.ValueKind switch { JsonValueKind.String => element.GetString(), JsonValueKind.Number => element.GetRawText(), _ => "" }, node.Text);
        LocatedMember[] members = [.. node.Members];
        JsonProperty[] properties = element.ValueKind == JsonValueKind.Object ? [.. element.EnumerateObject()] : [];
        Assert.Equal(properties.Select(p => p.Name), members.Select(m => m.Name));
        foreach ((LocatedMember member, JsonProperty property) in members.Zip(properties))
            Compare(member.Value, property.Value, text, expected);
        LocatedNode[] items = [.. node.Items];
        JsonElement[] elements = element.ValueKind == JsonValueKind.Array ? [.. element.EnumerateArray()] : [];
        Assert.Equal(elements.Length, items.Length);
        foreach ((LocatedNode item, JsonElement other) in items.Zip(elements))
            Compare(item, other, text, expected);
    }
}
