namespace Dashboard.Data.Queries;

/// <summary>The question asks for a unit that the reader may not see.</summary>
public sealed class OutOfScopeException(string unitCode)
    : Exception($"Unit '{unitCode}' is outside what you may see.");

/// <summary>The question names something the store does not have; the message says what, and what there is.</summary>
public sealed class UnknownNameException(string message) : Exception(message);

/// <summary>The parts of the question are known and do not fit together; the message says which, and what would.</summary>
/// <param name="parameter">The part that would have to change.</param>
/// <param name="message">What does not fit.</param>
public sealed class ImpossibleQuestionException(string parameter, string message) : Exception(message)
{
    /// <summary>The part that would have to change: figure, path, to.</summary>
    public string Parameter { get; } = parameter;
}
