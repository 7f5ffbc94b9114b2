using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;

namespace Dashboard.Data.Queries;

public sealed class SeriesQuery
{
    public Task<Series> AskAsync(Scope scope, SeriesQuestion question, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
