using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Features.BoardPack;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Dashboard.Tests.Features.BoardPack;

public sealed class TypedScheduleTests
{
    private static readonly UnitTree Units = new(
    [
        new Unit(1, "a", new LocalizedText("Yksi", "Ett", "One"), null, null), new Unit(2, "b", new LocalizedText("Kaksi", "Två", "Two"), null, 1),
    ]);

    private static readonly PublicUnits Open = new(1);

    [Fact]
    public void Order_OfAWholeForm_IsWhatWasTyped()
    {
        var typed = Typed(("pack", "quarterly"), ("unit", " b "), ("language", "sv"), ("audience", "Internal"), ("recipients", "a@example.fi, b@example.fi;\r\nA@example.fi\tc@example.fi "));

        var order = typed.ToOrder();

        Assert.Empty(typed.Faults(Units, Scope.WholeTree, Open));
        Assert.Equal((ReadyPack.Quarterly, "b", Language.Sv, ReportAudience.Internal), (order.Pack, order.Unit, order.Language, order.Audience));
        Assert.Equal(["a@example.fi", "b@example.fi", "c@example.fi"], order.Recipients);
    }

    [Fact]
    public void Order_OfAFormThatSaysNothing_IsTheMonthlyPackInside() =>
        Assert.Equal((ReadyPack.Monthly, ReportAudience.Internal, 0), Typed().ToOrder() is { } order ? (order.Pack, order.Audience, order.Recipients.Count) : default);

    [Theory]
    [InlineData("unit", "c", "unit", "NoUnit", null)]
    [InlineData("audience", "Public", "audience", "NotPublic", null)]
    [InlineData("recipients", "a@example.fi Anna", "recipients", "NoAddress", "Anna")]
    [InlineData("recipients", "Anna<a@example.fi>", "recipients", "NoAddress", "Anna<a@example.fi>")]
    public void Faults_OfAFieldThatIsWrong_NameIt(string field, string value, string id, string reason, string? wrong)
    {
        var faults = Typed(("unit", "b"), (field, value)).Faults(Units, Scope.WholeTree, Open);

        Assert.Equal((id, reason, wrong), Assert.Single(faults.Select(fault => (fault.Id, fault.Reason, fault.Typed))));
    }

    [Fact]
    public void Faults_OfTooManyRecipients_SayHowManyMayBe()
    {
        var typed = Typed(("unit", "a"), ("recipients", string.Join('\n', Enumerable.Range(0, 21).Select(at => $"a{at}@example.fi"))));

        Assert.Equal(new TypedFault("recipients", null, "TooMany", 20), Assert.Single(typed.Faults(Units, Scope.WholeTree, Open)));
    }

    [Fact]
    public void Faults_OfAUnitOutsideTheScope_AreThoseOfAnUnknownOne() =>
        Assert.Equal("NoUnit", Assert.Single(Typed(("unit", "a")).Faults(Units, Scope.Nothing, Open)).Reason);

    private static TypedSchedule Typed(params (string Field, string Value)[] sent)
    {
        var fields = new Dictionary<string, StringValues>();
        foreach (var (field, value) in sent)
        {
            fields[field] = value;
        }

        return TypedSchedule.Read(new FormCollection(fields));
    }
}
