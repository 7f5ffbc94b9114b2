namespace Dashboard.Features.Participation.Lessons;

/// <summary>Names the texts of the library of lessons: <c>LessonTexts.resx</c> and its translations.</summary>
public sealed class LessonTexts;
