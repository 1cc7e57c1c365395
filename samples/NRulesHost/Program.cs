// Checks reports in an NRules session, whose own rule goes on from the findings: dotnet run --project samples/NRulesHost -- 2022.json 2023.json
using DisclosureRules.NRules;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using NRules;
using NRules.Fluent;
using NRulesHost;

RuleRepository own = new();
own.Load(load => load.From(typeof(EscalateUnit)));
ISessionFactory sessions = RuleSet.Compile(RulePacks.National).CompileSessions(own);

ISession session = sessions.CreateSession();
session.InsertAll(args.Select(path => ReportJson.Read(File.ReadAllBytes(path), path)));
session.Fire();
foreach (ReportFinding found in session.Query<ReportFinding>())
    Console.WriteLine($"{found.Report.Source}: {found}");
foreach (Escalated escalated in session.Query<Escalated>())
    Console.WriteLine($"{escalated.Unit}: {escalated.Errors} errors");
