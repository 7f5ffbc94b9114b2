using Dashboard.Data.Import;

namespace Dashboard.Features.Imports;

/// <summary>Names of <see cref="ImportKind"/> in forms and resources.</summary>
public static class ImportKinds
{
    /// <summary>All kinds; responses first, as they are what is brought every week.</summary>
    public static IReadOnlyList<ImportKind> All { get; } =
        [ImportKind.Responses, .. Enum.GetValues<ImportKind>().Where(kind => kind != ImportKind.Responses)];

    /// <summary>The kind of a name; <c>null</c> when it is none of ours.</summary>
    public static ImportKind? Parse(string? name) =>
        All.Cast<ImportKind?>().FirstOrDefault(kind => string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The columns of a kind's file, as the product's own format has them.</summary>
    public static string Columns(ImportKind kind) => kind switch
    {
        ImportKind.Units => "code, name_fi, name_sv, name_en, level, parent, valid_from, valid_to, merged_into",
        ImportKind.Paths => "path, path_name_fi, path_name_sv, path_name_en, stage, stage_order, stage_name_fi, stage_name_sv, stage_name_en, "
            + "owner_unit, external_owner, coordinator",
        ImportKind.Metrics => "metric, version, valid_from, kind, questionnaire, name_fi, name_sv, name_en, question_fi, question_sv, question_en, "
            + "answers, direction, min_change, limit_hours, peer_visible, public, source",
        ImportKind.Targets => "metric, unit, level, valid_from, valid_to, target",
        ImportKind.Responses => "id, answered_at, unit, path, stage, questionnaire, channel, language, age_band, <metric> …, "
            + "feedback_kind, comment, contact_requested, contact_answered_at",
        ImportKind.Tallies => "period_start, period_end, unit, path, stage, metric, answer, count, segment_kind, segment_value",
        ImportKind.Participation => "id, title, method, floor, mode, unit, path, partner, planned_on, planned_use, date, invited, participants, "
            + "age_bands, languages, decision, decided_on, told_on, told_where, heard_yes, heard_asked, lesson",
        _ => "date, unit, metric, value, low, high",
    };
}
