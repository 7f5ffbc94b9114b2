using Dashboard.Core.Alerts;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Alerts;

public class AlertSightTests
{
    private static readonly UnitTree Tree = new([A.Unit(1), A.Unit(2, parent: 1), A.Unit(3, parent: 1)]);

    [Theory]
    [InlineData(Role.Viewer, AlertKind.SpecialCause, true)]
    [InlineData(Role.Viewer, AlertKind.TargetLost, true)]
    [InlineData(Role.Viewer, AlertKind.ContactWaiting, false)]
    [InlineData(Role.Viewer, AlertKind.SourceSilent, false)]
    [InlineData(Role.Manager, AlertKind.ContactWaiting, true)]
    [InlineData(Role.Manager, AlertKind.SourceSilent, false)]
    [InlineData(Role.Analyst, AlertKind.SourceSilent, true)]
    [InlineData(Role.Administrator, AlertKind.ContactWaiting, false)]
    [InlineData(Role.Administrator, AlertKind.SourceSilent, true)]
    public void MayFollow_EachRole_IsToldWhatItMayRead(Role role, AlertKind kind, bool may) =>
        Assert.Equal(may, new Access("anna", role, Scope.WholeTree).MayFollow(kind));

    [Fact]
    public void MayFollow_SourcesByAnAnalystOfOneUnit_IsRefused() => Assert.False(new Access("anna", Role.Analyst, Scope.Of("u2")).MayFollow(AlertKind.SourceSilent));

    [Theory]
    [InlineData("u2", true)]
    [InlineData("u3", false)]
    [InlineData("u1", false)]
    [InlineData("gone", false)]
    public void MaySee_UnitsOfTheScopeOnly(string unit, bool may) => Assert.Equal(
        may, new Access("anna", Role.Manager, Scope.Of("u2")).MaySee(new AlertSignal(AlertKind.ContactWaiting, unit, null, null, A.Start), Tree));

    [Fact]
    public void Covers_AnotherUnitMetricOrKind_IsNotAskedFor()
    {
        var subscription = new AlertSubscription(1, "u1", "nps", [AlertKind.SpecialCause, AlertKind.ContactWaiting]);
        var signal = new AlertSignal(AlertKind.SpecialCause, "u1", "nps", null, A.Start);

        Assert.True(subscription.Covers(signal));
        Assert.True((subscription with { Metric = null }).Covers(signal));
        Assert.True(subscription.Covers(signal with { Kind = AlertKind.ContactWaiting, Subject = null }));
        Assert.False(subscription.Covers(signal with { Unit = "u2" }));
        Assert.False(subscription.Covers(signal with { Subject = "help" }));
        Assert.False(subscription.Covers(signal with { Kind = AlertKind.TargetLost }));
        Assert.True((subscription with { Kinds = [AlertKind.SourceSilent] }).Covers(signal with { Kind = AlertKind.SourceSilent, Unit = "", Subject = "kysely" }));
    }
}
