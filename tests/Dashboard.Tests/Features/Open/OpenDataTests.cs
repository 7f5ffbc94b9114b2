using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Packs;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Queries;
using Dashboard.Doors;
using Dashboard.Features.Open;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Tests.Features.Open;

/// <summary>Questions for open data of a county of three hundred units that publishes one metric.</summary>
public sealed class OpenDataTests
{
    private const int Units = 300;

    private static readonly DateOnly First = new(1990, 1, 1);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Question_OfNothingNamed_IsOfTheLastThreeYearsByQuarter()
    {
        var asked = Read("")!;

        Assert.Equal((Units, 1, Grain.Quarter), (asked.Units.Count, asked.Metrics.Count, asked.Grain));
        Assert.Equal(12, asked.Periods.Count);
        Assert.Equal(new DateOnly(2023, 10, 1), asked.Periods[0].Start);
    }

    [Fact]
    public void Question_OfMoreThanOneAnswerHolds_IsToldWhatToNarrow()
    {
        var fault = Assert.Throws<InputException>(() => Read("?grain=month&from=1990-01-01"));

        Assert.EndsWith("expected at most 100000: name units (unit=), metrics (metric=), or days (from=, to=).", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(Read("?grain=month&from=1990-01-01&unit=u1&unit=u2"));
        Assert.NotNull(Read("?grain=month&from=2020-01-01"));
    }

    /// <summary>What was before the first data is not given: rows of it say nothing.</summary>
    [Fact]
    public void Question_OfBeforeTheData_BeginsWithThem()
    {
        var from = new DateOnly(2024, 2, 1);

        Assert.Equal(new DateOnly(2024, 1, 1), Read("?from=1990-01-01&unit=u1", from)!.Periods[0].Start);
        Assert.Equal(from, Read("?from=1990-01-01&grain=month&unit=u1", from)!.Periods[0].Start);
        Assert.Empty(Read("?from=2000-01-01&to=2001-01-01", from)!.Periods);
        Assert.Empty(Read("", null)!.Periods);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("0003-06-01")]
    [InlineData("1990-01-01")]
    public void Question_UntilBeforeAnyTime_SaysSo(string to) =>
        Assert.Equal($"to is '{to}'; expected a day after 1990-01-01.", Assert.Throws<InputException>(() => Read("?to=" + to)).Message);

    /// <summary>Questions that mean the same have one name, under which their answer is kept.</summary>
    [Fact]
    public void Questions_ThatMeanTheSame_HaveTheSameName()
    {
        string[] same = ["?unit=u2&unit=u1", "?unit=U1&unit=u2&unit=u1&lang=sv", "?unit=u1&unit=u2&metric=NPS&to=2026-10-01", "?unit=u1&unit=u2&to=2027-01-01&of=nothing"];
        string[] others = ["", "?unit=u1", "?unit=u1&unit=u2&grain=month", "?unit=u1&unit=u2&to=2026-09-30", "?unit=u1&unit=u2&from=2025-01-01"];

        var name = Assert.Single(same.Select(Name).Distinct());
        Assert.Equal(others.Length + 1, others.Select(Name).Append(name).Distinct().Count());
    }

    /// <summary>Whatever is asked is answered, or refused in words.</summary>
    [Fact]
    public void Question_OfAnything_IsAnsweredOrRefused()
    {
        string[] values = ["", "u1", "U1", "nps", "0001-01-01", "0003-06-01", "1989-12-31", "2026-11-23", "9999-12-31", "2026-02-30", "month", "quarter", "-1", "\0", "ä", "2026-W01", new string('x', 3000)];
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var query = "?" + string.Join('&', Enumerable.Range(0, random.Next(5)).Select(_ =>
                $"{new[] { "unit", "metric", "grain", "from", "to" }[random.Next(5)]}={Uri.EscapeDataString(values[random.Next(values.Length)])}"));
            try
            {
                Assert.All(Read(query)?.Periods ?? [], period => Assert.True(period.End <= Today, query));
            }
            catch (InputException fault)
            {
                Assert.Contains("expected", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("?unit=u1&unit=U1", 1)]
    [InlineData("?unit=u1&unit=u2&metric=NPS", 2)]
    [InlineData("?unit=u1&unit=nowhere", null)]
    [InlineData("?metric=help", null)]
    [InlineData("?unit=", null)]
    public void Question_ByName_IsOfWhatIsShownAlone(string query, int? units) => Assert.Equal(units, Read(query)?.Units.Count);

    private static string Name(string query) => Read(query)!.Name(Store(First));

    private static OpenData? Read(string query) => Read(query, First);

    private static OpenData? Read(string query, DateOnly? first) => OpenData.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Store(first), Today);

    private static OpenStore Store(DateOnly? first)
    {
        var tree = new UnitTree(Enumerable.Range(1, Units).Select(id => new Unit(id, $"u{id}", new LocalizedText($"Yksikkö {id}"), null, id == 1 ? null : 1)));
        var metrics = new MetricCatalogue(ShippedCatalogue.Rows.Select(metric => metric with { Public = metric.Slug == WellKnown.Nps }));
        return new OpenStore(new StoreSnapshot(1, tree, [], metrics, TargetSet.Empty, [], DataOrigin.Real, Today) { DataFrom = first }, new OpenSight(metrics, tree, new PublicUnits(3)));
    }
}
