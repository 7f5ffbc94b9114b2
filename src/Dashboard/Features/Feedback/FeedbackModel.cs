using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Feedback;

/// <summary>What the store says of the feedback of a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Readings">Responses and open feedback by kind.</param>
/// <param name="Channels">Responses by how they came, protected.</param>
/// <param name="Contacts">How those were answered who asked for it in the period.</param>
/// <param name="Now">The same of all up to today: who waits now.</param>
/// <param name="Comments">The comments that the address asks for; <c>null</c> for who may not read them.</param>
public sealed record FeedbackMaterial(
    Unit Unit,
    IReadOnlyDictionary<string, MetricReading> Readings,
    IReadOnlyList<SegmentFigure> Channels,
    ContactRequests Contacts,
    ContactRequests Now,
    CommentAnswer? Comments);

/// <summary>Everything the feedback page shows.</summary>
public sealed record FeedbackModel
{
    /// <summary>The page's name in the addresses of its files.</summary>
    public const string Page = "feedback";

    public required Unit Unit { get; init; }

    /// <summary>Responses of the period, from nobody to all; <c>null</c> when the number is hidden.</summary>
    public required long? Responses { get; init; }

    /// <summary>Slug of the kind of open feedback that came most; <c>null</c> when none did or they cannot be compared.</summary>
    public required string? MostOften { get; init; }

    /// <summary>Open feedback by kind over time; empty where none is known.</summary>
    public required ChartSlot<ChartModel> Kinds { get; init; }

    /// <summary>Responses by how they came; empty where nothing is known of it.</summary>
    public required ChartSlot<ChartModel> Channels { get; init; }

    /// <summary>Those who asked in the period.</summary>
    public required ContactRequests Contacts { get; init; }

    /// <summary>All up to today: who waits now is no matter of the period.</summary>
    public required ContactRequests Now { get; init; }

    /// <summary>The comments; <c>null</c> for who may not read them.</summary>
    public required CommentAnswer? Comments { get; init; }

    /// <summary>Every chart that can be had as a file.</summary>
    public IEnumerable<ChartModel> Charts => new[] { Kinds.Content, Channels.Content }.OfType<ChartModel>();

    public static FeedbackModel Build(
        FeedbackMaterial material, ViewContext view, IStringLocalizer<FeedbackTexts> text, IStringLocalizer<LayoutTexts> layout)
    {
        var context = view.ChartContext(material.Unit.Name);
        var kinds = MetricChoice.FeedbackKinds.Where(slug => MetricChoice.IsAsked(material.Readings, slug)).Select(slug => material.Readings[slug]).ToList();
        return new FeedbackModel
        {
            Unit = material.Unit,
            Responses = material.Readings.GetValueOrDefault(WellKnown.Responses) is { } responses ? Count(responses.Current) : 0,
            MostOften = MostOftenOf(kinds)?.Metric.Slug,
            Kinds = ChartSlot.Of<ChartModel>(() => StackedColumnBuilder.Build(kinds, context with { Id = "kinds" })),
            Channels = ChartSlot.Of<ChartModel>(() => ChannelChart.Build(material.Channels, context with { Id = "channels" }, text, layout)),
            Contacts = material.Contacts,
            Now = material.Now,
            Comments = material.Comments,
        };
    }

    private static long? Count(Figure figure) => figure.Suppressed ? null : (long)(figure.Value ?? 0);

    /// <summary>A kind that is hidden is smaller than any shown one of k or more; of nothing and of equal ones none came most.</summary>
    private static MetricReading? MostOftenOf(List<MetricReading> kinds)
    {
        var most = kinds.MaxBy(kind => kind.Current.Value ?? 0);
        return most?.Current.Value is > 0 and var value && kinds.Count(kind => kind.Current.Value == value) == 1 ? most : null;
    }
}
