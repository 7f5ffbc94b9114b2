using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>One person's answers on one occasion: the truth that roll-ups are made of.</summary>
internal sealed class StoredResponse
{
    public long Id { get; set; }

    public int SourceId { get; set; }

    public required string ExternalId { get; set; }

    public long BatchId { get; set; }

    public DateTimeOffset AnsweredAt { get; set; }

    /// <summary>The local day of <see cref="AnsweredAt"/>.</summary>
    public DateOnly Day { get; set; }

    public int UnitId { get; set; }

    public int? StageId { get; set; }

    public required string Questionnaire { get; set; }

    public int ChannelId { get; set; }

    public int LanguageId { get; set; }

    public int AgeBandId { get; set; }

    /// <summary>See <see cref="Store.AnswerCodec"/>.</summary>
    public required byte[] Answers { get; set; }

    public string? FeedbackKind { get; set; }

    public bool ContactRequested { get; set; }

    public DateTimeOffset? ContactAnsweredAt { get; set; }
}

internal sealed class StoredResponseConfiguration : IEntityTypeConfiguration<StoredResponse>
{
    public void Configure(EntityTypeBuilder<StoredResponse> builder)
    {
        builder.ToTable("response");
        builder.HasIndex(response => new { response.UnitId, response.AnsweredAt }).HasDatabaseName("ix_response_waiting")
            .HasFilter("contact_requested = 1 AND contact_answered_at IS NULL");
        builder.HasOne<StoredSource>().WithMany().HasForeignKey(response => response.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredBatch>().WithMany().HasForeignKey(response => response.BatchId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(response => response.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredStage>().WithMany().HasForeignKey(response => response.StageId).OnDelete(DeleteBehavior.Restrict);
    }
}
