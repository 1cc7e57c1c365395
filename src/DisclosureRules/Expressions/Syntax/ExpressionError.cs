using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>What is wrong at a place of an expression's text.</summary>
internal sealed record ExpressionError(string Code, LocalizedText Message, int Start, int End)
{
    public ExpressionError(Message message, int start, int end)
        : this(message.Code, message, start, end)
    {
    }
}

/// <summary>Leaves the parser at the first error of an expression, and a part of it that can't be bound; the rule reports it together with all others.</summary>
internal sealed class ExpressionException(ExpressionError error, params IReadOnlyList<ExpressionError> further) : Exception(error.Message.En)
{
    public ExpressionError Error => error;

    /// <summary>Others of the same place, such as that of a cell's column beside that of its row.</summary>
    public IReadOnlyList<ExpressionError> Further => further;
}
