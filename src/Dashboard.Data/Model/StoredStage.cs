using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>A stage of a path. Each path has one more stage with an empty code: the place of rows that name the path but no stage.</summary>
internal sealed class StoredStage
{
    public int Id { get; set; }

    public int PathId { get; set; }

    public required string Code { get; set; }

    public int StageOrder { get; set; }

    public required string NameFi { get; set; }

    public string? NameSv { get; set; }

    public string? NameEn { get; set; }

    public int? OwnerUnitId { get; set; }

    public string? ExternalOwner { get; set; }

    public string? Coordinator { get; set; }
}

internal sealed class StoredStageConfiguration : IEntityTypeConfiguration<StoredStage>
{
    public void Configure(EntityTypeBuilder<StoredStage> builder)
    {
        builder.ToTable("stage");
        builder.Property(stage => stage.Code).UseCollation("NOCASE");
        builder.HasIndex(stage => new { stage.PathId, stage.Code }).IsUnique();
        builder.HasOne<StoredPath>().WithMany().HasForeignKey(stage => stage.PathId);
        builder.HasOne<StoredUnit>().WithMany().HasForeignKey(stage => stage.OwnerUnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
