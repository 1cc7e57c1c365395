// The core's texts have the same name; here the assembly's own are meant.
global using Texts = DisclosureRules.Authoring.Wording.Texts;
