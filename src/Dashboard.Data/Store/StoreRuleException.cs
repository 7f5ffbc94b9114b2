namespace Dashboard.Data.Store;

/// <summary>A batch would break a rule that only the whole store can tell: an unknown unit, a circle of parents. Nothing was changed.</summary>
public sealed class StoreRuleException(string message) : Exception(message);
