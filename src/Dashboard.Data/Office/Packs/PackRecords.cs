using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Time;

namespace Dashboard.Data.Office.Packs;

/// <summary>Stored packs as the domain has them.</summary>
internal static class PackRecords
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static Pack ToPack(this StoredPack row) => new(
        row.Id,
        row.Revision,
        new PackContent(
            row.Title,
            row.UnitCode,
            new Period(row.PeriodStart, row.PeriodEnd),
            row.Language,
            row.Audience,
            JsonSerializer.Deserialize<IReadOnlyList<PackItem>>(row.Items, Options)!) { Meeting = row.Meeting },
        new PackStamp(row.CreatedBy, row.CreatedAt),
        new PackStamp(row.ChangedBy, row.ChangedAt))
    {
        Edition = row.Edition is { } edition
            ? new PackEdition(new PackStamp(edition.PublishedBy, edition.PublishedAt), edition.DataVersion, ReportJson.Read(edition.Report))
            : null,
        Decisions = [.. row.Decisions.Where(decision => decision.WithdrawnAt is null).OrderBy(decision => decision.Id).Select(ToDecision)],
    };

    /// <summary>Writes a content over a row.</summary>
    public static void Take(this StoredPack row, PackContent content, string unitCode)
    {
        row.UnitCode = unitCode;
        row.Title = content.Title;
        row.Meeting = content.Meeting;
        (row.PeriodStart, row.PeriodEnd) = (content.Period.Start, content.Period.End);
        (row.Language, row.Audience) = (content.Language, content.Audience);
        row.Items = ItemsOf(content);
    }

    public static string ItemsOf(PackContent content) => JsonSerializer.Serialize(content.Items, Options);

    private static PackDecision ToDecision(StoredDecision row) =>
        new(row.Id, new ReportAction(row.What, row.Who, row.Due), new PackStamp(row.WrittenBy, row.WrittenAt));
}
