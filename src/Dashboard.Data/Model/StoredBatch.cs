using Dashboard.Data.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>One import.</summary>
internal sealed class StoredBatch
{
    public long Id { get; set; }

    public ImportKind Kind { get; set; }

    public int SourceId { get; set; }

    public required string FileName { get; set; }

    public string? FileHash { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public double Seconds { get; set; }

    public long Rows { get; set; }

    public long Accepted { get; set; }

    public long Duplicates { get; set; }

    public long Rejected { get; set; }

    /// <summary>The file's header line, for the file of rejected rows; <c>null</c> when no row was rejected.</summary>
    public string? Header { get; set; }

    /// <summary>The last day its rows speak of.</summary>
    public DateOnly? DataUntil { get; set; }

    /// <summary>Rows among the accepted that replaced others with the same key.</summary>
    public long Corrected { get; set; }

    /// <summary>When the batch was undone; <c>null</c> while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>Comments of its rows in which something was masked, see <see cref="Core.Feedback.Masking.MaskedCount"/>.</summary>
    public long MaskedComments { get; set; }

    public long MaskedNames { get; set; }

    public long MaskedPhoneNumbers { get; set; }

    public long MaskedIdentityCodes { get; set; }

    public long MaskedEmailAddresses { get; set; }
}

internal sealed class StoredBatchConfiguration : IEntityTypeConfiguration<StoredBatch>
{
    public void Configure(EntityTypeBuilder<StoredBatch> builder)
    {
        builder.ToTable("batch");
        builder.HasIndex(batch => batch.FileHash);
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(batch => batch.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
