using System.Globalization;
using Dashboard.Components.Charts;
using Dashboard.Core.Charts;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Doors.Charts;

/// <summary>A chart as a door hands it out.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record ChartFile(string Name, string Type, byte[] Bytes);

/// <summary>Makes a chart of a page as a file, for scripts: the command line and the API alike.</summary>
internal sealed class ChartDoor(IServiceProvider services, IEnumerable<PageCharts> pages, ViewContexts views, ChartFiles files, AuditLog audit)
{
    private const string Expected = "a page, a chart and the page's query, as units/nps?unit=county&metric=nps";

    /// <param name="actor">Who asks.</param>
    /// <param name="access">What they may see.</param>
    /// <param name="address">The chart's address, see <see cref="ChartAddress"/>.</param>
    /// <param name="ending">One of <see cref="ChartFiles.Endings"/>.</param>
    /// <param name="language">The language of the chart.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InputException">The address is none.</exception>
    /// <exception cref="UnknownNameException">There is no such unit for this reader, or no such chart there.</exception>
    /// <exception cref="Platform.ChromiumException">There is no Chromium for a PNG, or it fails.</exception>
    public async Task<ChartFile> MakeAsync(Actor actor, Access access, string? address, string ending, Language language, CancellationToken cancellation)
    {
        // An asynchronous method leaves its caller's culture as it was.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();
        var asked = ChartAddress.Parse(address) ?? throw InputException.OfParameter("address", address, Expected);
        var source = pages.FirstOrDefault(page => page.Page == asked.Page)
            ?? throw InputException.OfParameter("address", address, $"{Expected}; pages are {Given.Either([.. pages.Select(page => page.Page)])}");
        var view = await views.OpenAsync($"?{asked.Query}", access, cancellation: cancellation);
        if (view.Unit is null)
        {
            throw new UnknownNameException($"There is no unit '{view.State.Unit}' that you may see.");
        }

        return await audit.RunAsync(
            actor,
            AuditActions.Export,
            $"{asked.Page}/{asked.Chart}.{ending}",
            async () =>
            {
                var charts = (await source.LoadAsync(services, view, cancellation)).ToList();
                var chart = charts.Find(candidate => candidate.Id == asked.Chart && ChartFiles.Has(candidate, ending)) ?? throw Unknown(asked, ending, charts);
                return new ChartFile(ChartFiles.NameOf(chart, view, ending), ChartFiles.TypeOf(ending)!, await files.MakeAsync(chart, ending, cancellation));
            },
            file => new { Unit = view.Unit.Code, Bytes = file.Bytes.Length });
    }

    private static UnknownNameException Unknown(ChartAddress asked, string ending, List<ChartModel> charts) =>
        Names.Unknown($"chart with a file .{ending}", asked.Chart, charts.Where(chart => ChartFiles.Has(chart, ending)).Select(chart => chart.Id));
}
