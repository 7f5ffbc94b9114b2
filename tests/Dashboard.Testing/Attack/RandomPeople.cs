using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>What the people of a small county answer, by chance. Units and groups are of very unequal sizes, and of half the counties everybody answers everything.</summary>
internal sealed class RandomPeople
{
    private static readonly string[] Channels = ["sms", "web", "kiosk", Segment.Unknown];
    private static readonly string[] Languages = ["fi", "sv", "en"];
    private static readonly string[] AgeBands = ["18-64", "65+", Segment.Unknown];
    private static readonly string?[] Kinds = [null, "thanks", "complaint"];
    private readonly Random random;
    private readonly (string Unit, string? Stage)[] places;
    private readonly bool isComplete;

    public RandomPeople(Random random, string[] units, string[] stages)
    {
        this.random = random;
        isComplete = random.Next(2) == 0;
        places = [.. units.SelectMany(unit => stages.Append(null).Where(stage => stage is null || random.Next(3) == 0).Select(stage => (unit, stage)))];
    }

    /// <summary>Responses in the order of days.</summary>
    public IReadOnlyList<ResponseRow> Of(int count, int days)
    {
        var dayOf = Enumerable.Range(0, count).Select(_ => random.Next(days)).Order().ToList();
        return [.. dayOf.Select((day, at) => One(at + 1, RandomCounty.First.AddDays(day)))];
    }

    private ResponseRow One(int id, DateOnly day)
    {
        var (unit, stage) = Unequal(places);
        var builder = new ResponseBuilder().Id(id).On(day).At(unit).By(Unequal(Channels), Unequal(Languages), Unequal(AgeBands));
        if (stage is not null)
        {
            builder.OnPath(stage);
        }

        if (isComplete || random.Next(10) < 8)
        {
            builder.Says(WellKnown.Nps, random.Next(11).ToString(CultureInfo.InvariantCulture));
        }

        if (isComplete || random.Next(10) < 6)
        {
            builder.Says(WellKnown.Help, random.Next(1, 6).ToString(CultureInfo.InvariantCulture));
        }

        if (Kinds[random.Next(Kinds.Length)] is { } kind)
        {
            // Whoever reads comments tells each from the others.
            builder.Writes(kind, $"Hyvin hoidettu {id}.");
        }

        if (random.Next(3) == 0)
        {
            builder.AsksContact(random.Next(4) == 0 ? null : RandomCounty.AnsweredAfter[random.Next(RandomCounty.AnsweredAfter.Count)]);
        }

        return builder.Build();
    }

    /// <summary>The first are frequent, the last rare.</summary>
    private T Unequal<T>(T[] values) => values[Math.Min(random.Next(values.Length), random.Next(values.Length))];
}
