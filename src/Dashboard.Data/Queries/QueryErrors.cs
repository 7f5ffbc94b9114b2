namespace Dashboard.Data.Queries;

/// <summary>The question asks for a unit that the reader may not see.</summary>
public sealed class OutOfScopeException(string unitCode)
    : Exception($"Unit '{unitCode}' is outside what you may see.");

/// <summary>The question names something the store does not have; the message says what, and what there is.</summary>
public sealed class UnknownNameException(string message) : Exception(message);
