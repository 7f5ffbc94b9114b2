using System.Text.RegularExpressions;
using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of the catalogue. Versions of a metric must start later and later, in the store and in the file.</summary>
internal sealed partial class MetricParser(RowFields fields, References references) : RowParser(fields)
{
    private const int MostAnswers = 100;

    private static readonly Dictionary<string, AnswerRole> Roles = new(SameWord.Comparer)
    {
        ["positive"] = AnswerRole.Positive,
        ["neutral"] = AnswerRole.Neutral,
        ["negative"] = AnswerRole.Negative,
        ["left_out"] = AnswerRole.LeftOut,
    };

    private static readonly string[] Kinds = [.. Enum.GetNames<MetricKind>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] Directions = ["up", "down", "neutral"];

    private readonly Dictionary<string, SortedDictionary<int, DateOnly>> starts = new(StringComparer.Ordinal);
    private readonly Field metric = fields["metric"];
    private readonly Field version = fields["version"];
    private readonly Field validFrom = fields["valid_from"];
    private readonly Field kind = fields["kind"];
    private readonly Field questionnaire = fields["questionnaire"];
    private readonly Field nameFi = fields["name_fi"];
    private readonly Field nameSv = fields["name_sv"];
    private readonly Field nameEn = fields["name_en"];
    private readonly Field questionFi = fields["question_fi"];
    private readonly Field questionSv = fields["question_sv"];
    private readonly Field questionEn = fields["question_en"];
    private readonly Field answers = fields["answers"];
    private readonly Field direction = fields["direction"];
    private readonly Field minChange = fields["min_change"];
    private readonly Field limitHours = fields["limit_hours"];
    private readonly Field peerVisible = fields["peer_visible"];
    private readonly Field isPublic = fields["public"];
    private readonly Field source = fields["source"];

