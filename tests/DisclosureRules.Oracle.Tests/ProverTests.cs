using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Rules;
using Google.OrTools.Sat;
using Xunit.Abstractions;

namespace DisclosureRules.Oracle.Tests;

/// <summary>
/// The prover against CP-SAT: small systems over a few whole numbers of a small range. What contradicts others can't all be met; where all can, a rule is
/// implied exactly where its opposite can't be met with the rest. The prover's search for conflicts is bounded, and it gives up on some rules: how often is
/// printed, and may not become more.
/// </summary>
public sealed class ProverTests(ITestOutputHelper output)
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
        int conflicts = 0, missed = 0, asked = 0, givenUp = 0;
        for (int i = 0; i < 500; i++)
        {
            Relation[] drawn = [.. Enumerable.Range(0, 2 + random.Next(3)).Select(_ => Relation.Draw(random))];
            string system = string.Join("; ", drawn.Select(d => d.Text));
            Dictionary<string, RuleVerdict> verdicts = ProofRun.Of(RuleSet.Compile([RulePack.Parse(Pack(drawn))])).ToDictionary(v => v.Name);
            bool canBeMet = CanBeMet(drawn, -1);
            bool isConflict = verdicts.Values.Any(v => v.Kind == VerdictKind.Contradictory);
            Assert.False(canBeMet && isConflict, system);
            conflicts += canBeMet ? 0 : 1;
            missed += canBeMet || isConflict ? 0 : 1;
            for (int k = 0; k < drawn.Length && canBeMet; k++)
            {
                VerdictKind kind = verdicts[$"r{k}"].Kind;
                asked++;
                if (kind == VerdictKind.NotAnalysed)
                {
                    givenUp++;
                    continue;
                }

                Assert.True(kind == (CanBeMet(drawn, k) ? VerdictKind.Independent : VerdictKind.Implied), $"r{k} {kind}: {system}");
                met.Add(kind);
            }
        }

        output.WriteLine($"{missed} of {conflicts} conflicts missed, {givenUp} of {asked} rules given up");
        Assert.Equal([VerdictKind.Independent, VerdictKind.Implied], met.Order());
        Assert.True(missed * 100 <= conflicts * 12 && givenUp * 100 <= asked * 3, $"{missed} of {conflicts}, {givenUp} of {asked}");
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
