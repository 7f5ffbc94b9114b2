namespace Dashboard.Components;

/// <summary>
/// How long a page waits for its answer before it streams a placeholder. Answers mostly come sooner, and then a changed filter replaces the
/// page in one step, without a flash of grey.
/// </summary>
public static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(400);

    /// <summary>Waits until the work is done or patience ends; the work's own fault is left for whoever awaits it.</summary>
    public static Task WithAsync(Task work, TimeProvider clock) => work.IsCompleted ? Task.CompletedTask : Task.WhenAny(work, Task.Delay(Limit, clock));
}
