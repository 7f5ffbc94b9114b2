using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Testing;

/// <summary>Responses of the sample county by chance, the same for the same seed.</summary>
public static class RandomResponses
{
    private static readonly string[] Units = ["county", "health", "clinic", "ward", "home"];
    private static readonly string?[] Stages = [null, "", "referral", "surgery", "home"];
    private static readonly string[] Channels = ["sms", "web", Segment.Unknown];
    private static readonly string[] Languages = ["fi", "sv"];
    private static readonly string[] AgeBands = ["18-64", "65+", Segment.Unknown];
    private static readonly string?[] Kinds = [null, "thanks", "complaint", "idea", "question"];
    private static readonly string[] Statements = [WellKnown.Help, WellKnown.Continue];

    /// <summary>
    /// Responses with ids from <paramref name="firstId"/> on.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="count">How many.</param>
    /// <param name="firstId">The first id.</param>
    /// <param name="from">The first day; 1.1.2026 when not given.</param>
    /// <param name="days">The number of days they spread over.</param>
    public static IReadOnlyList<ResponseRow> Of(int seed, int count, int firstId = 1, DateOnly? from = null, int days = 160)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(firstId, count).Select(id => One(random, id, (from ?? new DateOnly(2026, 1, 1)).AddDays(random.Next(days))))];
    }

    private static ResponseRow One(Random random, int id, DateOnly day)
    {
        var builder = new ResponseBuilder().Id(id).On(day).At(Pick(random, Units)).By(Pick(random, Channels), Pick(random, Languages), Pick(random, AgeBands));
        if (Pick(random, Stages) is { } stage)
        {
            builder.OnPath(stage.Length == 0 ? null : stage);
        }

        if (random.Next(10) < 8)
        {
            builder.Says(WellKnown.Nps, random.Next(11).ToString(CultureInfo.InvariantCulture));
        }

        foreach (var statement in Statements.Where(_ => random.Next(10) < 7))
        {
            builder.Says(statement, random.Next(1, 6).ToString(CultureInfo.InvariantCulture));
        }

        if (Pick(random, Kinds) is { } kind)
        {
            builder.Writes(kind, "Hyvin hoidettu.");
        }

        if (random.Next(8) == 0)
        {
            builder.AsksContact(random.Next(3) == 0 ? null : random.Next(1, 25));
        }

        return builder.Build();
    }

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
