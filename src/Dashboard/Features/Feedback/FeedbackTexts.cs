namespace Dashboard.Features.Feedback;

/// <summary>Names the texts of the feedback page: <c>FeedbackTexts.resx</c> and its translations.</summary>
public sealed class FeedbackTexts;
