using Dashboard.Core.Feedback;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Where a comment stands, as it is stored beside its words: see <see cref="Model.StoredComment"/>.</summary>
internal readonly record struct CommentPlace(int Unit, int Day, int? Stage, string? Kind, ContactState Contact, ScoreBand Band)
{
    /// <summary>The place of a response's comment.</summary>
    /// <param name="row">The response, read as <see cref="ResponseColumns"/> say.</param>
    /// <param name="scores">The recommendation's versions.</param>
    public static CommentPlace Of(Statement row, ScoreReader scores) => new(
        row.Int(ResponseColumns.Unit),
        row.Int(ResponseColumns.Day),
        (int?)row.NullableLong(ResponseColumns.Stage),
        row.Text(ResponseColumns.FeedbackKind),
        ContactOf(row.Long(ResponseColumns.ContactRequested) != 0, row.NullableLong(ResponseColumns.ContactAnsweredAt)),
        scores.BandOf(row.Blob(ResponseColumns.Answers)));

    /// <summary>The place of a staged response's comment, with its numbers.</summary>
    public static CommentPlace Of(in StagedResponse row, string? kind, ScoreReader scores) => new(
        row.Unit, row.Day, row.Stage == 0 ? null : row.Stage, kind, ContactOf(row.ContactRequested, row.ContactAnsweredAt), scores.BandOf(row.Answers));

    /// <summary>Binds it to the parameters from <paramref name="first"/> on, in the order of the record.</summary>
    public void Bind(Statement statement, int first) => statement
        .Bind(first, (long)Unit).Bind(first + 1, (long)Day).Bind(first + 2, (long?)Stage).Bind(first + 3, Kind)
        .Bind(first + 4, (long)Contact).Bind(first + 5, (long)Band);

    private static ContactState ContactOf(bool requested, long? answeredAt) =>
        !requested ? ContactState.NotAsked : answeredAt is null ? ContactState.Waiting : ContactState.Answered;
}
