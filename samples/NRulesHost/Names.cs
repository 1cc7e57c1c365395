// Both NRules and DisclosureRules have a Rule and a RuleSet. In this application they are these, whatever namespaces a file uses.
global using Rule = NRules.Fluent.Dsl.Rule;
global using RuleSet = DisclosureRules.Checking.RuleSet;
