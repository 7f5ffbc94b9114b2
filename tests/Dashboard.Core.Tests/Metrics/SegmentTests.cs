using Dashboard.Core.Metrics;

namespace Dashboard.Core.Tests.Metrics;

public class SegmentTests
{
    [Theory]
    [InlineData("channel=sms", SegmentKind.Channel, "sms")]
    [InlineData("language=sv", SegmentKind.Language, "sv")]
    [InlineData("age_band=18-29", SegmentKind.AgeBand, "18-29")]
    [InlineData("ageBand=75+", SegmentKind.AgeBand, "75+")]
    [InlineData("age-band=unknown", SegmentKind.AgeBand, Segment.Unknown)]
    [InlineData("CHANNEL=a=b", SegmentKind.Channel, "a=b")]
    public void Parse_ReadsKindAndValue(string text, SegmentKind kind, string value) => Assert.Equal(new Segment(kind, value), Segment.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("channel")]
    [InlineData("channel=")]
    [InlineData("colour=red")]
    [InlineData("=sms")]
    public void Parse_AnythingElse_IsNone(string? text) => Assert.Null(Segment.Parse(text));

    [Fact]
    public void InOrder_OfValuesInWhateverOrder_IsTheSame()
    {
        Segment[] ordered =
        [
            new(SegmentKind.Channel, "sms"), new(SegmentKind.Channel, "web"), new(SegmentKind.AgeBand, "7-12"), new(SegmentKind.AgeBand, "13-17"),
            new(SegmentKind.AgeBand, "80+"), new(SegmentKind.AgeBand, "other"), new(SegmentKind.AgeBand, Segment.Unknown),
        ];

        Assert.Equal(ordered, Segment.InOrder(ordered.Reverse()));
        Assert.Empty(Segment.InOrder([]));
    }

    [Fact]
    public void ToString_IsReadBack() => Assert.All(Enum.GetValues<SegmentKind>(), kind =>
        Assert.Equal(new Segment(kind, "x"), Segment.Parse(new Segment(kind, "x").ToString())));
}
