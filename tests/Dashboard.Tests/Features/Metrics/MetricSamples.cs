using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Catalogue;
using Dashboard.Features.Metrics;
using Dashboard.Layout;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Metrics;

/// <summary>The shipped catalogue with a question of the county's own that has changed twice, and targets.</summary>
internal static class MetricSamples
{
    private static readonly MetricVersion First = new()
    {
        Slug = "easy",
        Version = 1,
        ValidFrom = new(2024, 1, 1),
        Kind = MetricKind.Categories,
        Questionnaire = "local",
        Name = new LocalizedText("Helppous", "Lätthet", "Ease"),
        Question = new LocalizedText("Oliko helppoa?", null, "Was it easy?"),
        Answers = [new("always", AnswerRole.Positive), new("mostly", AnswerRole.Positive), new("never", AnswerRole.Negative), new("unsure", AnswerRole.LeftOut)],
    };

    public static IReadOnlyList<MetricVersion> Easy { get; } =
    [
        First,
        First with { Version = 2, ValidFrom = new(2025, 1, 1), Answers = [.. First.Answers.Select(answer => answer.Value == "mostly" ? answer with { Role = AnswerRole.Neutral } : answer)] },
        First with { Version = 3, ValidFrom = new(2027, 1, 1), Question = new LocalizedText("Oliko vaivatonta?"), Source = "Oma kysely" },
    ];

    public static IStringLocalizer<MetricTexts> Text { get; } =
        new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<MetricTexts>>();

    public static ViewContext View()
    {
        var view = Snapshots.View();
        return view with
        {
            Snapshot = view.Snapshot with
            {
                Metrics = new MetricCatalogue([.. ShippedCatalogue.Rows, .. Easy]),
                Targets = new TargetSet(
                [
                    new("easy", 3, null, new(2024, 1, 1), new(2025, 1, 1), 0.7),
                    new("easy", null, "unit", new(2025, 1, 1), null, 0.75),
                    new("easy", 2, null, new(2026, 1, 1), null, 0.8),
                ]),
            },
        };
    }

    public static IReadOnlyDictionary<string, Figure> Figures { get; } = new Dictionary<string, Figure>
    {
        [WellKnown.Nps] = new(1200, 40, 35, 45),
        [WellKnown.Help] = Figure.Hidden,
        [WellKnown.Responses] = new(30, 5432),
        [WellKnown.Pool] = new(null, 80.5),
    };

    public static MetricModel Model(string slug, params IReadOnlyList<string> users)
    {
        var view = View();
        return MetricModel.Build(
            slug, Figures.GetValueOrDefault(slug, Figure.None), [.. users.Select(code => view.Snapshot.Units.Find(code)!)], view, Text);
    }
}
