namespace Dashboard.Core.Feedback;

/// <summary>The kinds of open feedback.</summary>
public static class FeedbackKinds
{
    /// <summary>The words of files and addresses: thanks, complaint, idea, question.</summary>
    public static IReadOnlyList<string> All { get; } = ["thanks", "complaint", "idea", "question"];

    /// <summary>The kind of a word (case-insensitive); <c>null</c> when there is none.</summary>
    public static string? Parse(string? word) => All.FirstOrDefault(kind => string.Equals(kind, word, StringComparison.OrdinalIgnoreCase));
}
