using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>
/// A county of which the same must be told: at each place people of one block have changed places, so that each day has other answers, and those
/// who wait have answered otherwise, complained or asked to be contacted where they had not. On each day as many answered the same questions.
/// </summary>
public static class Twin
{
    /// <summary>The other county, without comments.</summary>
    public static RandomCounty Of(RandomCounty county)
    {
        var random = new Random(county.Seed);
        var twins = new Dictionary<string, ResponseRow>();
        var told = new Blocks(WellKnown.Responses, county.Rows, county.Minimum).Together;
        foreach (var block in told)
        {
            var people = county.Rows.Where(row => block.Has(Place.Of(row), LocalTime.DateOf(row.AnsweredAt))).ToArray();
            Exchange(people, Shuffled(people, random), twins, row => row.Answers);
        }

        var waiting = county.Rows.Where(row => !twins.ContainsKey(row.Id)).ToArray();
        Exchange(waiting, Shuffled(waiting, random), twins, own: null);
        return new RandomCounty(county.Seed, county.Minimum, county.Units, county.Stages, [.. county.Batches.Select(
            batch => (IReadOnlyList<ResponseRow>)[.. batch.Select(row => twins[row.Id])])]);
    }

    /// <summary>The same without what people wrote.</summary>
    public static RandomCounty Silent(RandomCounty county) => new(county.Seed, county.Minimum, county.Units, county.Stages, [.. county.Batches.Select(
        batch => (IReadOnlyList<ResponseRow>)[.. batch.Select(row => row with { Comment = null })])]);

    /// <summary>Gives each what another has said; of who waits the same questions are answered, with the opposite answers.</summary>
    private static void Exchange(
        ResponseRow[] people, ResponseRow[] others, Dictionary<string, ResponseRow> twins, Func<ResponseRow, IReadOnlyList<Answer>>? own)
    {
        foreach (var (row, other) in people.Zip(others))
        {
            twins.Add(row.Id, row with
            {
                Channel = other.Channel, Language = other.Language, AgeBand = other.AgeBand, FeedbackKind = other.FeedbackKind, Comment = null,
                ContactRequested = other.ContactRequested, ContactAnsweredAt = row.AnsweredAt + (other.ContactAnsweredAt - other.AnsweredAt),
                Answers = own?.Invoke(other) ?? [.. row.Answers.Select(answer => answer with { Cell = answer.Metric.Answers.Count - 1 - answer.Cell })],
            });
        }
    }

    private static ResponseRow[] Shuffled(ResponseRow[] people, Random random)
    {
        ResponseRow[] shuffled = [.. people];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
