using System.Reflection;
using Dashboard.Core.Corrections;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public sealed class RefusalTextTests
{
    private static readonly StructurePart Unit = new(StructureKind.Unit, "annex");

    [Fact]
    public void Of_EveryReasonInEveryLanguage_IsOneOrMoreSentencesOfTheirOwn()
    {
        var reasons = typeof(Refusal).GetNestedTypes().Select(Sample).ToList();
        Assert.True(reasons.Count > 10);

        foreach (var language in Languages.All)
        {
            var texts = reasons.ConvertAll(reason => RefusalText.Of(reason, language));
            Assert.All(texts, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
            Assert.Equal(texts.Count, texts.Distinct().Count());
        }

        Assert.All(reasons, reason => Assert.Equal(3, Languages.All.Select(language => RefusalText.Of(reason, language)).Distinct().Count()));
    }

    [Fact]
    public void Of_EveryPartAndUse_NamesIt()
    {
        foreach (var language in Languages.All)
        {
            var uses = Enum.GetValues<RowUse>().Select(use => RefusalText.Of(new Refusal.InUse(use, Unit), language)).ToList();
            var parts = Enum.GetValues<StructureKind>()
                .Select(kind => RefusalText.Of(new Refusal.InUse(RowUse.Tallies, new StructurePart(kind, "code", "other")), language)).ToList();

            Assert.Equal(uses.Count, uses.Distinct().Count());
            Assert.Equal(parts.Count, parts.Distinct().Count());
            Assert.All(parts, text => Assert.Contains("code", text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Language.Fi, "muiden tiedostojen vastaukset käyttävät tätä: yksikkö ”annex”. Kumoa tai poista ne ensin.")]
    [InlineData(Language.Sv, "svar i andra filer använder enheten ”annex”. Ångra eller radera dem först.")]
    [InlineData(Language.En, "responses of other files use unit 'annex'; undo or remove those first.")]
    public void Of_AUnitInUse_SaysByWhatAndTheWayOut(Language language, string expected) =>
        Assert.Equal(expected, RefusalText.Of(new Refusal.InUse(RowUse.Responses, Unit), language));

    [Fact]
    public void Of_AnswersThatWouldBeLost_TellsTheThreeWaysApart()
    {
        var version = new StructurePart(StructureKind.MetricVersion, "1", "rating");

        Assert.EndsWith("no version holds.", RefusalText.Of(new Refusal.AnswersLost(2, version, null, null), Language.En), StringComparison.Ordinal);
        Assert.EndsWith("another kind or questionnaire.", RefusalText.Of(new Refusal.AnswersLost(2, version, 3, null), Language.En), StringComparison.Ordinal);
        Assert.Equal(
            "1 200 vastausta (mittarin ”rating” versio 1) on ”bad”, eikä sitä vaihtoehtoa ole versiossa 2, joka olisi niiden päivinä voimassa.",
            RefusalText.Of(new Refusal.AnswersLost(1_200, version, 2, "bad"), Language.Fi).Replace('\u00a0', ' '));
    }

    /// <summary>A reason with some value for each of its parameters.</summary>
    private static Refusal Sample(Type reason)
    {
        var made = reason.GetConstructors().Single(constructor => constructor.IsPublic);
        return (Refusal)made.Invoke([.. made.GetParameters().Select(Value)]);
    }

    private static object Value(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "some " + parameter.Name,
        var type when type == typeof(StructurePart) => Unit with { Code = parameter.Name! },
        var type when type == typeof(DateOnly) => new DateOnly(2026, 3, 1),
        var type when type == typeof(RowUse) => RowUse.Events,
        var type when type == typeof(long) => 7L,
        _ => 7,
    };
}
