using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;

namespace Dashboard.Doors.Packs;

/// <summary>Publishes drafts: their figures are read once more, and kept.</summary>
internal sealed class PackPublisher(PackStore packs, PackReports reports, DataVersions versions, AuditLog audit)
{
    /// <summary>Publishes a draft.</summary>
    /// <param name="actor">Who asks, as the audit names them.</param>
    /// <param name="access">Who asks; becomes the author.</param>
    /// <param name="draft">The draft as it was read.</param>
    /// <param name="revision">The revision that was looked at.</param>
    /// <param name="progress">Told how many items are read; may be <c>null</c>.</param>
    /// <param name="cancellation">Stops it before anything is kept.</param>
    /// <exception cref="PackFaultyException">It cannot be published as it is.</exception>
    /// <exception cref="PackConflictException">It was changed since, or is published.</exception>
    /// <exception cref="UnknownNameException">Its unit is no more.</exception>
    public Task<BuiltPack> PublishAsync(Actor actor, Access access, Pack draft, int revision, IProgress<int>? progress, CancellationToken cancellation) => audit.RunAsync(
        actor,
        "pack publish",
        draft.Content.Unit,
        async () =>
        {
            var version = await versions.CurrentAsync(cancellation);
            var built = await reports.BuildAsync(draft.Content, progress, cancellation);
            if (FaultsOf(built) is [_, ..] faults)
            {
                throw new PackFaultyException(faults);
            }

            var report = built.Report with { Author = access.Name };
            await packs.PublishAsync(access.Scope, draft.Id, revision, report, version, access.Name, CancellationToken.None);
            return built;
        },
        built => new { Pack = draft.Id, Items = built.Items.Count, draft.Content.Audience });

    /// <summary>What is in the way of publishing: also that there is nothing to publish.</summary>
    public static IReadOnlyList<PackItemFault> FaultsOf(BuiltPack built) =>
        built.Items.Count == 0 ? [new PackItemFault(null, PackItemProblem.NoFigures), .. built.Faults] : built.Faults;
}
