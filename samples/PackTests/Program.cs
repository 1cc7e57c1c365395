// Tests a unit's own pack, as any test framework would: cd samples/PackTests && dotnet run
using DisclosureRules.Checking;
using DisclosureRules.Testing;

RuleSet rules = RuleSet.Load([], "our-bureau.json");

rules.Verify(ReportSketch.Zeros(2023)).HasNoFindings().Passes("our-bureau.no-coercion");
rules.Verify(ReportSketch.Zeros(2023, "proactive[coercion, decisions] = 1"))
    .FailsOnly("our-bureau.no-coercion")
    .SpeaksOf("our-bureau.no-coercion", "proactive[coercion, decisions]")
    .Says("our-bureau.no-coercion", "行政强制印为 1");
rules.Verify(ReportSketch.Zeros(2023, "proactive[coercion, decisions] = blank")).IsNotAssessable("our-bureau.no-coercion");
rules.Verify(ReportSketch.Zeros(2020)).HasNoFindings();
Console.WriteLine("The pack does what is expected of it.");
