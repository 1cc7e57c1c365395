using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Rules;
using Google.OrTools.Sat;

namespace DisclosureRules.Oracle.Tests;

/// <summary>
/// The prover against CP-SAT: small systems over a few whole numbers of a small range. They can all be met exactly where no rule contradicts others; where they
/// can, a rule is implied exactly where its opposite can't be met with the rest.
/// </summary>
public sealed class ProverTests
{
    private const int Most = 6;

    private static readonly string[] Cells = ["requests[granted, total]", "requests[partial, total]", "requests[total, total]"];
    private static readonly string[] Operators = ["=", "<=", ">=", "<", ">", "!="];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Verdicts_on_drawn_systems_are_those_of_a_solver_that_is_not_ours(int seed)
    {
        Random random = new(seed);
        HashSet<VerdictKind> met = [];
        for (int i = 0; i < 500; i++)
        {
            Relation[] drawn = [.. Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Relation.Draw(random))];
            string system = string.Join("; ", drawn.Select(d => d.Text));
            Dictionary<string, RuleVerdict> verdicts = ProofRun.Of(RuleSet.Compile([RulePack.Parse(Pack(drawn))])).ToDictionary(v => v.Name);
            bool canBeMet = CanBeMet(drawn, -1);
            Assert.True(canBeMet != verdicts.Values.Any(v => v.Kind == VerdictKind.Contradictory), system);
            for (int k = 0; k < drawn.Length && canBeMet; k++)
            {
                VerdictKind kind = verdicts[$"r{k}"].Kind;
                Assert.True(kind == (CanBeMet(drawn, k) ? VerdictKind.Independent : VerdictKind.Implied), $"r{k} {kind}: {system}");
                met.Add(kind);
            }
        }

        Assert.Equal([VerdictKind.Independent, VerdictKind.Implied], met.Order());
    }

    private static string Pack(Relation[] relations)
    {
        IEnumerable<string> whole = Cells.Select((c, i) => Rule($"c{i}", $"isInteger({c}) and {c} >= 0 and {c} <= {Most}"));
        return $$"""{ "pack": "p", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [{{string.Join(',', whole.Concat(relations.Select((r, i) => Rule($"r{i}", r.Text))))}}] }""";
    }

    private static string Rule(string id, string check) => $$"""{ "id": "{{id}}", "severity": "error", "title": "t", "check": "{{check}}" }""";

    /// <summary>Whether all can be met, one of them perhaps turned into its opposite.</summary>
    private static bool CanBeMet(Relation[] relations, int opposite)
    {
        CpModel model = new();
        IntVar[] cells = [.. Cells.Select(c => model.NewIntVar(0, Most, c))];
        for (int i = 0; i < relations.Length; i++)
            relations[i].AddTo(model, cells, i == opposite);
        CpSolver solver = new() { StringParameters = "num_search_workers:1" };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            CpSolverStatus.Infeasible => false,
            var status => throw new InvalidOperationException($"CP-SAT ended with {status}."),
        };
    }

    private sealed record Relation(int[] Coefficients, string Operator, int Bound)
    {
        public string Text => $"{string.Join(" + ", Coefficients.Select((c, i) => $"({c}) * {Cells[i]}"))} {Operator} {Bound}";

        public static Relation Draw(Random random)
        {
            int[] coefficients = [.. Cells.Select(_ => random.Next(-3, 4))];
            coefficients[random.Next(coefficients.Length)] = random.Next(1, 4);
            return new(coefficients, Operators[random.Next(Operators.Length)], random.Next(-6, 13));
        }

        public void AddTo(CpModel model, IntVar[] cells, bool isOpposite)
        {
            LinearExpr sum = LinearExpr.WeightedSum(cells, Coefficients);
            model.Add((Operator, isOpposite) switch
            {
                ("=", false) or ("!=", true) => sum == Bound,
                ("!=", false) or ("=", true) => sum != Bound,
                ("<=", false) or (">", true) => sum <= Bound,
                (">=", false) or ("<", true) => sum >= Bound,
                ("<", false) or (">=", true) => sum <= Bound - 1,
                _ => sum >= Bound + 1,
            });
        }
    }
}