    public override object? Parse()
    {
        var publicUnits = ReadPublicUnits();
        var metricKind = Enum.TryParse<MetricKind>(Fields.OneOf(kind, Kinds, mayBeEmpty: false), ignoreCase: true, out var parsed) ? parsed : default;
        var row = new MetricVersion
        {
            Slug = ReadSlug(),
            Version = (int)Fields.WholeNumber(version, 9_999),
            ValidFrom = Fields.Date(validFrom),
            Kind = metricKind,
            Questionnaire = Fields.Questionnaire(questionnaire),
            Name = Fields.Name(nameFi, nameSv, nameEn)!,
            Question = ReadQuestion(),
            Answers = ReadAnswers(metricKind),
            Direction = Enum.TryParse<Direction>(Fields.OneOf(direction, Directions), ignoreCase: true, out var way) ? way : Direction.Up,
            MinChange = ReadMinChange(metricKind),
            LimitHours = Fields.OptionalNumber(limitHours, 0, 1_000_000, Wanted.LimitHours),
            PeerVisible = Fields.Flag(peerVisible),
            Public = publicUnits.Count > 0 || Fields.Flag(isPublic),
            PublicUnits = publicUnits,
            Source = Fields.Optional(source),
        };
        if (Fields.Error is null)
        {
            CheckStart(row);
        }

        return row;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    internal static partial Regex SlugPattern { get; }

    private string ReadSlug()
    {
        var slug = Fields.Required(metric, 60);
        if (!SlugPattern.IsMatch(slug))
        {
            Fields.Fail(metric, Wanted.Slug);
        }
        else if (KindColumns.Of(ImportKind.Responses).Names.Contains(slug, StringComparer.Ordinal))
        {
            Fields.Fail(metric, Wanted.NoResponseColumn);
        }

        return slug;
    }

    private double ReadMinChange(MetricKind metricKind)
    {
        var (least, most) = MetricLimits.MinChange(metricKind);
        var wanted = metricKind switch
        {
            MetricKind.Nps => Wanted.SmallestChangeInPoints,
            MetricKind.Count or MetricKind.Stock => Wanted.SmallestChangeOfCount,
            _ => Wanted.SmallestChange,
        };
        return Fields.OptionalNumber(minChange, least, most, wanted) ?? 0;
    }

    /// <summary>The codes of units that stand where else stands whether the metric is public; empty where that stands there.</summary>
    private IReadOnlyList<string> ReadPublicUnits()
    {
        var text = Fields.Text(isPublic);
        if (RowFields.IsFlag(text))
        {
            return [];
        }

        var units = new List<string>();
        foreach (var part in Fields.Optional(isPublic, RowFields.LongText)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (references.FindUnit(part) is not { } code)
            {
                Fields.Fail(isPublic, Wanted.TrueFalseOrUnits, part);
                return [];
            }

            units.Add(code);
        }

        if (units.Count == 0)
        {
            Fields.Fail(isPublic, Wanted.TrueFalseOrUnits, text.ToString());
        }

        return [.. units.Distinct(StringComparer.Ordinal)];
    }

    private LocalizedText? ReadQuestion()
    {
        var (sv, en) = (Fields.Optional(questionSv), Fields.Optional(questionEn));
        var fi = Fields.Optional(questionFi);
        if (fi is null && (sv ?? en) is not null)
        {
            Fields.Fail(questionFi, Wanted.FinnishQuestion);
        }

        return fi is null ? null : new LocalizedText(fi, sv, en);
    }

    private IReadOnlyList<AnswerOption> ReadAnswers(MetricKind metricKind)
    {
        var text = Fields.Optional(answers, RowFields.LongText);
        if (text is null)
        {
            if (metricKind == MetricKind.Categories)
            {
                Fields.Fail(answers, Wanted.CategoryAnswers);
            }

            return MetricVersion.DefaultAnswers(metricKind);
        }

        if (metricKind is MetricKind.Count or MetricKind.Stock or MetricKind.Duration)
        {
            Fields.Fail(answers, Wanted.NoAnswers, metricKind.ToString().ToLowerInvariant());
            return [];
        }

        var options = new List<AnswerOption>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.LastIndexOf(':');
            if (colon <= 0 || !Roles.TryGetValue(part[(colon + 1)..].Trim(), out var role)
                || options.Exists(option => string.Equals(option.Value, part[..colon].Trim(), StringComparison.OrdinalIgnoreCase)))
            {
                Fields.Fail(answers, Wanted.AnswerRoles, part);
                return [];
            }

            options.Add(new AnswerOption(part[..colon].Trim(), role));
        }

        var fixedAnswers = MetricVersion.DefaultAnswers(metricKind);
        if (options.Count is 0 or > MostAnswers)
        {
            Fields.Fail(answers, Wanted.AnswersUpTo, $"{MostAnswers}");
        }
        else if (metricKind is MetricKind.Nps or MetricKind.Scale
            && !options.Select(option => option.Value).SequenceEqual(fixedAnswers.Select(option => option.Value), StringComparer.Ordinal))
        {
            Fields.Fail(answers, Wanted.FixedAnswers, string.Join(";", fixedAnswers.Select(option => option.Value)));
        }

        return options;
    }

    /// <summary>Which version an answer belongs to follows from its day, so a later version may not start earlier.</summary>
    private void CheckStart(MetricVersion row)
    {
        if (!starts.TryGetValue(row.Slug, out var versions))
        {
            versions = [];
            foreach (var known in references.Metrics.Versions(row.Slug))
            {
                versions[known.Version] = known.ValidFrom;
            }

            starts.Add(row.Slug, versions);
        }

        foreach (var (number, start) in versions)
        {
            if ((number < row.Version && start >= row.ValidFrom) || (number > row.Version && start <= row.ValidFrom))
            {
                Fields.Fail(validFrom, number < row.Version ? Wanted.StartAfter : Wanted.StartBefore, $"{start:yyyy-MM-dd}", $"{number}");
                return;
            }
        }

        versions[row.Version] = row.ValidFrom;
    }
}
