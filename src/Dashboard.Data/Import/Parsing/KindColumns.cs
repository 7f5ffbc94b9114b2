namespace Dashboard.Data.Import.Parsing;

/// <summary>The columns of a kind of file (design §7, "Files").</summary>
public sealed record KindColumns
{
    private KindColumns(string columns)
    {
        var names = columns.Split(' ');
        Names = [.. names.Select(name => name.TrimEnd('*'))];
        Required = [.. names.Where(name => name.EndsWith('*')).Select(name => name.TrimEnd('*'))];
    }

    /// <summary>All columns; for responses those of the metrics come on top.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The columns without which no row can be taken.</summary>
    public IReadOnlyList<string> Required { get; }

    private static readonly Dictionary<ImportKind, KindColumns> ByKind = new()
    {
        [ImportKind.Units] = new("code* name_fi* name_sv name_en level parent valid_from valid_to merged_into"),
        [ImportKind.Paths] = new(
            "path* path_name_fi* path_name_sv path_name_en stage* stage_order* stage_name_fi* stage_name_sv stage_name_en "
            + "owner_unit external_owner coordinator"),
        [ImportKind.Metrics] = new(
            "metric* version* valid_from* kind* questionnaire name_fi* name_sv name_en question_fi question_sv question_en answers direction "
            + "min_change limit_hours peer_visible public source"),
        [ImportKind.Targets] = new("metric* unit level valid_from* valid_to target*"),
        [ImportKind.Responses] = new(
            "id* answered_at* unit* path stage questionnaire channel language age_band feedback_kind comment contact_requested "
            + "contact_answered_at"),
        [ImportKind.Tallies] = new("period_start* period_end* unit* path stage metric* answer count* segment_kind segment_value"),
        [ImportKind.Participation] = new(
            "id* title* method* floor* mode unit* path partner planned_on planned_use date* invited participants* age_bands languages decision "
            + "decided_on told_on told_where heard_yes heard_asked lesson owner undecided"),
        [ImportKind.Stocks] = new("date* unit* metric* value* low high"),
        [ImportKind.Programme] = new("goal* order* title_fi* title_sv title_en words_fi words_sv words_en metrics* floor valid_from* valid_to"),
    };

    /// <summary>The columns of a kind.</summary>
    public static KindColumns Of(ImportKind kind) => ByKind[kind];
}
