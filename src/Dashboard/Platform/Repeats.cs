using System.Collections.Concurrent;

namespace Dashboard.Platform;

/// <summary>Tells what is new from what is said again: the same thing within <see cref="Same"/> is one, on this server.</summary>
/// <typeparam name="T">What is said; equal values are the same.</typeparam>
internal sealed class Repeats<T>(TimeProvider clock)
    where T : notnull
{
    /// <summary>How long a thing is the same, from its first time on.</summary>
    public static readonly TimeSpan Same = TimeSpan.FromMinutes(15);

    /// <summary>More than a quarter of an hour has.</summary>
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<T, DateTimeOffset> said = new();

    /// <summary>Whether it was not said in the last quarter of an hour; from here on it was.</summary>
    public bool IsNew(T what)
    {
        var now = clock.GetUtcNow();
        if (said.TryGetValue(what, out var before) && now - before < Same)
        {
            return false;
        }

        if (said.Count >= MostRemembered)
        {
            said.Clear();
        }

        said[what] = now;
        return true;
    }
}
