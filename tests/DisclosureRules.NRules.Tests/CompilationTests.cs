using System.Linq.Expressions;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Packs;
using NRules;
using NRules.Extensibility;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using NRulesHost;

using NRulesRule = NRules.Fluent.Dsl.Rule;
using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules.Tests;

public sealed class CompilationTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);
    private static readonly Report Wrong = ReportSketch.Draw("2021", "reviews[review, total] = 3");

    /// <summary>NRules itself stops and gives a factory of what it has so far, which would find less and say nothing.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(500)]
    public void When_it_is_cancelled_there_is_no_factory(int expressionsBefore)
    {
        using CancellationTokenSource source = new();
        if (expressionsBefore == 0)
            source.Cancel();
        Watched expressions = new(count => { if (count == expressionsBefore) source.Cancel(); });
        RuleCompiler compiler = new() { ExpressionCompiler = expressions };
        Assert.Throws<OperationCanceledException>(() => National.CompileSessions([], new() { Compiler = compiler }, source.Token));
        Assert.InRange(expressions.Count, expressionsBefore, expressionsBefore + 2);
    }

    [Fact]
    public void An_application_s_compiler_with_its_options_is_used()
    {
        RuleCompiler strict = new(), lenient = new(new RuleCompilerOptions { UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.TreatAsNotEqual });
        Assert.Throws<RuleCompilationException>(() => National.CompileSessions([OwnRules.Of(typeof(Unusual), typeof(UnusualToo))], new() { Compiler = strict }));
        ISession session = National.CompileSessions([OwnRules.Of(typeof(Unusual), typeof(UnusualToo))], new() { Compiler = lenient }).CreateSession();
        session.Insert(Wrong);
        session.Fire();
        Assert.Equal(2, session.Query<string>().Count());
        Assert.Equal(National.Check(Wrong), session.FindingsOf(Wrong));
    }

    [Fact]
    public void Compiled_with_every_expression_it_finds_the_same()
    {
        ISession session = National.CompileSessions([], new() { Compiler = new() }).CreateSession();
        session.Insert(Wrong);
        session.Fire();
        Assert.Equal(National.Check(Wrong), session.FindingsOf(Wrong));
    }

    [Fact]
    public void Expressions_of_the_application_are_compiled_those_of_checks_are_not()
    {
        Watched alone = new(_ => { }), together = new(_ => { }), none = new(_ => { });
        _ = new RuleCompiler { ExpressionCompiler = alone }.Compile(OwnRules.Of(typeof(EscalateUnit)).GetRules());
        Compile(none);
        Compile(together, typeof(EscalateUnit));
        Assert.True(alone.Count > 0);
        Assert.Equal(alone.Count, together.Count - none.Count);
        Assert.InRange(none.Count, 0, 10);

        static void Compile(IExpressionCompiler others, params Type[] own) =>
            National.CompileSessions([OwnRules.Of(own)], new() { Compiler = new() { ExpressionCompiler = new CheckExpressionCompiler(others) } });
    }

    [Fact]
    public void With_a_higher_priority_of_the_checks_a_rule_that_comes_early_is_answered_right()
    {
        ISession session = National.CompileSessions([OwnRules.Of(typeof(PublishEarly))], new() { Priority = 3000 }).CreateSession();
        session.InsertAll([Wrong, ReportSketch.Draw("2021", "unit = 白沙镇")]);
        session.Fire();
        Assert.Equal(["白沙镇"], session.Query<string>());
        Assert.All(new RuleSetRepository(National, 3000).GetRules(), d => Assert.Equal(3000, d.Priority));
        Assert.All(new RuleSetRepository(National).GetRules(), d => Assert.Equal(1000, d.Priority));
    }

    [Fact]
    public void A_session_is_of_one_rule_set()
    {
        Assert.Throws<ArgumentException>(() => National.CompileSessions(new RuleSetRepository(RuleSet.Compile([]))));
        Assert.Throws<ArgumentException>(() => National.CompileSessions(new Chosen(new RuleSetRepository(National))));
        Assert.Throws<ArgumentException>(() => National.CompileSessions((IRuleRepository)null!));
    }

    [Fact]
    public void A_repository_given_twice_fires_once()
    {
        IRuleRepository own = OwnRules.Of(typeof(VisitUnit));
        ISession session = RuleSet.Compile([]).CompileSessions(own, own).CreateSession();
        session.InsertAll([new Complaint("青禾镇", "迟延"), new Complaint("青禾镇", "推诿")]);
        Assert.Equal(1, session.Fire());
    }

    private sealed class Watched(Action<int> compiled) : IExpressionCompiler
    {
        public int Count { get; private set; }

        public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
            where TDelegate : Delegate
        {
            compiled(++Count);
            return expression.Compile(preferInterpretation: true);
        }
    }

    private sealed class Chosen(IRuleRepository repository) : IRuleRepository
    {
        public IEnumerable<IRuleSet> GetRuleSets() => repository.GetRuleSets().Take(2);
    }

    /// <summary>A condition that NRules can't compare with another's.</summary>
    private class Unusual : NRulesRule
    {
        public override void Define()
        {
            Report report = default!;
            When().Match(() => report, r => (r.Unit ?? "").Length > 0);
            Then().Do(context => context.Insert(GetType().Name));
        }
    }

    private sealed class UnusualToo : Unusual;

    [Priority(2000)]
    private sealed class PublishEarly : NRulesRule
    {
        public override void Define()
        {
            Report report = default!;
            When().Match(() => report).Not<ReportFinding>(f => f.Report == report);
            Then().Do(context => context.Insert(report.Unit!));
        }
    }
}
