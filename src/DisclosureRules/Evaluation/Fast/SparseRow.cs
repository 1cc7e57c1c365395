using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;

namespace DisclosureRules.Evaluation.Fast;

/// <summary>A row of the matrix as evaluated: a range of terms in the shared arrays, and a constant.</summary>
internal readonly record struct SparseRow(int Start, int End, long Constant, Relation Relation, Condition? Tree, AmountComparison? Amount);
