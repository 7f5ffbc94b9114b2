using Dashboard.Components;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>What the page says first: whether taking part grew or shrank beyond how its months vary, and on which floors.</summary>
/// <param name="Heading">The case in one sentence.</param>
/// <param name="Lede">The floors whose change stands out, and what the events led to.</param>
public sealed record ParticipationFinding(string Heading, string Lede)
{
    public static ParticipationFinding Of(
        ParticipationModel model, Language language, IStringLocalizer<ParticipationTexts> text, IStringLocalizer<HouseTexts> house)
    {
        var tally = model.Tally;
        if (tally.Events == 0)
        {
            return new(text["HeadingNone"], text["LedeNone"]);
        }

        return new(Heading(), string.Join(' ', new[] { Floors(), LedTo() }.OfType<string>()));

        string Heading() => (model.Change, model.Before) switch
        {
            ({ } change, { } before) => text[
                change.Verdict == ChangeVerdict.NotDistinct ? "HeadingSame" : change.Value > 0 ? "HeadingMore" : "HeadingLess",
                Number(tally.Occasions),
                Number(before.Occasions),
                ChangeText.OfMonths(change.Verdict, language)],
            _ => text[tally.Events == 1 ? "HeadingOne" : "Heading", Number(tally.Occasions), Number(tally.Events)],
        };

        // Judged floors only: what is not known to stand out is not said to be the same.
        string? Floors()
        {
            var judged = model.Floors.Where(floor => floor is { Change: not null, Before: not null, Floor: not (Floor.OwnService or Floor.Feedback) }).ToList();
            var outstanding = judged.Where(floor => floor.Change!.Verdict == ChangeVerdict.Distinct)
                .Select(floor => text["FloorMoved", house["Floor-" + floor.Floor.Slug()].Value, Number(floor.Before!.Occasions), Number(floor.Now.Occasions)].Value).ToList();
            return judged.Count == 0 ? null : outstanding.Count == 0 ? text["NoFloorMoved"].Value : text["FloorsMoved", string.Join("; ", outstanding)].Value;
        }

        string LedTo() => text["LedeLedTo", Percent(tally.Decided), Percent(tally.Told)];

        string Number(long count) => NumberText.Count(count, language);

        string Percent(int count) => NumberText.Percent(tally.Share(count)!.Value, language, 0);
    }
}
