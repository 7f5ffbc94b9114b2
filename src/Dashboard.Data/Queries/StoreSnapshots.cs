namespace Dashboard.Data.Queries;

public sealed class StoreSnapshots
{
    public ValueTask<StoreSnapshot> CurrentAsync(CancellationToken cancellation) => throw new NotImplementedException();
}
