using System.Globalization;
using Dashboard.Layout;

namespace Dashboard.Features.BoardPack;

/// <summary>The addresses of packs.</summary>
internal static class PackUrls
{
    public const string List = DashboardUrls.Packs;
    public const string Add = DashboardUrls.PacksAdd;
    public const string Schedules = List + "/schedules";
    public const string RemoveSchedulePattern = Schedules + "/{id:int}/remove";
    public const string SelfMonitoring = List + "/self-monitoring.txt";
    public const string NoPeriod = List + "?done=noPeriod#self-monitoring";
    public const string PackPattern = List + "/{id:int}";
    public const string PreviewPattern = PackPattern + "/preview";
    public const string PublishPattern = PackPattern + "/publish";
    public const string RemovePattern = PackPattern + "/remove";
    public const string DecisionsPattern = PackPattern + "/decisions";
    public const string AgainPattern = PackPattern + "/again";
    public const string PrintPattern = PackPattern + "/print";
    public const string FilePattern = PackPattern + "/file.{format}";
    public const string FilesPattern = PackPattern + "/files";
    public const string JobPattern = List + "/jobs/{id}";
    public const string CancelPattern = JobPattern + "/cancel";
    public const string MadePattern = JobPattern + "/file";

    /// <summary>A pack: the composer of a draft, or what was published.</summary>
    public static string Pack(int id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id}");

    /// <summary>A pack that says what was just done with it, opened at a place.</summary>
    public static string Pack(int id, string done, string? place = null) => $"{Pack(id)}?done={done}{(place is null ? "" : "#" + place)}";

    public static string Preview(int id) => Pack(id) + "/preview";

    public static string Publish(int id) => Pack(id) + "/publish";

    public static string Remove(int id) => Pack(id) + "/remove";

    public static string Decisions(int id) => Pack(id) + "/decisions";

    public static string Again(int id) => Pack(id) + "/again";

    public static string RemoveSchedule(int id) => string.Create(CultureInfo.InvariantCulture, $"{Schedules}/{id}/remove");

    /// <summary>A published pack beside the figures of now.</summary>
    public static string Compared(int id) => Pack(id) + "?compare=now#changes";

    /// <summary>The pages that are printed.</summary>
    public static string Print(int id, string paper) => $"{Pack(id)}/print?paper={paper}";

    /// <summary>The pack as a file, made at once.</summary>
    public static string File(int id, string format) => $"{Pack(id)}/file.{format}";

    /// <summary>Where a file is asked for that takes its time.</summary>
    public static string Files(int id) => Pack(id) + "/files";

    public static string Job(string id) => $"{List}/jobs/{id}";

    public static string Cancel(string id) => Job(id) + "/cancel";

    /// <summary>The file that a job has made.</summary>
    public static string Made(string id) => Job(id) + "/file";

    /// <summary>The element of an item, counted from 1.</summary>
    public static string ItemPlace(int number) => string.Create(CultureInfo.InvariantCulture, $"item-{number}");
}
