using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;

namespace Dashboard.Features.Open;

/// <summary>Asks what residents see.</summary>
internal sealed class OpenPages(OpenQuery query, Protection protection, DashboardSettings settings, TimeProvider clock)
{
    /// <summary>How many periods are shown: three years by quarter.</summary>
    public const int Periods = 12;

    /// <summary>By quarter: small units have few answers in a month.</summary>
    public const Grain By = Grain.Quarter;

    private const int MostStories = 15;

    /// <summary>What is seen of a unit.</summary>
    /// <param name="store">The store.</param>
    /// <param name="unit">The unit, as the store shows it.</param>
    /// <param name="cancellation">Stops asking.</param>
    public async Task<OpenModel> LoadAsync(OpenStore store, Unit unit, CancellationToken cancellation)
    {
        var (language, sight) = (ViewContexts.CurrentLanguage, store.Sight);
        var metrics = new List<OpenMetric>();
        foreach (var metric in sight.MetricsOf(unit))
        {
            metrics.Add(await MetricAsync(store, unit, metric, language, cancellation));
        }

        var told = OpenActions.Of(store.Snapshot, sight).Where(story => store.Snapshot.Units.IsWithin(store.Snapshot.Units[story.Action.UnitId], unit)).ToList();
        var stories = new List<OpenStory>();
        foreach (var story in told.Take(MostStories))
        {
            stories.Add(await StoryAsync(store, story, language, cancellation));
        }

        return new OpenModel(
            language,
            CountyOf(store) is { } county ? OwnText.Of(county.Name, language) : null,
            [.. sight.PathTo(unit).SkipLast(1).Select(Named)],
            Named(unit),
            [.. sight.Below(unit).Concat(sight.PathTo(unit) is [_] ? sight.Below(null).Where(top => top != unit) : []).Select(Named)],
            metrics,
            stories,
            told.Count - stories.Count,
            settings.Open.Licence,
            protection.MinimumRespondents,
            IsDemo(store));

        OpenUnit Named(Unit known) => new(known.Code, OwnText.Of(known.Name, language));
    }

    /// <summary>One metric of a unit, as the store shows it.</summary>
    public Task<OpenMetric> LoadAsync(OpenStore store, Unit unit, MetricVersion metric, CancellationToken cancellation) =>
        MetricAsync(store, unit, metric, ViewContexts.CurrentLanguage, cancellation);

    /// <summary>The unit that holds all that are shown; <c>null</c> when none does.</summary>
    public static Unit? CountyOf(OpenStore store) => store.Sight.Below(null).ToList() is [var only] ? only : null;

    /// <summary>Whether the figures are made up.</summary>
    public static bool IsDemo(OpenStore store) => store.Snapshot.Origin is DataOrigin.Demo or DataOrigin.Mixed;

    private async Task<OpenMetric> MetricAsync(OpenStore store, Unit unit, MetricVersion metric, Language language, CancellationToken cancellation)
    {
        var (name, question) = (OwnText.Of(metric.Name, language), metric.Question is { } asked ? OwnText.Of(asked, language) : null);
        if (await query.ReadAsync(store, unit, metric.Slug, By, Periods, cancellation) is not var (reading, period))
        {
            return new OpenMetric(metric.Slug, name, question, null, null, []);
        }

        var points = reading.Series.Points;
        var context = ContextOf(store, unit, language) with { Period = period, Id = metric.Slug, Drawn = new Period(points[0].Period.Start, points[^1].Period.End) };
        return new OpenMetric(
            metric.Slug, name, question, OpenText.Figure(reading, period, context), OpenText.Trend(reading, context), [.. OpenText.Rows(reading.Series, context).Reverse()]);
    }

    private async Task<OpenStory> StoryAsync(OpenStore store, OpenAction story, Language language, CancellationToken cancellation)
    {
        var action = story.Action;
        var unit = store.Snapshot.Units[action.UnitId];
        var context = ContextOf(store, unit, language);
        var outcome = await query.OutcomeAsync(store, action, context, cancellation);
        return new OpenStory(
            OwnText.Of(unit.Name, language),
            action.Status,
            action.DoneOn is { } day ? PeriodText.Date(day, language) : null,
            OwnText.Of(story.Words.Said, language),
            OwnText.Of(story.Words.Did, language),
            outcome is null ? null : OwnText.Of(outcome.Metric.Name, language),
            outcome is null ? null : OpenText.Outcome(outcome, action.Wanted, context));
    }

    private ChartContext ContextOf(OpenStore store, Unit unit, Language language)
    {
        var today = clock.Today();
        return new ChartContext(language, unit.Name.In(language), By.PeriodOf(today), today, IsDemo(store)) { MinimumRespondents = protection.MinimumRespondents };
    }
}
