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

    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Question_OfNothingNamed_IsOfTheLastThreeYearsByQuarter()
    {
        var asked = Read("")!;

        Assert.Equal((Units, 1, Grain.Quarter), (asked.Units.Count, asked.Metrics.Count, asked.Grain));
        Assert.Equal(12, asked.Periods.Count(period => period.End <= Today));
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

    [Theory]
    [InlineData("?unit=u1&unit=U1", 1)]
    [InlineData("?unit=u1&unit=u2&metric=NPS", 2)]
    [InlineData("?unit=u1&unit=nowhere", null)]
    [InlineData("?metric=help", null)]
    [InlineData("?unit=", null)]
    public void Question_ByName_IsOfWhatIsShownAlone(string query, int? units) => Assert.Equal(units, Read(query)?.Units.Count);

    private static OpenData? Read(string query)
    {
        var tree = new UnitTree(Enumerable.Range(1, Units).Select(id => new Unit(id, $"u{id}", new LocalizedText($"Yksikkö {id}"), null, id == 1 ? null : 1)));
        var metrics = new MetricCatalogue(ShippedCatalogue.Rows.Select(metric => metric with { Public = metric.Slug == WellKnown.Nps }));
        var snapshot = new StoreSnapshot(1, tree, [], metrics, TargetSet.Empty, [], DataOrigin.Real, Today);
        return OpenData.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), new OpenStore(snapshot, new OpenSight(metrics, tree, new PublicUnits(3))), Today);
    }
}
