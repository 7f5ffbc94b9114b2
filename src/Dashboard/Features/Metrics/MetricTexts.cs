namespace Dashboard.Features.Metrics;

/// <summary>Names the texts of the metrics pages: <c>MetricTexts.resx</c> and its translations.</summary>
public sealed class MetricTexts;
