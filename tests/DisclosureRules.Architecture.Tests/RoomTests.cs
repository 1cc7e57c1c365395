namespace DisclosureRules.Architecture.Tests;

public sealed class RoomTests
{
    private static readonly FloorPlan Plan = FloorPlan.Read();

    public static TheoryData<string> Assemblies => [.. Plan.Assemblies.Keys];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_room_uses_only_rooms_above_it(string assembly)
    {
        IReadOnlyList<string> rooms = Plan.Assemblies[assembly];
        string[] upward =
        [
            .. References(assembly)
                .Where(r => IndexOf(rooms, FloorPlan.RoomOf(assembly, r.FromNamespace)) < IndexOf(rooms, FloorPlan.RoomOf(assembly, r.ToNamespace)))
                .Select(r => $"{r.FromNamespace}.{r.From} uses {r.ToNamespace}.{r.To}, which comes later"),
        ];
        Assert.Empty(upward);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_namespace_is_a_room_of_the_plan(string assembly)
    {
        string[] used = [.. References(assembly).SelectMany(r => new[] { r.FromNamespace, r.ToNamespace }).Distinct().Select(n => FloorPlan.RoomOf(assembly, n))];
        Assert.Empty(used.Except(Plan.Assemblies[assembly]).Order(StringComparer.Ordinal));
    }

    /// <summary>Told apart from the order, so that a plan in the wrong order can't hide a knot.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_two_rooms_use_each_other_however_indirectly(string assembly)
    {
        ILookup<string, string> uses = References(assembly).Select(r => (r.FromNamespace, r.ToNamespace)).Distinct().ToLookup(r => r.FromNamespace, r => r.ToNamespace);
        string[] knots = [.. uses.Select(u => u.Key).Where(room => Reachable(uses, room).Contains(room)).Order(StringComparer.Ordinal)];
        Assert.Empty(knots);
    }

    [Fact]
    public void The_plan_names_every_assembly_that_is_shipped()
    {
        string[] shipped =
        [
            .. Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Select(f => Path.GetFileNameWithoutExtension(f))
                .Where(n => (n == "disclosure-rules" || n.StartsWith("DisclosureRules", StringComparison.Ordinal)) && !n.EndsWith(".Tests", StringComparison.Ordinal)),
        ];
        Assert.Equal(Plan.Assemblies.Keys.Select(FileOf).Order(StringComparer.Ordinal), shipped.Order(StringComparer.Ordinal));
    }

    /// <summary>The tool's file is called as its command.</summary>
    private static string FileOf(string assembly) => assembly == "DisclosureRules.Cli" ? "disclosure-rules" : assembly;

    /// <summary>What a source file shared by link refers to is held where the file belongs.</summary>
    private static IReadOnlyList<TypeReferred> References(string assembly) =>
    [
        .. AssemblyReferences.Of(Path.Combine(AppContext.BaseDirectory, FileOf(assembly) + ".dll"))
            .Where(r => IsOwn(assembly, r.FromNamespace) && IsOwn(assembly, r.ToNamespace)),
    ];

    private static bool IsOwn(string assembly, string name) => name == assembly || name.StartsWith(assembly + ".", StringComparison.Ordinal);

    private static int IndexOf(IReadOnlyList<string> rooms, string room) => rooms.ToList().IndexOf(room);

    private static HashSet<string> Reachable(ILookup<string, string> uses, string room)
    {
        HashSet<string> reached = [];
        Queue<string> next = new(uses[room]);
        while (next.TryDequeue(out string? one))
        {
            if (!reached.Add(one))
                continue;
            foreach (string further in uses[one])
                next.Enqueue(further);
        }

        return reached;
    }
}
