using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Reads one metric's column of responses.</summary>
internal sealed class AnswerReader(RowFields fields, Field field, MetricCatalogue catalogue, References references)
{
    private readonly Dictionary<MetricVersion, Dictionary<string, int>> cells = [];
    private readonly int[] digits = new int[128];
    private MetricVersion? version;
    private DateOnly versionEnd;
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> cellOf;

    /// <summary>Adds the row's answer, if there is one.</summary>
    public void Read(DateOnly day, string questionnaire, List<Answer> answers)
    {
        var text = fields.Text(field);
        if (text.IsEmpty || !FindVersion(day))
        {
            return;
        }

        if (!string.Equals(version!.Questionnaire, questionnaire, StringComparison.Ordinal))
        {
            fields.Fail(field, Wanted.NoAnswerOfOthers, version.Slug, version.Questionnaire, questionnaire);
            return;
        }

        switch (version.Kind)
        {
            case MetricKind.Count:
                answers.Add(new Answer(version, 0, fields.WholeNumber(field, int.MaxValue)));
                break;
            case MetricKind.Duration:
                answers.Add(new Answer(version, 0, fields.Number(field, 0, 1_000_000, Wanted.Hours)));
                break;
            default:
                if (CellOf(text) is var cell and >= 0)
                {
                    answers.Add(new Answer(version, cell));
                }
                else
                {
                    fields.Fail(field, Wanted.OneOfAnswers, Allowed(version));
                }

                break;
        }
    }

    /// <summary>The place of an answer, or -1. Most answers are one digit.</summary>
    private int CellOf(ReadOnlySpan<char> text) =>
        text.Length == 1 && text[0] < digits.Length ? digits[text[0]] : cellOf.TryGetValue(text, out var cell) ? cell : -1;

    /// <summary>The allowed answers in words.</summary>
    public static string Allowed(MetricVersion version) => version.Kind switch
    {
        MetricKind.Nps => "0–10",
        MetricKind.Scale => "1–5",
        _ => string.Join(", ", version.Answers.Select(answer => answer.Value)),
    };

    private bool FindVersion(DateOnly day)
    {
        if (version is not null && day >= version.ValidFrom && day < versionEnd)
        {
            return true;
        }

        version = catalogue.VersionAt(field.Column, day);
        if (version is null)
        {
            references.FailNotYet(fields, field, Wanted.NoAnswerYet, field.Column, day);
            return false;
        }

        versionEnd = catalogue.Versions(field.Column).FirstOrDefault(later => later.ValidFrom > day)?.ValidFrom ?? DateOnly.MaxValue;
        if (!cells.TryGetValue(version, out var known))
        {
            known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            for (var cell = 0; cell < version.Answers.Count; cell++)
            {
                known.TryAdd(version.Answers[cell].Value, cell);
            }

            cells.Add(version, known);
        }

        cellOf = known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var letter = 0; letter < digits.Length; letter++)
        {
            digits[letter] = cellOf.TryGetValue([(char)letter], out var cell) ? cell : -1;
        }

        return true;
    }
}
