using Dashboard.Core.Privacy;

namespace Dashboard.Data.Queries;

public sealed class PathQuery
{
    public Task<PathAnswer> AskAsync(Scope scope, PathQuestion question, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
