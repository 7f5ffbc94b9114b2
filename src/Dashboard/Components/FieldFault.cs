namespace Dashboard.Components;

/// <summary>What was wrong in a form that was sent back.</summary>
/// <param name="Field">The id of the field; <c>null</c> where it is the form as a whole.</param>
/// <param name="Words">What was wrong, in the reader's language.</param>
public sealed record FieldFault(string? Field, string Words);
