using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Security;

/// <summary>Metrics that are published in every way, beside the catalogue's own, which managers show each other.</summary>
internal static class PublishedMetrics
{
    /// <summary>The slug of a metric that each unit keeps for itself.</summary>
    public const string ToNobody = "kept";

    /// <summary>The slug of a metric that managers show each other.</summary>
    public const string ToManagers = "safe";

    /// <summary>The slug of a metric that is published to everybody.</summary>
    public const string ToEverybody = "open";

    /// <summary>The slug of a metric that is published to everybody, of <see cref="PublishedUnit"/> and what is below it alone.</summary>
    public const string ToEverybodyOfAUnit = "partly";

    public const string PublishedUnit = "avopalvelut";

    /// <summary>Adds them to a host's store, once.</summary>
    public static async Task AddAsync(DashboardHost host)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $"metric,version,valid_from,kind,name_fi,peer_visible,public\n{ToNobody},1,2020-01-01,scale,Oma,,\n{ToEverybody},1,2020-01-01,scale,Avoin,,true\n{ToEverybodyOfAUnit},1,2020-01-01,scale,Osin,,{PublishedUnit};\n");
        try
        {
            await host.Services.GetRequiredService<Importer>().ImportAsync(
                new ImportRequest(ImportKind.Metrics, file, "metrics.csv", "test"), progress: null, CancellationToken.None);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
