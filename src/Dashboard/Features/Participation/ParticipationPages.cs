using Dashboard.Components;
using Dashboard.Core.Metrics;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>What the store says of participation in a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Held">Its events and who took part.</param>
/// <param name="Readings">Readings of everybody.</param>
/// <param name="Asked">The readings of the chosen respondents: the statement and the number of responses.</param>
/// <param name="Respondents">Responses of the period by group.</param>
/// <param name="Responses">Responses of the period of every unit.</param>
public sealed record ParticipationMaterial(
    Unit Unit,
    ParticipationAnswer Held,
    IReadOnlyDictionary<string, MetricReading> Readings,
    IReadOnlyDictionary<string, MetricReading> Asked,
    SegmentAnswer Respondents,
    IReadOnlyDictionary<int, long> Responses);

/// <summary>Asks what the participation page shows, for the page and for its files alike.</summary>
public sealed class ParticipationPages(
    UnitQuery units,
    SegmentQuery segments,
    ResponseCountQuery responses,
    ParticipationQuery events,
    IStringLocalizer<ParticipationTexts> text,
    IStringLocalizer<HouseTexts> house,
    IStringLocalizer<LayoutTexts> layout)
{
    public async Task<ParticipationModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        var readings = await ReadAsync(ParticipationModel.Metrics, segment: null);
        var window = ParticipationModel.Window(view, ParticipationModel.Since(readings));
        var held = await events.AskAsync(view.Scope, new ParticipationQuestion(unit, view.Period, window, Heard: true), cancellation);
        var asked = view.Segment is { } chosen ? await ReadAsync([WellKnown.Together, WellKnown.Responses], chosen) : readings;
        var respondents = await segments.AskAsync(view.Scope, new SegmentQuestion(unit, [WellKnown.Responses], view.Period), cancellation);
        var counts = await responses.AskAsync(view.Scope, view.Period, cancellation);
        return ParticipationModel.Build(new ParticipationMaterial(unit, held, readings, asked, respondents, counts), view, text, house, layout);

        async Task<IReadOnlyDictionary<string, MetricReading>> ReadAsync(IReadOnlyList<string> metrics, Segment? segment) =>
            (await units.AskAsync(
                view.Scope,
                new UnitQuestion(unit, metrics, view.Period, view.Compare, view.State.Grain, segment, Children: false),
                cancellation)).Unit.Metrics;
    }
}
