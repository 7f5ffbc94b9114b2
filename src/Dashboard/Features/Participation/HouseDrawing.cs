using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Participation;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>The house of a unit's participation as a chart: the page and its files draw the same.</summary>
internal sealed class HouseDrawing(
    ParticipationModel model, ViewContext view, IStringLocalizer<ParticipationTexts> text, IStringLocalizer<HouseTexts> house)
{
    private const int MostWindows = 24;
    private static readonly int[] Steps = [1, 4, 10, 25, 50, 100, 250, 1000];

    /// <summary>Events that one window stands for: few enough windows to count, the same on all floors.</summary>
    private int Step => Steps.FirstOrDefault(step => model.Floors.Max(floor => floor.Now.Events) <= step * MostWindows, Steps[^1]);

    public HouseChart Draw()
    {
        var storeys = model.Floors.Select(StoreyOf).ToList();
        var goals = ProgrammeGoal.Summary(model.Goals, house);
        return new HouseChart
        {
            Id = "house",
            Language = view.Language,
            Title = Title(goals),
            Subtitle = text["HouseMeta", PeriodText.Name(view.Period, view.Language)],
            Sentence = string.Join(' ', storeys.Select(SentenceOf)),
            Table = TableOf(storeys),
            Source = ParticipationCharts.Source(model, view, text["HouseDefinition"]),
            Notes =
            [
                text["OccasionNote"], text["CompleteNote"],
                .. view.Respondents is { } respondents ? [text["RespondentsNote", respondents].Value] : Array.Empty<string>(),
            ],
            Roof = house["Floor-strategy"],
            Goals = goals,
            Storeys = storeys,
            Key = $"{text[Step == 1 ? "WindowOne" : "WindowMany", Step]} · {text["QuarterLine"]}",
        };
    }

    private string Title(string goals) => model.Together is not { State: TileState.Shown } together ? text["HouseTitleOnly"]
        : model.Goals.Count == 0 ? text["HouseTitle", $"{together.Value}\u00a0{together.Suffix}"]
        : text["HouseTitleGoals", $"{together.Value}\u00a0{together.Suffix}", goals];

    private HouseStorey StoreyOf(HouseFloor floor)
    {
        var storey = new HouseStorey(floor.Floor.Slug(), house["Floor-" + floor.Floor.Slug()], text["What-" + floor.Floor.Slug()], []);
        return floor.Floor switch
        {
            Floor.OwnService => storey with
            {
                Statement = text["TogetherSay"],
                Aside = floor.Now.Events > 0 ? text[floor.Now.Events == 1 ? "AlsoEventOne" : "AlsoEvents", Number(floor.Now.Events)].Value : null,
                Figures = model.Together is { State: TileState.Shown } tile
                    ? [new($"{tile.Value}\u00a0{tile.Suffix}", tile.N ?? ""), new(tile.VariationText ?? "–", tile.Interval ?? "")]
                    : [new(model.Together?.Value ?? house["NotAsked"], "")],
            },
            Floor.Feedback => storey with
            {
                Statement = text["FeedbackSay"],
                Aside = model.Answered is { } answered ? $"{answered.Name}: {answered.Value}\u00a0{answered.Suffix}".TrimEnd() : null,
                Figures =
                [
                    model.Responses is { State: TileState.Shown } responses
                        ? new(responses.Value, house["Responses"])
                        : new(model.Responses?.Value ?? house["NotAsked"], ""),
                    floor.Now.Events > 0
                        ? new($"{Number(floor.Now.Decided)}/{Number(floor.Now.Events)}", text["ReviewsDecided"], ListOf(floor.Floor))
                        : new("–", text["NoReviews"]),
                ],
            },
            _ => Held(storey, floor),
        };
    }

    private HouseStorey Held(HouseStorey storey, HouseFloor floor) => storey with
    {
        Windows = (floor.Now.Events + Step - 1) / Step,
        Figures =
        [
            new(Number(floor.Now.Events), text[floor.Now.Events == 1 ? "EventOne" : "EventMany"], floor.Now.Events > 0 ? ListOf(floor.Floor) : null),
            new(Number(floor.Now.Occasions), house[floor.Now.Occasions == 1 ? "OccasionOne" : "OccasionMany"]),
            .. floor.Before is { } before ? [new(Number(before.Occasions), text["OccasionsBefore"])] : Array.Empty<HouseFigure>(),
        ],
        Aside = floor.Change is { } change ? ChangeOf(change) : null,
        Stands = floor.Change is { Verdict: ChangeVerdict.Distinct },
        Quarters = floor.Quarters.Any(occasions => occasions > 0) ? [.. floor.Quarters.Select(occasions => (double)occasions)] : [],
        QuartersText = text["QuartersLabel", storey.Name, string.Join(", ", floor.Quarters.Select(Number))],
    };

    private string ChangeOf(Change change)
    {
        var verdict = ChangeText.OfMonths(change.Verdict, view.Language);
        return change.Verdict == ChangeVerdict.NotDistinct ? text["FloorSame", verdict] : text[change.Value > 0 ? "FloorMore" : "FloorLess", verdict];
    }

    private static string SentenceOf(HouseStorey storey) =>
        $"{storey.Name}: {string.Join(", ", storey.Figures.Select(figure => $"{figure.Value} {figure.Text}".TrimEnd()))}."
        + (storey.Aside is null ? "" : $" {storey.Aside}.");

    private ChartTable TableOf(IReadOnlyList<HouseStorey> storeys) => new(
        [text["Floor"], text["Events"], text["Occasions"], text["OccasionsBeforeHead"], text["Evidence"]],
        [.. model.Floors.Zip(storeys, (floor, storey) => (IReadOnlyList<ChartCell>)
        [
            new(storey.Name),
            new(Number(floor.Now.Events), floor.Now.Events, ValueFormat.Count),
            new(Number(floor.Now.Occasions), floor.Now.Occasions, ValueFormat.Count),
            floor.Before is { } before ? new(Number(before.Occasions), before.Occasions, ValueFormat.Count) : new("–"),
            new(storey.Statement is null ? storey.Aside ?? "–" : string.Join(", ", storey.Figures.Select(figure => $"{figure.Value} {figure.Text}".TrimEnd()))),
        ])]);

    private string ListOf(Floor floor) => DashboardUrls.Participation(view.State with { Floor = floor, Path = null }) + "#events";

    private string Number(long count) => NumberText.Count(count, view.Language);
}
