using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Layout;

namespace Dashboard.Tests.Layout;

public sealed class ViewContextTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Query_WithNothing_ShowsTheTopmostUnitOverTwelveMonths()
    {
        var view = Open("");

        Assert.Equal("county", view.Unit?.Code);
        Assert.Equal(new Period(new(2025, 11, 1), new(2026, 11, 1)), view.Period);
        Assert.Equal(new Period(new(2024, 11, 1), new(2025, 11, 1)), view.Compare);
        Assert.Empty(view.Notices);
    }

    [Fact]
    public void Query_OfAnUnknownUnit_HasNoUnit() => Assert.Null(Open("unit=nowhere").Unit);

    [Theory]
    [InlineData(true, "ward-2")]
    [InlineData(true, "ward-2", "ward-2", "gone")]
    [InlineData(false, "ward-2", "ward/1")]
    [InlineData(false, "hospital")]
    [InlineData(false)]
    public void HasOneUnit_IsWhereTheReaderHasNoOtherToGoTo(bool one, params string[] units)
    {
        var view = Snapshots.View();

        Assert.Equal(one, (view with { Access = new Access("maija", Role.Manager, Scope.Of(units)) }).HasOneUnit);
        Assert.False(view.HasOneUnit);
    }

    [Fact]
    public void Query_OfASegmentThatDoesNotOccur_ShowsEveryoneAndSaysSo()
    {
        var view = Open("segment=channel=pigeon");

        Assert.Null(view.Segment);
        Assert.Equal(["UnknownSegment"], view.Notices.Select(notice => notice.Key));
    }

    [Fact]
    public void Query_OfASegmentThatOccurs_IsKept() => Assert.Equal(new(SegmentKind.Channel, "sms"), Open("segment=channel=sms").Segment);

    [Fact]
    public void Presets_WhenTheDataEndedEarlier_CountBackFromTheLastDayOfData()
    {
        var view = Open("", dataUntil: new(2020, 1, 31));

        Assert.Equal(new Period(new(2019, 2, 1), new(2020, 2, 1)), view.Period);
        Assert.Equal(new Notice("DataEnds", new DateOnly(2020, 1, 31)).Key, Assert.Single(view.Notices).Key);
    }

    [Fact]
    public void OwnRange_WhenTheDataEndedEarlier_IsKept() =>
        Assert.Equal(new(2026, 1, 1), Open("first=2026-01-01&last=2026-01-31", dataUntil: new(2020, 1, 31)).Period.Start);

    [Fact]
    public void Metric_ThatTheCatalogueLacks_IsSaidAndLeftOut()
    {
        var view = Open("metric=xx");

        Assert.Null(view.State.Metric);
        Assert.Equal("UnknownMetric", Assert.Single(view.Notices).Key);
    }

    [Fact]
    public void Path_ThatOnlyNarrowsAPage_IsSaidAndLeftOut()
    {
        var view = Open("path=xx&stage=yy");

        Assert.Empty(view.Notices);
        Assert.Equal((null, null), (view.WithKnownPath().State.Path, view.WithKnownPath().State.Stage));
        Assert.Equal("UnknownPath", Assert.Single(view.WithKnownPath().Notices).Key);
    }

    [Theory]
    [InlineData("first=1900-01-01&last=2026-01-31", "DataBegins")]
    [InlineData("first=2023-11-01&last=2026-01-31", null)]
    public void OwnRange_FromBeforeTheData_SaysWhenTheyBegin(string query, string? notice) =>
        Assert.Equal(notice, Open(query).Notices.SingleOrDefault()?.Key);

    [Fact]
    public void BadValue_IsSaidOnThePage() => Assert.Equal(["BadQueryValue"], Open("grain=hour").Notices.Select(notice => notice.Key));

    private static ViewContext Open(string query, DateOnly? dataUntil = null) => ViewContext.Of(
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString())),
        Snapshots.Small with { DataFrom = new(2023, 11, 1), DataUntil = dataUntil ?? new(2026, 11, 20) },
        Language.Fi,
        Today,
        Snapshots.Everything);
}
