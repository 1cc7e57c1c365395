namespace DisclosureRules.Evaluation.Fast;

/// <summary>What an instance demands, or part of it: that at least one of some consecutive rows of the matrix holds.</summary>
/// <param name="Instance">The ordinal of the instance.</param>
/// <param name="Start">The first of the rows.</param>
/// <param name="End">The end of the rows, exclusive.</param>
/// <param name="Alike">How many of the groups that follow begin with the same row: where it holds, they hold too.</param>
internal readonly record struct RowGroup(int Instance, int Start, int End, int Alike = 0);
