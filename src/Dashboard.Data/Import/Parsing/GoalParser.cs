using System.Globalization;
using Dashboard.Core.Imports;
using Dashboard.Core.Participation;
using Dashboard.Core.Programme;
using Dashboard.Core.Text;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of the programme: its goals.</summary>
internal sealed class GoalParser(RowFields fields, References references) : RowParser(fields)
{
    private const int LastOrder = 10_000;
    private const int LongestWords = 2_000;
    private static readonly string[] FloorWords = [.. Floors.All.Select(floor => floor.Slug())];

    private readonly Field goal = fields["goal"];
    private readonly Field order = fields["order"];
    private readonly Field titleFi = fields["title_fi"];
    private readonly Field titleSv = fields["title_sv"];
    private readonly Field titleEn = fields["title_en"];
    private readonly Field wordsFi = fields["words_fi"];
    private readonly Field wordsSv = fields["words_sv"];
    private readonly Field wordsEn = fields["words_en"];
    private readonly Field metrics = fields["metrics"];
    private readonly Field floor = fields["floor"];
    private readonly Field validFrom = fields["valid_from"];
    private readonly Field validTo = fields["valid_to"];

    public override object? Parse()
    {
        var slug = Fields.Required(goal, 60);
        if (!MetricParser.SlugPattern.IsMatch(slug))
        {
            Fields.Fail(goal, Wanted.Slug);
        }

        var row = new GoalRow(
            slug,
            (int)Fields.WholeNumber(order, LastOrder),
            Fields.Name(titleFi, titleSv, titleEn)!,
            ReadWords(),
            ReadMetrics(),
            Fields.Date(validFrom),
            Fields.OptionalDate(validTo))
        {
            Floor = Floors.Parse(Fields.OneOf(floor, FloorWords)),
        };
        if (row.ValidTo <= row.ValidFrom)
        {
            Fields.Fail(validTo, Wanted.DayAfterStart);
        }

        return row;
    }

    private LocalizedText? ReadWords()
    {
        var (finnish, swedish, english) = (Fields.Optional(wordsFi, LongestWords), Fields.Optional(wordsSv, LongestWords), Fields.Optional(wordsEn, LongestWords));
        if (finnish is null && (swedish ?? english) is not null)
        {
            Fields.Fail(wordsFi, Wanted.FinnishWords);
        }

        return finnish is null ? null : new LocalizedText(finnish, swedish, english);
    }

    /// <summary><c>metric;metric</c>.</summary>
    private List<string> ReadMetrics()
    {
        var slugs = new List<string>();
        foreach (var part in Fields.Required(metrics, RowFields.LongText).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var slug = part.ToLowerInvariant();
            if (references.Metrics.Newest(slug) is null || slugs.Contains(slug) || slugs.Count == Goal.MostMetrics)
            {
                Fields.Fail(metrics, Wanted.MetricList, Goal.MostMetrics.ToString(CultureInfo.InvariantCulture), part);
                break;
            }

            slugs.Add(slug);
        }

        if (slugs.Count == 0)
        {
            Fields.Fail(metrics, Wanted.Something);
        }

        return slugs;
    }
}
