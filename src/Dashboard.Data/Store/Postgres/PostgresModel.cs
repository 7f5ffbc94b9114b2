using Dashboard.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dashboard.Data.Store.Postgres;

/// <summary>
/// Where the schema differs on PostgreSQL: codes have a collation of our own, the raw rows are partitioned by month, and every key of a table
/// that a cluster (Citus) spreads over its machines holds the column it is spread by. docs/growth.md names them.
/// </summary>
internal static class PostgresModel
{
    /// <summary>Compares codes whatever their case, as SQLite's NOCASE does.</summary>
    public const string CodeCollation = "nocase";

    public static void Apply(ModelBuilder model)
    {
        model.HasCollation(CodeCollation, locale: "und-u-ks-level2", provider: "icu", deterministic: false);
        foreach (var column in model.Model.GetEntityTypes().Select(entity => entity.FindPrimaryKey()).OfType<IMutableKey>().Select(key => key.Properties[0]))
        {
            column.ValueGenerated = ValueGenerated.Never;
        }

        model.Entity<StoredBatch>().Property(batch => batch.Id).ValueGeneratedOnAdd();
        RawRows(model);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var code in entity.GetProperties().Where(property => property.GetCollation() is not null))
            {
                code.SetCollation(CodeCollation);
            }

            // Restricting is done at once; what does nothing can wait for the end of the transaction, see SuspendReferences.
            foreach (var reference in entity.GetForeignKeys().Where(reference => reference.DeleteBehavior == DeleteBehavior.Restrict))
            {
                reference.DeleteBehavior = DeleteBehavior.NoAction;
            }
        }
    }

    private static void RawRows(ModelBuilder model)
    {
        var comment = model.Entity<StoredComment>();
        comment.Metadata.RemoveForeignKey(comment.Metadata.GetForeignKeys().Single());
        comment.Property<int>(nameof(StoredResponse.SourceId));
        comment.HasKey(nameof(StoredComment.ResponseId), nameof(StoredResponse.SourceId));

        foreach (var type in (Type[])[typeof(StoredContactHandling), typeof(StoredCommentHandling), typeof(StoredCommentTheme)])
        {
            var ofResponse = model.Entity(type).Metadata;
            ofResponse.RemoveForeignKey(ofResponse.GetForeignKeys().Single());
        }

        // What parts the rows stands in their key.
        var response = model.Entity<StoredResponse>();
        response.HasKey(row => new { row.Id, row.SourceId, row.Day });

        model.Entity<StoredTally>().HasKey(tally => new { tally.Id, tally.SourceId });
        model.Entity<StoredTally>().Property(tally => tally.Id).ValueGeneratedOnAdd();
        var rejected = model.Entity<StoredRejectedRow>();
        rejected.HasKey(row => new { row.BatchId, row.Id });
        rejected.Metadata.RemoveIndex(rejected.Metadata.GetIndexes().Single());
        rejected.Property(row => row.Id).ValueGeneratedOnAdd();
    }
}
