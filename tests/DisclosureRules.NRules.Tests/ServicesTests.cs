using System.Linq.Expressions;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Packs;
using Microsoft.Extensions.DependencyInjection;
using NRules;
using NRules.Extensibility;
using NRules.RuleModel;
using NRulesHost;

using NRulesRule = NRules.Fluent.Dsl.Rule;
using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules.Tests;

/// <summary>Sessions as services: whatever the application has registered before, its rules fire and the checks beside them.</summary>
public sealed class ServicesTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);
    private static readonly RuleSet Empty = RuleSet.Compile([]);
    private static readonly Report Wrong = ReportSketch.Draw("2021", "reviews[review, total] = 3");

    /// <summary>How applications register the rules they have: as NRules' own integration does, and in other ways.</summary>
    public static TheoryData<string> Hosts => ["repository, factory, session", "factory that is made", "factory that is there", "factory and session", "repository"];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void The_application_s_own_rules_go_on(string host)
    {
        using ServiceProvider provider = Host(host).AddReportSessions(National).BuildServiceProvider(validateScopes: true);
        using IServiceScope scope = provider.CreateScope();
        ISession session = scope.ServiceProvider.GetRequiredService<ISession>();
        session.InsertAll([new Complaint("青禾镇", "迟延"), new Complaint("青禾镇", "推诿"), Wrong]);
        session.Fire();
        Assert.Equal([new Visit("青禾镇")], session.Query<Visit>());
        Assert.Equal(National.Check(Wrong), session.FindingsOf(Wrong));
        Assert.Single(provider.GetServices<ISessionFactory>());
        Assert.Same(provider.GetRequiredService<ISessionFactory>(), provider.GetRequiredService<ISessionFactory>());
    }

    [Fact]
    public void The_sample_s_rules_fire_with_the_checks_and_go_on_from_them()
    {
        using ServiceProvider provider = new ServiceCollection().AddHostRules().BuildServiceProvider(validateScopes: true);
        ISession session = provider.GetRequiredService<ISession>();
        Report[] wrong = [.. Enumerable.Range(2021, 3).Select(year => ReportSketch.Draw("2021", $"unit = 青禾镇; year = {year}; reviews[review, total] = 3"))];
        session.InsertAll([new Complaint("白沙镇", "迟延"), new Complaint("白沙镇", "推诿"), .. wrong]);
        session.Fire();
        Assert.Equal([new Visit("白沙镇")], session.Query<Visit>());
        Assert.All(wrong, r => Assert.Equal(National.Check(r), session.FindingsOf(r)));
        Assert.Equal([new("青禾镇", 3)], session.Query<Escalated>());
    }

    [Fact]
    public void A_session_lives_as_long_as_the_application_has_said()
    {
        ServiceCollection services = Host("repository, factory, session");
        using ServiceProvider provider = services.AddReportSessions(National).BuildServiceProvider(validateScopes: true);
        Assert.NotSame(provider.GetRequiredService<ISession>(), provider.GetRequiredService<ISession>());
        Assert.Equal(ServiceLifetime.Transient, Assert.Single(services, d => d.ServiceType == typeof(ISession) && !d.IsKeyedService).Lifetime);
    }

    [Fact]
    public void A_session_lives_as_long_as_the_options_say()
    {
        ServiceCollection services = Host("repository, factory, session");
        services.AddReportSessions(National, _ => [], new() { Lifetime = ServiceLifetime.Singleton });
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        Assert.Same(provider.GetRequiredService<ISession>(), provider.GetRequiredService<ISession>());
        Assert.Single(services, d => d.ServiceType == typeof(ISession) && !d.IsKeyedService);
    }

    [Fact]
    public void Sessions_that_would_check_nothing_are_refused()
    {
        ISessionFactory sessions = OwnRules.Of(typeof(VisitUnit)).Compile();
        IServiceCollection services = new ServiceCollection().AddScoped(_ => sessions.CreateSession());
        Assert.Contains("no ISessionFactory", Assert.Throws<InvalidOperationException>(() => services.AddReportSessions(National)).Message, StringComparison.Ordinal);
        using ServiceProvider provider = services.AddSingleton(sessions).AddReportSessions(National).BuildServiceProvider(validateScopes: true);
        using IServiceScope scope = provider.CreateScope();
        for (int i = 0; i < 2; i++)
            Assert.Contains("another factory", Assert.Throws<InvalidOperationException>(scope.ServiceProvider.GetRequiredService<ISession>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_before_each_scope_has_its_session_and_rules_get_the_scope_s_services()
    {
        ServiceCollection services = new();
        services.AddReportSessions(National, OwnRules.Of(typeof(Notify)));
        services.AddScoped<Mailbox>();
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        Assert.Same(National, provider.GetRequiredService<RuleSet>());
        using IServiceScope first = provider.CreateScope(), second = provider.CreateScope();
        ISession session = first.ServiceProvider.GetRequiredService<ISession>();
        Assert.Same(session, first.ServiceProvider.GetRequiredService<ISession>());
        Assert.NotSame(session, second.ServiceProvider.GetRequiredService<ISession>());
        session.Insert(Wrong);
        session.Fire();
        Assert.Equal(["reviews.row-total"], first.ServiceProvider.GetRequiredService<Mailbox>().Letters);
        Assert.Empty(second.ServiceProvider.GetRequiredService<Mailbox>().Letters);
    }

    [Fact]
    public void Own_rules_may_be_made_with_the_services_and_are_asked_for_once()
    {
        ServiceCollection services = new();
        services.AddSingleton(new Mailbox());
        services.AddReportSessions(National, provider =>
        {
            provider.GetRequiredService<Mailbox>().Letters.Add("asked");
            return [OwnRules.Of(typeof(Notify))];
        });
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        for (int i = 0; i < 2; i++)
        {
            using IServiceScope scope = provider.CreateScope();
            ISession session = scope.ServiceProvider.GetRequiredService<ISession>();
            session.Insert(Wrong);
            session.Fire();
        }

        Assert.Equal(["asked", "reviews.row-total", "reviews.row-total"], provider.GetRequiredService<Mailbox>().Letters);
    }

    [Fact]
    public void Rules_that_are_registered_and_given_fire_once()
    {
        using ServiceProvider provider = Host("repository, factory, session")
            .AddReportSessions(National, p => [p.GetRequiredService<IRuleRepository>()])
            .BuildServiceProvider(validateScopes: true);
        ISession session = provider.GetRequiredService<ISession>();
        session.InsertAll([new Complaint("青禾镇", "迟延"), new Complaint("青禾镇", "推诿")]);
        Assert.Equal(1, session.Fire());
    }

    [Fact]
    public void The_application_s_resolver_and_interceptor_go_on()
    {
        ServiceCollection services = new();
        Mailbox mailbox = new();
        services.AddSingleton(_ =>
        {
            ISessionFactory sessions = OwnRules.Of(typeof(Notify)).Compile();
            sessions.DependencyResolver = new Resolver(mailbox);
            sessions.ActionInterceptor = new Interceptor(mailbox);
            return sessions;
        });
        services.AddReportSessions(National);
        using ServiceProvider provider = services.BuildServiceProvider();
        ISession session = provider.GetRequiredService<ISessionFactory>().CreateSession();
        session.Insert(Wrong);
        session.Fire();
        Assert.Contains("reviews.row-total", mailbox.Letters);
        Assert.Contains("intercepted", mailbox.Letters);
    }

    [Fact]
    public void The_application_s_compiler_is_used()
    {
        Counting expressions = new();
        ServiceCollection services = new();
        services.AddSingleton(new RuleCompiler { ExpressionCompiler = expressions });
        services.AddReportSessions(Empty, OwnRules.Of(typeof(VisitUnit)));
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<ISessionFactory>();
        Assert.True(expressions.Count > 0);
    }

    [Fact]
    public void The_application_s_rule_set_stays()
    {
        using ServiceProvider provider = new ServiceCollection().AddSingleton(Empty).AddReportSessions(National).BuildServiceProvider();
        Assert.Same(Empty, Assert.Single(provider.GetServices<RuleSet>()));
    }

    [Fact]
    public void A_second_rule_set_is_refused_rather_than_put_in_the_place_of_the_first()
    {
        IServiceCollection services = new ServiceCollection().AddReportSessions(National);
        Assert.Contains("compile them into one rule set", Assert.Throws<InvalidOperationException>(() => services.AddReportSessions(Empty)).Message, StringComparison.Ordinal);
        services.AddKeyedReportSessions("other", Empty);
        Assert.Contains("key other", Assert.Throws<InvalidOperationException>(() => services.AddKeyedReportSessions("other", Empty)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_factory_that_checks_reports_already_is_refused()
    {
        using ServiceProvider provider = new ServiceCollection().AddSingleton(National.CompileSessions()).AddReportSessions(Empty).BuildServiceProvider();
        Assert.Contains("one rule set", Assert.Throws<ArgumentException>(provider.GetRequiredService<ISessionFactory>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_key_they_are_beside_what_the_application_has_and_take_what_has_the_key()
    {
        ServiceCollection services = Host("repository, factory, session");
        services.AddKeyedSingleton<IRuleRepository>("reports", OwnRules.Of(typeof(EscalateUnit)));
        services.AddKeyedReportSessions("reports", National);
        services.AddKeyedReportSessions("none", Empty, _ => [OwnRules.Of(typeof(VisitUnit))], new() { Lifetime = ServiceLifetime.Transient });
        using ServiceProvider provider = services.BuildServiceProvider(validateScopes: true);
        using IServiceScope scope = provider.CreateScope();
        Assert.Equal((1, 0, 0), Fire(provider.GetRequiredService<ISession>()));
        Assert.Equal((0, 3, 1), Fire(scope.ServiceProvider.GetRequiredKeyedService<ISession>("reports")));
        Assert.Equal((1, 0, 0), Fire(provider.GetRequiredKeyedService<ISession>("none")));
        Assert.Same(National, provider.GetRequiredKeyedService<RuleSet>("reports"));
        Assert.Null(provider.GetService<RuleSet>());

        static (int Visits, int Errors, int Escalated) Fire(ISession session)
        {
            session.InsertAll([new Complaint("青禾镇", "迟延"), new Complaint("青禾镇", "推诿"), .. Enumerable.Range(0, 3).Select(_ => Wrong.ToBuilder().Build())]);
            session.Fire();
            return (session.Query<Visit>().Count(), session.Query<ReportFinding>().Count(f => f.Finding.Severity == Severity.Error), session.Query<Escalated>().Count());
        }
    }

    [Theory]
    [InlineData("made")]
    [InlineData("there")]
    public void A_factory_under_the_key_is_taken_along(string kind)
    {
        ServiceCollection services = new();
        if (kind == "made")
            services.AddKeyedSingleton("reports", (_, key) => key is "reports" ? OwnRules.Of(typeof(VisitUnit)).Compile() : throw new InvalidOperationException("another key"));
        else
            services.AddKeyedSingleton("reports", OwnRules.Of(typeof(VisitUnit)).Compile());
        using ServiceProvider provider = services.AddKeyedReportSessions("reports", Empty).BuildServiceProvider();
        ISession session = provider.GetRequiredKeyedService<ISessionFactory>("reports").CreateSession();
        session.InsertAll([new Complaint("青禾镇", "迟延"), new Complaint("青禾镇", "推诿")]);
        Assert.Equal(1, session.Fire());
    }

    private static ServiceCollection Host(string kind)
    {
        ServiceCollection services = new();
        if (kind.StartsWith("repository", StringComparison.Ordinal))
            services.AddSingleton<IRuleRepository>(_ => OwnRules.Of(typeof(VisitUnit)));
        if (kind == "repository, factory, session")
            services.AddSingleton(provider => provider.GetRequiredService<IRuleRepository>().Compile());
        else if (kind == "factory that is there")
            services.AddSingleton(OwnRules.Of(typeof(VisitUnit)).Compile());
        else if (kind.StartsWith("factory", StringComparison.Ordinal))
            services.AddSingleton(_ => OwnRules.Of(typeof(VisitUnit)).Compile());
        if (kind.EndsWith("session", StringComparison.Ordinal))
            services.AddTransient(provider => provider.GetRequiredService<ISessionFactory>().CreateSession());
        return services;
    }

    private sealed class Mailbox
    {
        public List<string> Letters { get; } = [];
    }

    private sealed class Resolver(object service) : IDependencyResolver
    {
        public object Resolve(IResolutionContext context, Type serviceType) => service;
    }

    private sealed class Interceptor(Mailbox mailbox) : IActionInterceptor
    {
        public void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
        {
            mailbox.Letters.Add("intercepted");
            foreach (IActionInvocation action in actions)
                action.Invoke();
        }
    }

    private sealed class Counting : IExpressionCompiler
    {
        public int Count { get; private set; }

        public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
            where TDelegate : Delegate
        {
            Count++;
            return expression.Compile();
        }
    }

    private sealed class Notify : NRulesRule
    {
        public override void Define()
        {
            ReportFinding found = default!;
            Mailbox mailbox = default!;
            Dependency().Resolve(() => mailbox);
            When().Match(() => found, f => f.Finding.Severity == Severity.Error);
            Then().Do(_ => mailbox.Letters.Add(found.Finding.Rule));
        }
    }
}
