using System.Globalization;
using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Participation;
using Dashboard.Core.Text;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>The page's figures as charts and tables, each of which is also a file.</summary>
internal sealed class ParticipationCharts(ParticipationModel model, ViewContext view, IStringLocalizer<ParticipationTexts> text)
{
    /// <summary>Planned, decided and told back: shares of all events.</summary>
    public BarChart Shares()
    {
        var tally = model.Tally;
        Bar[] bars =
        [
            BarOf("PlannedBefore", tally.PlannedBefore),
            BarOf("Decided", tally.Decided),
            BarOf("Told", tally.Told) with { Outlined = true },
        ];
        return new BarChart
        {
            Id = "shares",
            Language = view.Language,
            Title = text["SharesTitle", bars[1].ShareText, bars[2].ShareText],
            Subtitle = text[tally.Events == 1 ? "SharesMetaOne" : "SharesMeta", Number(tally.Events)],
            Sentence = string.Join(", ", bars.Select(bar => $"{bar.Name} {bar.CountText} ({bar.ShareText})")) + ".",
            Table = new ChartTable(
                [text["Measure"], text["Events"], text["ShareOfEvents"]],
                [
                    .. bars.Select(bar => (IReadOnlyList<ChartCell>)[new(bar.Name), new(bar.CountText, Count(bar), ValueFormat.Count), new(bar.ShareText, bar.Share, ValueFormat.Percent)]),
                    Of("ToldDecided", tally.ToldOfDecided, tally.Decided),
                    Of("ToldUndecided", tally.ToldOfUndecided, tally.Undecided),
                    .. model.Heard is { } heard
                        ? [[new(heard.Name), new(heard.N ?? ""), new($"{heard.Value} {heard.Suffix} {heard.Interval}".Trim())]]
                        : Array.Empty<IReadOnlyList<ChartCell>>(),
                ]),
            Source = Source(model, view, text["SharesDefinition"]),
            Notes = [text["CompleteNote"], .. model.Heard is null ? Array.Empty<string>() : [text["HeardNote"]]],
            Bars = bars,
            Beside = text["ToldBeside"],
        };

        double Count(Bar bar) => Math.Round(bar.Share * tally.Events);

        IReadOnlyList<ChartCell> Of(string name, int part, int whole) =>
            [new(text[name]), new($"{Number(part)}/{Number(whole)}", part, ValueFormat.Count), whole == 0 ? new("–") : Percent((double)part / whole)];
    }

    /// <summary>Who took part against who gave feedback, by age and by language.</summary>
    public PairChart Missing()
    {
        var words = Groups();
        (string Name, GroupTable Table)[] tables = [(text["Age"], model.Ages), (text["Language"], model.Languages)];
        IReadOnlyList<PairSection> sections =
        [
            .. tables.Select(table => GroupCharts.Section(
                table.Name,
                table.Table.Rows,
                table.Table.Known is null ? text["Suppressed", view.MinimumRespondents] : text["NotKnown"],
                words,
                view.Language)),
        ];
        var low = tables.SelectMany(table => table.Table.Low.Select(row => $"{table.Name.ToLower(CultureInfo.CurrentUICulture)} {row.Name}")).ToList();
        return new PairChart
        {
            Id = "missing",
            Language = view.Language,
            Title = sections.All(section => section.Rows.Count == 0) ? text[tables.Any(table => table.Table.Known is null) ? "MissingTitleHidden" : "MissingTitleUnknown"]
                : low.Count > 0 ? text["MissingTitle", string.Join(", ", low)]
                : text[tables.Any(table => table.Table.Rows.Any(row => row.Share is null)) ? "MissingTitleNoneShown" : "MissingTitleNone"],
            Subtitle = text["MissingMeta"],
            Sentence = GroupCharts.SentenceOf(sections, words),
            Table = GroupCharts.TableOf(sections, words),
            Source = Source(model, view, text["MissingDefinition"]),
            Notes =
            [
                .. model.Ages.Known is { } ages && model.Languages.Known is { } languages
                    ? [text["KnownOf", Number(ages), Number(languages), Number(model.Tally.Occasions)].Value] : Array.Empty<string>(),
                .. tables.Any(table => table.Table.Rows.Any(row => row.Share is null)) ? [text["HiddenNote", view.MinimumRespondents].Value] : Array.Empty<string>(),
                text["WholeUnitNote"],
            ],
            Sections = sections,
            OfValue = words.OfShare,
            OfAgainst = words.OfAgainst,
        };
    }

