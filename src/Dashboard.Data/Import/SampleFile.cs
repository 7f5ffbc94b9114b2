using Dashboard.Data.Import.Parsing;

namespace Dashboard.Data.Import;

/// <summary>
/// A small file of each kind in the product's own format, to begin one's own with: all columns and two rows. They stand on each other: units
/// first, then paths and metrics, then the others.
/// </summary>
public static class SampleFile
{
    /// <summary>Excel in Finnish and Swedish takes commas for decimals, and each such file for one column.</summary>
    private const char Separator = ';';

    private static readonly Dictionary<ImportKind, string[][]> Rows = new()
    {
        [ImportKind.Units] =
        [
            ["code=alue", "name_fi=Esimerkkialue", "name_sv=Exempelområdet", "name_en=Example county", "level=alue", "valid_from=2024-01-01"],
            ["code=terveysasema", "name_fi=Keskustan terveysasema", "name_sv=Centrums hälsostation", "name_en=City health centre", "level=yksikkö", "parent=alue", "valid_from=2024-01-01"],
        ],
        [ImportKind.Paths] =
        [
            ["path=diabetes", "path_name_fi=Diabetes", "path_name_sv=Diabetes", "path_name_en=Diabetes", "stage=kaynti", "stage_order=1", "stage_name_fi=Ensikäynti", "stage_name_sv=Första besöket", "stage_name_en=First visit", "owner_unit=terveysasema", "coordinator=Diabeteshoitaja"],
            ["path=diabetes", "path_name_fi=Diabetes", "path_name_sv=Diabetes", "path_name_en=Diabetes", "stage=apteekki", "stage_order=2", "stage_name_fi=Apteekki", "stage_name_sv=Apoteket", "stage_name_en=Pharmacy", "external_owner=Apteekki", "coordinator=Diabeteshoitaja"],
        ],
        [ImportKind.Metrics] =
        [
            ["metric=odotus", "version=1", "valid_from=2024-01-01", "kind=share", "questionnaire=local", "name_fi=Pääsin ajoissa", "name_sv=Jag kom i tid", "name_en=Seen in time", "question_fi=Pääsitkö vastaanotolle ajoissa?", "direction=up", "min_change=0.03"],
            ["metric=opastus", "version=1", "valid_from=2024-01-01", "kind=categories", "questionnaire=local", "name_fi=Opasteet", "name_sv=Skyltning", "name_en=Signs", "question_fi=Löysitkö perille?", "answers=helposti:positive;vaikeasti:negative;en osaa sanoa:left_out", "direction=up", "min_change=0.03"],
        ],
        [ImportKind.Targets] =
        [
            ["metric=help", "unit=alue", "valid_from=2025-01-01", "target=0.85"],
            ["metric=nps", "level=yksikkö", "valid_from=2025-01-01", "valid_to=2026-01-01", "target=60"],
        ],
        [ImportKind.Responses] =
        [
            ["id=1001", "answered_at=2025-09-01T10:15+03:00", "unit=terveysasema", "questionnaire=general", "channel=sms", "language=fi", "age_band=30-49", "nps=9", "help=5", "feedback_kind=thanks", "comment=Ystävällinen palvelu.", "contact_requested=false"],
            ["id=1002", "answered_at=2025-09-02T14:40+03:00", "unit=terveysasema", "questionnaire=general", "channel=web", "language=sv", "age_band=65-79", "nps=6", "help=3", "feedback_kind=complaint", "comment=Odotin kauan.", "contact_requested=true", "contact_answered_at=2025-09-05T09:00+03:00"],
        ],
        [ImportKind.Tallies] =
        [
            ["period_start=2025-09-01", "period_end=2025-10-01", "unit=terveysasema", "metric=visits", "count=1250"],
            ["period_start=2025-09-01", "period_end=2025-10-01", "unit=terveysasema", "metric=help", "answer=5", "count=84", "segment_kind=channel", "segment_value=paper"],
        ],
        [ImportKind.Participation] =
        [
            ["id=t-1", "title=Asiakasraati", "method=asiakasraati", "floor=dialogue", "mode=paikalla", "unit=terveysasema", "planned_on=2025-08-15", "planned_use=Ajanvarauksen uudistus", "date=2025-09-10", "invited=20", "participants=12", "age_bands=30-49:5;65-79:7", "languages=fi:10;sv:2", "decision=Ajan voi varata myös illalla", "decided_on=2025-09-24", "told_on=2025-10-01", "told_where=Verkkosivut", "heard_yes=9", "heard_asked=11", "lesson=Kutsu kaksi viikkoa ennen", "owner=osastonhoitaja"],
            ["id=t-2", "title=Työpaja odotustilasta", "method=työpaja", "floor=developing-together", "mode=verkossa", "unit=terveysasema", "date=2025-10-07", "participants=8", "owner=palvelupäällikkö"],
        ],
        [ImportKind.Programme] =
        [
            ["goal=tulen-kuulluksi", "order=1", "title_fi=Asiakas tulee kuulluksi", "title_sv=Kunden blir hörd", "title_en=The customer is heard", "words_fi=Hoito ja palvelu suunnitellaan yhdessä asiakkaan kanssa.", "metrics=together;help", "floor=own-service", "valid_from=2025-01-01"],
            ["goal=asukkaat-mukana", "order=2", "title_fi=Asukkaat ovat mukana kehittämisessä", "title_sv=Invånarna är med och utvecklar", "title_en=Residents take part in developing", "metrics=decided;told", "floor=developing-together", "valid_from=2025-01-01", "valid_to=2027-01-01"],
        ],
        [ImportKind.Stocks] =
        [
            ["date=2025-09-30", "unit=alue", "metric=pool", "value=140"],
            ["date=2025-10-31", "unit=alue", "metric=pool", "value=152"],
        ],
    };

    /// <summary>The file's text: a header and two rows.</summary>
    public static string Of(ImportKind kind)
    {
        var rows = Rows[kind].Select(row => row.Select(field => field.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal)).ToList();
        var names = KindColumns.Of(kind).Names;
        // Answers stand before what the kind itself has after them, as in the lists of columns.
        var metrics = rows.SelectMany(row => row.Keys).Except(names, StringComparer.Ordinal).Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyList<string> header = [.. names.TakeWhile(name => name != "feedback_kind"), .. metrics, .. names.SkipWhile(name => name != "feedback_kind")];
        return string.Concat(new[] { Line(header) }.Concat(rows.Select(row => Line(header.Select(name => row.GetValueOrDefault(name, ""))))));
    }

    private static string Line(IEnumerable<string> fields) =>
        string.Join(Separator, fields.Select(field => field.Contains(Separator, StringComparison.Ordinal) ? $"\"{field}\"" : field)) + "\r\n";
}
