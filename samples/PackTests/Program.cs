// Tests a unit's own pack, as any test framework would: dotnet run --project samples/PackTests
using DisclosureRules.Checking;
using DisclosureRules.Rules;
using DisclosureRules.Testing;

RuleSet rules = RuleSet.Compile([RulePack.Parse("""
    {
      "pack": "our-bureau", "version": "1.0.0", "forms": ["cn-annual-report-2021"],
      "rules": [
        {
          "id": "our-bureau.no-coercion", "severity": "info",
          "title": { "zh": "本局没有行政强制职权", "en": "This bureau has no coercive powers" },
          "check": "proactive[coercion, decisions] = 0"
        }
      ]
    }
    """)]);

rules.Verify(ReportSketch.Zeros(2023)).HasNoFindings().Passes("our-bureau.no-coercion");
rules.Verify(ReportSketch.Zeros(2023, "proactive[coercion, decisions] = 1"))
    .FailsOnly("our-bureau.no-coercion")
    .SpeaksOf("our-bureau.no-coercion", "proactive[coercion, decisions]");
rules.Verify(ReportSketch.Zeros(2023, "proactive[coercion, decisions] = blank")).IsNotAssessable("our-bureau.no-coercion");
rules.Verify(ReportSketch.Zeros(2020)).HasNoFindings();
Console.WriteLine("The pack does what is expected of it.");
