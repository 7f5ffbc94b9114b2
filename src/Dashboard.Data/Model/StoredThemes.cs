using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>What comments may be about.</summary>
internal sealed class StoredTheme
{
    public required string Slug { get; set; }

    public int Place { get; set; }

    public required string NameFi { get; set; }

    public string? NameSv { get; set; }

    public string? NameEn { get; set; }

    /// <summary>The words that propose it, parted by blanks.</summary>
    public required string Words { get; set; }
}

/// <summary>The themes that somebody has set for a comment, in place of those that its words propose.</summary>
internal sealed class StoredCommentTheme
{
    public long ResponseId { get; set; }

    /// <summary>Their slugs, parted by blanks; empty where it is about none of them.</summary>
    public required string Themes { get; set; }

    public DateOnly WrittenOn { get; set; }

    public required string WrittenBy { get; set; }
}

internal sealed class StoredThemeConfiguration : IEntityTypeConfiguration<StoredTheme>
{
    public void Configure(EntityTypeBuilder<StoredTheme> builder)
    {
        builder.ToTable("theme");
        builder.HasKey(theme => theme.Slug);
    }
}

internal sealed class StoredCommentThemeConfiguration : IEntityTypeConfiguration<StoredCommentTheme>
{
    public void Configure(EntityTypeBuilder<StoredCommentTheme> builder)
    {
        builder.ToTable("comment_theme");
        builder.HasKey(themes => themes.ResponseId);
        builder.Property(themes => themes.ResponseId).ValueGeneratedNever();
        builder.HasOne<StoredResponse>().WithOne().HasForeignKey<StoredCommentTheme>(themes => themes.ResponseId);
    }
}
