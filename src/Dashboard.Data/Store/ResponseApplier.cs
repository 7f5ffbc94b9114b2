using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>Moves staged responses and their comments into the store and folds those that were taken.</summary>
internal static class ResponseApplier
{
    public static ApplyCount Apply(ApplyScope scope, RawRows fold)
    {
        var staged = scope.Connection.Scalar("SELECT count(*) FROM staged.response");
        if (staged == 0)
        {
            return default;
        }

        // A response's id is its place in the file after all earlier ids, so that what belongs to it is found without its external id.
        var before = scope.Connection.Scalar("SELECT max(id) FROM response");
        var accepted = scope.Connection.Responses.Store(scope, before);
        if (fold.FoldResponses(before) is { } last)
        {
            scope.SpeaksUntil(last);
        }

        return new ApplyCount(accepted, staged - accepted);
    }
}
