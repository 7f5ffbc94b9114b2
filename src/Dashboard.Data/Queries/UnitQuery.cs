using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Data.Queries;

public sealed class UnitQuery
{
    public Task<UnitAnswer> AskAsync(Scope scope, UnitQuestion question, CancellationToken cancellation) =>
        throw new NotImplementedException();
}

public sealed class ResponseCountQuery
{
    /// <summary>Responses in the period of every unit of the scope, subtree included.</summary>
    public Task<IReadOnlyDictionary<int, long>> AskAsync(Scope scope, Period period, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
