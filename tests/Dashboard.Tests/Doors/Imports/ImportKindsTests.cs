using Dashboard.Data.Import;
using Dashboard.Doors.Imports;

namespace Dashboard.Tests.Doors.Imports;

public sealed class ImportKindsTests
{
    [Fact]
    public void Columns_OfResponses_ShowWhereTheMetricsStand() => Assert.Equal(
        "id, answered_at, unit, path, stage, questionnaire, channel, language, age_band, <metric> …, "
        + "feedback_kind, comment, contact_requested, contact_answered_at",
        ImportKinds.Columns(ImportKind.Responses));

    [Fact]
    public void Columns_OfStocks_AreThoseThatTheImporterReads() =>
        Assert.Equal("date, unit, metric, value, low, high", ImportKinds.Columns(ImportKind.Stocks));
}