    /// <summary>Where one took part against where feedback was given: the unit itself and those below.</summary>
    public PairChart Places()
    {
        var words = Groups() with { Group = text["Unit"] };
        var rows = model.Places.Select(place => new GroupRow(
            place.Unit == model.Unit ? text["OwnEvents"] : place.Unit.Name.In(view.Language), place.Share, place.Against, place.IsLow)).ToList();
        var section = GroupCharts.Section(text["Places"], rows, text["NoPlaces"], words, view.Language);
        return new PairChart
        {
            Id = "places",
            Language = view.Language,
            Title = PlacesTitle(),
            Subtitle = text["PlacesMeta"],
            Sentence = GroupCharts.SentenceOf([section], words),
            Table = new ChartTable(
                [words.Group, text["Events"], text["Occasions"], words.OfShare, words.OfAgainst],
                [.. model.Places.Zip(section.Rows, (place, row) => (IReadOnlyList<ChartCell>)
                [
                    new(row.Name), Counted(place.Tally.Events), Counted(place.Tally.Occasions),
                    new(row.ValueText, row.Value, ValueFormat.Percent), new(row.AgainstText, row.Against, ValueFormat.Percent),
                ])]),
            Source = Source(model, view, text["PlacesDefinition"]),
            Notes = [text["OccasionNote"]],
            Sections = [section],
            OfValue = words.OfShare,
            OfAgainst = words.OfAgainst,
        };
    }

    /// <summary>The listed events with what they were for and led to.</summary>
    public RecordTable Events() => Records(
        "events",
        "EventsTitle",
        ["Date", "Event", "Unit", "Floor", "Method", "TookPartHead", "InvitedHead", "PlannedUse", "PlannedOn", "Decision", "DecidedOn", "ToldOn", "ToldWhere", "Lesson"],
        model.Events.Select(held => (IReadOnlyList<ChartCell>)
        [
            Day(held.Date), new(held.Title), new(held.Unit.Name.In(view.Language)), new(held.Floor.Slug()), new(MethodBank.MethodName(held.Method, text)),
            Counted(held.Participants), held.Invited is { } invited ? Counted(invited) : new(""),
            new(held.PlannedUse ?? ""), Day(held.PlannedOn), new(held.Undecided is { } why ? text["NothingDecided", why] : held.Decision ?? ""), Day(held.DecidedOn), Day(held.ToldOn), new(held.ToldWhere ?? ""), new(held.Lesson ?? ""),
        ]));

    /// <summary>The method bank.</summary>
    public RecordTable Methods() => Records(
        "methods",
        "MethodsMeta",
        ["Method", "ForWhom", "Effort", "Work", "Accessibility", "Events", "Occasions", "Attendance", "Decided", "FeltHeard", "HeardAsked", "Mode", "Partners", "LastLesson"],
        model.Methods.Select(row => (IReadOnlyList<ChartCell>)
        [
            new(row.Name),
            new(row.Described?.ForWhom.In(view.Language) ?? text["NotDescribed"]),
            new(row.Described is { } described ? text["Effort-" + described.Effort] : ""),
            new(row.Described?.Work.In(view.Language) ?? ""),
            new(row.Described?.Accessibility.In(view.Language) ?? ""),
            Counted(row.Tally.Events),
            Counted(row.Tally.Occasions),
            row.Attendance is { } attendance ? Percent(attendance) : new("–"),
            Counted(row.Tally.Decided),
            row.Heard is { } heard ? Percent((double)heard.Yes / heard.Asked) : new("–"),
            row.Heard is { } asked ? Counted(asked.Asked) : new("–"),
            new(string.Join(", ", row.Modes)), new(string.Join(", ", row.Partners)), new(row.Lesson ?? ""),
        ]));

    public static ChartSource Source(ParticipationModel model, ViewContext view, string definition) => new(
        model.Unit.Name.In(view.Language), PeriodText.Name(view.Period, view.Language), null, definition, null, view.Today, view.IsDemo);

    private RecordTable Records(string id, string title, string[] heads, IEnumerable<IReadOnlyList<ChartCell>> rows) => new()
    {
        Id = id,
        Language = view.Language,
        Title = text[title],
        Subtitle = PeriodText.Name(view.Period, view.Language),
        Sentence = "",
        Table = new ChartTable([.. heads.Select(head => text[head].Value)], [.. rows]),
        Source = Source(model, view, text["EventsDefinition"]),
    };

    private string PlacesTitle()
    {
        string Names(Func<PlaceRow, bool> which) => string.Join(", ", model.Places.Where(which).Select(place => place.Unit.Name.In(view.Language)));
        var (silent, low) = (Names(place => place.Tally.Events == 0), Names(place => place.IsLow));
        return silent.Length > 0 ? text["PlacesTitle", silent]
            : low.Length > 0 ? text["PlacesTitleLow", low]
            : text[model.Places.Count > 0 ? "PlacesTitleAll" : "PlacesTitleOne", Number(model.Tally.Events)];
    }

    private GroupWords Groups() => new(text["OfOccasions"], text["OfFeedback"], text["Group"], text["Hidden"], text["Low"]);

    private Bar BarOf(string name, int count)
    {
        var share = model.Tally.Share(count) ?? 0;
        return new Bar(text[name], share, Number(count), NumberText.Percent(share, view.Language, 0));
    }

    private string Number(long count) => NumberText.Count(count, view.Language);

    private ChartCell Counted(long count) => new(Number(count), count, ValueFormat.Count);

    private ChartCell Percent(double share) => new(NumberText.Percent(share, view.Language, 0), share, ValueFormat.Percent);

    private static ChartCell Day(DateOnly? day) => new(Iso(day)) { Date = day };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
