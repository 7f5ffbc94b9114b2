using Dashboard.Core.Charts;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public sealed class NumberReadingTests
{
    [Theory]
    [InlineData("84", 0.84)]
    [InlineData("84 %", 0.84)]
    [InlineData("84\u00a0%", 0.84)]
    [InlineData("84,5%", 0.845)]
    [InlineData("84.5", 0.845)]
    [InlineData("0,84", 0.84)]
    [InlineData("0.84", 0.84)]
    [InlineData("0,84 %", 0.0084)]
    [InlineData("1", 0.01)]
    [InlineData("3 %-yks.", 0.03)]
    [InlineData("0", 0.0)]
    [InlineData("100", 1.0)]
    public void Value_OfAShare_IsAFraction(string typed, double fraction) => Assert.Equal(fraction, NumberReading.Value(typed, ValueFormat.Percent, Language.Fi));

    [Theory]
    [InlineData("1 234,5", Language.Fi, 1234.5)]
    [InlineData("1\u00a0234", Language.Sv, 1234.0)]
    [InlineData("1.234", Language.Fi, 1.234)]
    [InlineData("1,234", Language.Fi, 1.234)]
    [InlineData("1,234", Language.En, 1234.0)]
    [InlineData("0,234", Language.En, 0.234)]
    [InlineData("1,234.5", Language.Fi, 1234.5)]
    [InlineData("1.234,5", Language.En, 1234.5)]
    [InlineData(" \u221212,5 ", Language.Fi, -12.5)]
    [InlineData("+7", Language.Fi, 7.0)]
    public void Value_OfANumber_IsReadAsPeopleWriteIt(string typed, Language language, double value) => Assert.Equal(value, NumberReading.Value(typed, ValueFormat.Count, language));

    [Theory]
    [InlineData("5 pistettä", Language.Fi, 5.0)]
    [InlineData("1 piste", Language.Fi, 1.0)]
    [InlineData("5 poäng", Language.Sv, 5.0)]
    [InlineData("5 points", Language.En, 5.0)]
    public void Value_WithTheUnitThatPagesWrite_IsRead(string typed, Language language, double value) => Assert.Equal(value, NumberReading.Value(typed, ValueFormat.Points, language));

    [Theory]
    [InlineData("")]
    [InlineData("paljon")]
    [InlineData("8 4")]
    [InlineData("1,2,3")]
    [InlineData("84 h")]
    [InlineData("%")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999999999999999")]
    public void Value_OfNoNumber_IsNull(string typed) => Assert.Null(NumberReading.Value(typed, ValueFormat.Percent, Language.Fi));

    [Theory]
    [InlineData(0.03, Language.Fi, "3")]
    [InlineData(0.035, Language.Fi, "3,5")]
    [InlineData(0.035, Language.En, "3.5")]
    [InlineData(0.005, Language.Fi, "0,5\u00a0%")]
    [InlineData(0.0, Language.Fi, "0")]
    [InlineData(1.0, Language.Fi, "100")]
    public void Typed_OfAShare_IsReadBackAsTheSame(double value, Language language, string typed)
    {
        Assert.Equal(typed, NumberReading.Typed(value, ValueFormat.Percent, language));
        Assert.Equal(value, NumberReading.Value(typed, ValueFormat.Percent, language));
    }
}
