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

/// <summary>Leaves the parser at the first error of an expression; the rule reports it together with those of all other rules.</summary>
internal sealed class ExpressionException(ExpressionError error) : Exception(error.Message.En)
{
    public ExpressionError Error => error;
}
