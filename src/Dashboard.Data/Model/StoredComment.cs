using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>What a person wrote, and where it stands: its page finds it without a look at the responses, which are many more.</summary>
internal sealed class StoredComment
{
    public long ResponseId { get; set; }

    public int UnitId { get; set; }

    public DateOnly Day { get; set; }

    public int? StageId { get; set; }

    public string? Kind { get; set; }

    /// <summary>A <see cref="Core.Feedback.ContactState"/>.</summary>
    public int Contact { get; set; }

    /// <summary>A <see cref="Core.Feedback.ScoreBand"/>.</summary>
    public int Band { get; set; }

    public required string Text { get; set; }

    /// <summary>A <see cref="Core.Feedback.Masking.PersonalData"/>: what was masked in the text.</summary>
    public int Masked { get; set; }
}

internal sealed class StoredCommentConfiguration : IEntityTypeConfiguration<StoredComment>
{
    public void Configure(EntityTypeBuilder<StoredComment> builder)
    {
        builder.ToTable("comment");
        builder.HasKey(comment => comment.ResponseId);
        builder.Property(comment => comment.ResponseId).ValueGeneratedNever();
        builder.HasIndex(comment => new { comment.UnitId, comment.Day, comment.StageId, comment.Kind, comment.Contact, comment.Band })
            .HasDatabaseName("ix_comment_place");
        builder.HasOne<StoredResponse>().WithOne().HasForeignKey<StoredComment>(comment => comment.ResponseId);
    }
}
