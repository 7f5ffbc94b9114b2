using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Doors.Packs;
using Dashboard.Export;

namespace Dashboard.Features.BoardPack;

/// <summary>Makes files of packs: of what was published as it stands, of a draft with the figures of now.</summary>
internal sealed class PackMaker(PackReports reports, PackFiles files)
{
    /// <summary>What a pack shows; items of a draft that cannot be read, and those that name what a public pack may not, are left out.</summary>
    /// <exception cref="PackFaultyException">The pack itself names a unit that it may not.</exception>
    /// <exception cref="Data.Queries.UnknownNameException">Its unit is no more.</exception>
    public async Task<Report> ReportAsync(Pack pack, IProgress<int>? progress, CancellationToken cancellation) =>
        pack.Edition?.Report ?? (await reports.BuildAsync(pack.Content, progress, cancellation)).Fit();

    /// <summary>The file.</summary>
    /// <exception cref="PackFaultyException">There is nothing in it.</exception>
    /// <inheritdoc cref="PackFiles.WriteAsync"/>
    public async Task<PackFile> MakeAsync(Report report, PackFormat format, ReportPaper paper, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (report.Items.Count == 0)
        {
            throw new PackFaultyException([new PackItemFault(null, PackItemProblem.NoFigures)]);
        }

        using var buffer = new MemoryStream();
        await files.WriteAsync(report, format, buffer, paper, progress, cancellation);
        return new PackFile(PackFiles.NameOf(report, format), PackFiles.TypeOf(format), buffer.ToArray(), report.Items.Count);
    }
}
