using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A response as a batch brought it, before a later batch corrected it. Ids and instants are as in <see cref="StoredResponse"/>.</summary>
internal sealed class StoredOlderResponse
{
    public long ResponseId { get; set; }

    /// <summary>The batch that brought this version.</summary>
    public long BatchId { get; set; }

    public DateTimeOffset AnsweredAt { get; set; }

    public DateOnly Day { get; set; }

    public int UnitId { get; set; }

    public int? StageId { get; set; }

    public required string Questionnaire { get; set; }

    public int ChannelId { get; set; }

    public int LanguageId { get; set; }

    public int AgeBandId { get; set; }

    public required byte[] Answers { get; set; }

    public string? FeedbackKind { get; set; }

    public bool ContactRequested { get; set; }

    public DateTimeOffset? ContactAnsweredAt { get; set; }

    public string? Comment { get; set; }
}

internal sealed class StoredOlderResponseConfiguration : IEntityTypeConfiguration<StoredOlderResponse>
{
    public void Configure(EntityTypeBuilder<StoredOlderResponse> builder)
    {
        builder.ToTable("older_response");
        builder.HasKey(older => new { older.ResponseId, older.BatchId });
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(older => older.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(older => older.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredStage>().WithMany().HasForeignKey(older => older.StageId).OnDelete(DeleteBehavior.Restrict);
    }
}
