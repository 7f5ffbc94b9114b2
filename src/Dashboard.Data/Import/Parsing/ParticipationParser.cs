using System.Globalization;
using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Imports;
using Dashboard.Core.Notes;
using Dashboard.Core.Participation;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of participation events that have been held.</summary>
internal sealed class ParticipationParser(RowFields fields, References references) : RowParser(fields)
{
    private static readonly string[] FloorWords = [.. Floors.All.Select(floor => floor.Slug())];

    private readonly Field id = fields["id"];
    private readonly Field title = fields["title"];
    private readonly Field method = fields["method"];
    private readonly Field floor = fields["floor"];
    private readonly Field mode = fields["mode"];
    private readonly Field unit = fields["unit"];
    private readonly Field path = fields["path"];
    private readonly Field partner = fields["partner"];
    private readonly Field plannedOn = fields["planned_on"];
    private readonly Field plannedUse = fields["planned_use"];
    private readonly Field date = fields["date"];
    private readonly Field invited = fields["invited"];
    private readonly Field participants = fields["participants"];
    private readonly Field ageBands = fields["age_bands"];
    private readonly Field languages = fields["languages"];
    private readonly Field decision = fields["decision"];
    private readonly Field decidedOn = fields["decided_on"];
    private readonly Field toldOn = fields["told_on"];
    private readonly Field toldWhere = fields["told_where"];
    private readonly Field heardYes = fields["heard_yes"];
    private readonly Field heardAsked = fields["heard_asked"];
    private readonly Field lesson = fields["lesson"];
    private readonly Field owner = fields["owner"];
    private readonly Field undecided = fields["undecided"];

    public override object? Parse()
    {
        var row = new ParticipationRow(
            Fields.Required(id, 200),
            Fields.Required(title),
            Fields.Required(method),
            Fields.OneOf(floor, FloorWords, mayBeEmpty: false) ?? "",
            Fields.Optional(mode),
            references.Unit(Fields, unit),
            references.Path(Fields, path)?.Code,
            Fields.Optional(partner),
            OptionalPastDate(plannedOn),
            Told(plannedUse),
            Fields.PastDate(date),
            Fields.OptionalWholeNumber(invited),
            (int)Fields.WholeNumber(participants, int.MaxValue),
            ReadCounts(ageBands),
            ReadCounts(languages),
            Told(decision),
            OptionalPastDate(decidedOn),
            OptionalPastDate(toldOn),
            Fields.Optional(toldWhere),
            Fields.OptionalWholeNumber(heardYes),
            Fields.OptionalWholeNumber(heardAsked),
            Told(lesson))
        {
            Owner = Fields.Optional(owner, NoteRules.MostOfName),
            Undecided = Told(undecided),
        };
        if (row.HeardYes is null != row.HeardAsked is null || row.HeardYes > row.HeardAsked)
        {
            Fields.Fail(heardYes, Wanted.HeardOfAsked);
        }

        RequireAfter(row.Date, decidedOn, row.DecidedOn);
        RequireAfter(row.Date, toldOn, row.ToldOn);
        if (row is { Decision: not null, Undecided: not null })
        {
            Fields.Fail(undecided, Wanted.NoDecision);
        }

        return row;
    }

    /// <summary>Words that every account may read: what tells who a person is is masked in them, as in comments.</summary>
    private string? Told(Field field) => Fields.Optional(field, RowFields.LongText) is { } words ? CommentMask.Of(words).Text : null;

    /// <summary>What follows of an event is not there before it, as where it is written by hand.</summary>
    private void RequireAfter(DateOnly held, Field field, DateOnly? day)
    {
        if (day < held)
        {
            Fields.Fail(field, Wanted.DayAfterEvent, held.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private DateOnly? OptionalPastDate(Field field) => Fields.Text(field).IsEmpty ? null : Fields.PastDate(field);

    /// <summary><c>band:n;band:n</c>.</summary>
    private List<KeyValuePair<string, int>> ReadCounts(Field field)
    {
        var counts = new List<KeyValuePair<string, int>>();
        var text = Fields.Optional(field, RowFields.LongText) ?? "";
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.LastIndexOf(':');
            var name = part[..Math.Max(0, colon)].Trim();
            if (name.Length == 0
                || !int.TryParse(part.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || counts.Exists(known => string.Equals(known.Key, name, StringComparison.OrdinalIgnoreCase)))
            {
                Fields.Fail(field, Wanted.NamedCounts, part);
                break;
            }

            counts.Add(new(name, count));
        }

        return counts;
    }
}
