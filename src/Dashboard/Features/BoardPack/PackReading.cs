using Dashboard.Core.Packs;
using Dashboard.Data.Queries;
using Dashboard.Doors.Packs;

namespace Dashboard.Features.BoardPack;

/// <summary>Reads the figures of a pack for its pages.</summary>
internal static class PackReading
{
    /// <summary>The pack with its figures; <c>null</c> where its unit is no more.</summary>
    public static async Task<BuiltPack?> TryAsync(PackReports reports, PackContent content, CancellationToken cancellation)
    {
        try
        {
            return await reports.BuildAsync(content, progress: null, cancellation);
        }
        catch (UnknownNameException)
        {
            return null;
        }
    }
}
