namespace DisclosureRules.Evaluation;

/// <summary>What an instance demands, or part of it: that at least one of some consecutive rows of the matrix holds.</summary>
internal readonly record struct Clause(int Instance, int Start, int End);
