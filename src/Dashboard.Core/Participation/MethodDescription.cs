using Dashboard.Core.Text;

namespace Dashboard.Core.Participation;

/// <summary>How much work a method takes from those who hold it.</summary>
public enum MethodEffort
{
    /// <summary>Hours.</summary>
    Light,

    /// <summary>Days.</summary>
    Moderate,

    /// <summary>Weeks, or work that goes on.</summary>
    Heavy,
}

/// <summary>What one should know before choosing a method. How often it was used and what came of it is counted from the events.</summary>
/// <param name="Slug">The method as it stands in files of events: <c>co-development</c>.</param>
/// <param name="ForWhom">Whom it suits.</param>
/// <param name="Effort">How much work it takes.</param>
/// <param name="Work">The work in words: about how long, and whose.</param>
/// <param name="Accessibility">What lets everybody take part.</param>
public sealed record MethodDescription(string Slug, LocalizedText ForWhom, MethodEffort Effort, LocalizedText Work, LocalizedText Accessibility);
