using DisclosureRules.Constraints;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>
/// A row of the matrix as evaluated: a range of terms in the shared arrays, a constant, and how their sum must stand to zero; or another test.
/// </summary>
internal readonly record struct SparseRow(int Start, int End, long Constant, Relation Relation, TestRow? Test);
