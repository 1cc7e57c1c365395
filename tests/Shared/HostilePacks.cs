using System.Text.Json;

namespace DisclosureRules.Tests;

/// <summary>
/// Packs that ask for more than packs of people do: each is within what one limit allows, or just beyond it. They are made here and nowhere stored; with
/// <c>DISCLOSURE_RULES_HOSTILE</c> set to a folder a test writes them there, for measuring by hand.
/// </summary>
internal static class HostilePacks
{
    private const string Form = "cn-annual-report-2021";
    private const string Total = "requests[total, total]";

    private static readonly string[] Rows =
    [
        "newReceived", "carriedIn", "granted", "partial", "denied.stateSecret", "denied.otherLaw", "denied.securityStability", "denied.thirdParty", "denied.internalAffairs", "denied.deliberative",
        "denied.enforcementFile", "denied.adminQuery",
    ];

    /// <summary>The packs by their names.</summary>
    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        // Sums and quantifiers over whole tables.
        ["costly"] = () => Pack(1_500, _ => "all a in requests[*, *]: all b in requests[*, *]: all c in requests[*, *]: a + b + c >= 0"),
        ["pairs"] = () => Pack(4, _ => "all a in requests[*, *]: all b in requests[*, *]: a + b >= 0"),
        ["whole-tables"] = () => Pack(900, i => $"sum(requests[*, *]) >= {i}"),
        ["alternatives-of-tables"] = () => Pack(50, i => string.Join(" or ", Each(20, j => $"sum(requests[*, *]) = {(i * 7) + j}"))),
        ["counts"] = () => Pack(200, i => $"countNumbers(requests[*, *]) >= {i % 170} + countBlank(reviews[*, *])"),
        ["products"] = () => Pack(200, _ => string.Join(" * ", Each(200, _ => Total)) + " > 0"),

        // What the prover looks at: many rules about one cell, alternatives, conditions, large and indivisible numbers, years.
        ["implied"] = () => Pack(500, i => $"{Total} >= {i}"),
        ["contradictory"] = () => Pack(500, i => $"{Total} = {i}"),
        ["alternatives"] = () => Pack(100, i => string.Join(" or ", Each(60, j => $"{At(i + j)} = {j}"))),
        ["conditions"] = () => Pack(200, i => string.Join(" and ", Each(40, j => $"(if {At(i + j)} > {j} then {At((i * 7) + j)} < {j * 2})"))),
        ["circle"] = () => Pack(500, i => $"{At(i)} >= {At(i + 1)} + {i % 5}"),
        ["states"] = () => Pack(200, i => string.Join(" or ", Each(30, j => $"isBlank({Row(i + j)}) and isNumber({Row(i + (j * 5) + 1)})"))),
        ["large-numbers"] = () => Pack(20, i => $"{Large(i, 18)} = {Digits(i, 18)}"),
        ["nine-digits"] = () => Pack(100, i => $"{Large(i, 9)} >= {Digits(i, 9)}"),
        ["halves"] = () => Pack(100, i => $"2 * {At(i)} + 4 * {At(i + 1)} = {(2 * i) + 1}"),
        ["knapsacks"] = () => Pack(22, i => i < 12 ? $"isInteger({At(i)}) and {At(i)} in 0..1" : $"{string.Join(" + ", Each(12, j => $"{Digits((i * 12) + j, 6)} * {At(j)}"))} = {Digits(i, 7)}"),
        ["years"] = () => Pack(500, i => $"if year > {2021 + i} then {Total} >= {i}"),
        ["spans"] = () => Pack(200, i => $"{Total} >= {i}", i => $", \"years\": \"{1900 + (5 * i)}..{1902 + (5 * i)}\""),

        // What packs are read with: wrong names without end, placeholders, changes, tests.
        ["wrong-names"] = () => Pack(600, i => string.Join(" + ", Each(100, j => $"requests[{new string('x', 30)}{i}a{j}, total]")) + " >= 0"),
        ["placeholders"] = () => Pack(900, _ => "year > 1", _ => $", \"message\": \"{string.Concat(Each(100, _ => "{sum(requests[*, *])}"))}\""),
        ["balance"] = () => Pack(1, _ => "", _ => $", \"balance\": {{ \"table\": \"requests\", \"left\": [{string.Join(",", Each(350_000, _ => "\"granted\""))}], \"right\": [\"total\"] }}"),
        ["changes"] = () => Pack(500, i => $"{Total} >= {i}", members: $", \"extends\": \"cn.national.requests\", \"changes\": [{string.Join(",", Each(500, _ => "{ \"rules\": \"*\", \"severity\": \"info\" }"))}]"),
        ["tests"] = () => Pack(500, i => $"sum(requests[*, *]) >= -{i}", members: $", \"tests\": [{string.Join(",", Each(4_900, i => $$"""{ "rule": "a.r{{i % 500}}", "name": "t{{i}}", "report": { "year": 2023, "rest": 0 }, "expects": "pass" }"""))}]"),
    };

    /// <summary>A pack as a unit writes it, of many simple rules that differ.</summary>
    public static string OfUnit(int count)
    {
        string[] columns = ["naturalPerson", "enterprise", "research", "socialWelfare", "legalService", "otherOrganization", "total"];
        return $"{{ \"pack\": \"unit\", \"version\": \"1\", \"forms\": [\"{Form}\"], \"rules\": [{string.Join(",\n", Each(count, i => $"{{ \"id\": \"unit.r{i}\", \"severity\": \"warning\", \"title\": \"t\", \"check\": \"{Check(i)}\" }}"))}] }}";

        string Check(int i)
        {
            Random random = new(i);
            string column = columns[random.Next(columns.Length)];
            int row = random.Next(Rows.Length);
            string one = $"requests[{Rows[row]}, {column}]", other = $"requests[{Rows[(row + 1 + random.Next(Rows.Length - 1)) % Rows.Length]}, {column}]";
            return (i % 5) switch
            {
                0 => $"{one} <= {random.Next(2, 900)}",
                1 => $"{one} <= {random.Next(2, 9)} * {other} + {random.Next(1, 50)}",
                2 => $"if {one} > {random.Next(20, 99)} then {other} > 0",
                3 => $"{one} + {other} <= {random.Next(100, 5_000)}",
                _ => $"if requests[total, {column}] = 0 then {one} <= {random.Next(6)}",
            };
        }
    }

    /// <summary>A number that looks random and is always the same.</summary>
    private static string Digits(int seed, int digits)
    {
        Random random = new(seed);
        return string.Concat(Each(digits, i => $"{random.Next(i == 0 ? 1 : 0, 10)}"));
    }

    private static string Large(int seed, int digits) => string.Join(" + ", Each(8, j => $"{Digits((seed * 8) + j, digits)} * {At(seed + j)}"));

    private static string At(int row) => $"requests[{Rows[row % Rows.Length]}, total]";

    private static string Row(int row) => $"requests[{Rows[row % Rows.Length]}, *]";

    private static string Pack(int count, Func<int, string> check, Func<int, string>? member = null, string members = "")
    {
        string rules = string.Join(",\n", Each(count, i => $"{{ \"id\": \"a.r{i}\", \"severity\": \"warning\", \"title\": \"t\"{(check(i) is { Length: > 0 } text ? $", \"check\": {JsonSerializer.Serialize(text)}" : "")}{member?.Invoke(i)} }}"));
        return $"{{ \"pack\": \"hostile\", \"version\": \"1\", \"forms\": [\"{Form}\"], \"rules\": [{rules}]{members} }}";
    }

    private static IEnumerable<string> Each(int count, Func<int, string> one) => Enumerable.Range(0, count).Select(one);
}
