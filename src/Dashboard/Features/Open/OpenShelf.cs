using Dashboard.Components.Bodies;
using Dashboard.Core.Time;
using Dashboard.Data.Operations;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;

namespace Dashboard.Features.Open;

/// <summary>
/// What was made for everybody, kept until the store changes. It has room of its own: no question of somebody unknown pushes out the pages of those
/// who have signed in. One file is made at a time: whoever asks for many keeps one core busy and no more, and the pages wait for none.
/// </summary>
internal sealed class OpenShelf(DashboardSettings settings, TimeProvider clock) : IDisposable
{
    /// <summary>How much smaller it is than that of those who have signed in.</summary>
    public const int Share = 8;

    private readonly BodyShelf bodies = new((settings.BodyMegabytes + Share - 1) / Share);
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>A page that was made of the store as it is, or is made now.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">What it is of, by what was found in the store.</param>
    /// <param name="make">Makes it.</param>
    public async Task<string> PageAsync(OpenStore store, string name, Func<Task<string>> make) => Find(store, name) ?? await MakeAsync(store, name, make);

    /// <summary>A file likewise, in its turn.</summary>
    /// <inheritdoc cref="PageAsync"/>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<string> FileAsync(OpenStore store, string name, Func<Task<string>> make, CancellationToken cancellation)
    {
        if (Find(store, name) is { } kept)
        {
            return kept;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            return await PageAsync(store, name, make);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        bodies.Dispose();
        turn.Dispose();
    }

    /// <summary>With a day a period may end that they tell of.</summary>
    private string KeyOf(string name) => $"{clock.Today():yyyy-MM-dd} {ViewContexts.CurrentLanguage} {name}";

    private string? Find(OpenStore store, string name)
    {
        if (bodies.Find(store.Snapshot.Version, KeyOf(name)) is not { } kept)
        {
            return null;
        }

        DashboardMeter.BodyShown(kept: true);
        return string.Concat(kept.Parts);
    }

    private async Task<string> MakeAsync(OpenStore store, string name, Func<Task<string>> make)
    {
        var made = await make();
        DashboardMeter.BodyShown(kept: false);
        bodies.Put(store.Snapshot.Version, KeyOf(name), PageBody.Of(made, token: null, comments: null));
        return made;
    }
}
