using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Serialization;

/// <summary>
/// Whatever of the library an application hands to <see cref="JsonSerializer"/> comes back equal, or an exception says that it doesn't: nothing is lost
/// silently, and nothing is larger than a report.
/// </summary>
public sealed class PublicTypeTests
{
    /// <summary>More than a report of the corpus needs with all its places, and far less than a form with all its cells.</summary>
    private const int Most = 64 << 10;

    private static readonly Dictionary<Type, object> Samples = Sampled();

    public static TheoryData<string> Types => [.. Assembly.Load("DisclosureRules").GetExportedTypes().Where(IsData).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_value_comes_back_equal_or_it_is_said_that_it_does_not(string name)
    {
        Type type = typeof(Report).Assembly.GetType(name)!;
        Assert.True(type.IsEnum || Samples.ContainsKey(type), $"There is no sample of {name}.");
        foreach (object sample in type.IsEnum ? Enum.GetValues(type).Cast<object>() : [Samples[type]])
            AssertKept(sample, type);
    }

    private static void AssertKept(object sample, Type type)
    {
        if (TryWrite(sample, type) is not { } json)
            return;
        Assert.True(json.Length <= Most, $"{type} has {json.Length} characters.");
        if (type.IsEnum)
            Assert.StartsWith("\"", json, StringComparison.Ordinal);
        object? back;
        try
        {
            back = JsonSerializer.Deserialize(json, type);
        }
        catch (NotSupportedException)
        {
            return;
        }

        Assert.True(Equals(sample, back) || (IsComparedByReference(type) && TryWrite(back!, type) == json && json.Length > 2), $"{type} came back otherwise: {json} as {JsonSerializer.Serialize(back, type)}");
    }

    private static string? TryWrite(object sample, Type type)
    {
        try
        {
            return JsonSerializer.Serialize(sample, type);
        }
        catch (NotSupportedException refused)
        {
            Assert.NotEmpty(refused.Message);
            return null;
        }
    }

    /// <summary>Whether a type, or one of its properties, can only be compared by what is written of it.</summary>
    private static bool IsComparedByReference(Type type) => HasNoEquality(type) || type.GetProperties().Any(p => p.PropertyType.Assembly == type.Assembly && HasNoEquality(p.PropertyType));

    private static bool HasNoEquality(Type type) => type.IsClass && type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType == typeof(object);

    /// <summary>What holds something: no statics, interfaces, attributes, exceptions and converters.</summary>
    private static bool IsData(Type type) =>
        !(type.IsAbstract && type.IsSealed) && !type.IsInterface && !type.IsGenericTypeDefinition && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type)
        && !typeof(JsonConverter).IsAssignableFrom(type) && !typeof(JsonSerializerContext).IsAssignableFrom(type) && !typeof(IResultSink).IsAssignableFrom(type)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    /// <summary>The first value of each type that is found in what the library makes of one report.</summary>
    private static Dictionary<Type, object> Sampled()
    {
        Report report = ReportSketch.Draw("2021", "requests[granted, total] = 7; requests[granted, enterprise] = \"3件\"").ToBuilder()
            .AddNarrative("3", "2023年共收到政府信息公开申请3件,其中2件予以公开。", "三、").Build();
        RuleSet rules = National.Rules;
        IReadOnlyList<Finding> findings = rules.Check(report);
        CheckResult result = rules.Check(ReportReading.Of(report), new ReportOverrides { Unit = "青石市水务局" });
        Diagnostic problem = new("document.broken", new("文件不完整", "the file is cut"), "cut.pdf", 3, 4, "$.a");
        Baseline known = Baseline.Empty.With(findings, "known", new DateOnly(2027, 1, 31));
        RepairResult repairs = rules.FindRepairs(report);
        Queue<object> found = new(
        [
            report, rules, findings, result, known, repairs, problem, Language.English, new DiagnosticException([problem]).Diagnostics, rules.ReadClaims(report),
            rules.Evaluate(report), rules.ChecksOf(report.Form), rules.Prepare(report), rules.CheckForEditing(report), rules.CheckForEditing(report).FindCauses(), RunSummary.Of([result]),
            known.Compare(findings), known.Entries, RuleSelection.All.Without("narrative.*").WithSeverity(Severity.Info, "requests.balance"), CheckOptions.Default, new ReportOverrides { Unit = "x" },
            RuleStanding.Of(rules, report), report.ToBuilder(), FormCatalog.BuiltIn, TextCatalog.Default.With(Language.English, "words.blank", "-"), ReportArchive.Of([report]), CellMarks.Of(findings),
            ReportGrid.Of(report), new ReadingNote("input.x", new("中", "e"), [new("requests", "granted", "total")], DocumentLocation.InText(1, 2)), new DoubtReason(Doubt.Part, "x"),
            RepairOptions.Default, new ReportKey("青石市水务局", 2023, ReportScope.Own), new SourceLocation("a", 1, 2, "$"), new YearRange(2019, null), problem.Location,
            rules.Rules.SelectMany(r => FormulaText.Of(rules, r, report.Form).Take(1)).Take(1), default(RunCounts).Plus(result),
            new StatedShare(12.5m, 1), new FindingChange { Pack = "a", PackVersion = "1", ChangesSeverity = true, Reason = new("中", "e") }, Texts.Of("json.too-large", ("bytes", 2), ("most", 1)),
            new TextSource(typeof(Report).Assembly, "texts"), new BrokenChain(2022, 1, 2), new RepairQuestion(new("requests", "granted", "total"), new("中", "e"), [new(3, [0, 1])]),
            new RepairEvidence("a", "", true, "words", null), new PageRectangle(1, 2, 3, 4), ReportReading.Of(report), new RuleChange(RulePacks.National[0], [], new()), DocumentLocation.InText(1, 2),
        ]);
        Dictionary<Type, object> samples = [];
        while (found.TryDequeue(out object? at))
        {
            Type type = at.GetType();
            if (at is System.Collections.IEnumerable many and not string)
            {
                foreach (object? item in many.Cast<object?>().Take(50))
                {
                    if (item is not null)
                        found.Enqueue(item);
                }
            }

            if (type.Assembly != typeof(Report).Assembly || !type.IsVisible || !samples.TryAdd(type, at))
                continue;
            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsByRefLike))
            {
                if (property.GetValue(at) is { } value && !value.GetType().IsEnum)
                    found.Enqueue(value);
            }
        }

        return samples;
    }
}
