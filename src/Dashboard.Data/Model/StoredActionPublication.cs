using Dashboard.Core.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Model;

/// <summary>One line of what residents were told of an action; lines are only added.</summary>
internal sealed class StoredActionPublication
{
    public int ActionId { get; set; }

    /// <summary>From 1. Two who write at once write the same number, and the second is refused.</summary>
    public int Number { get; set; }

    /// <summary>What people had said; <c>null</c> of a line that withdraws.</summary>
    public string? SaidFi { get; set; }

    public string? SaidSv { get; set; }

    public string? SaidEn { get; set; }

    /// <summary>What was done; <c>null</c> of a line that withdraws.</summary>
    public string? DidFi { get; set; }

    public string? DidSv { get; set; }

    public string? DidEn { get; set; }

    /// <summary>How far the action had come; <c>null</c> of a line that withdraws, and where it is not known.</summary>
    public ActionStatus? Status { get; set; }

    /// <summary>From which day it was in effect.</summary>
    public DateOnly? DoneOn { get; set; }

    public DateOnly WrittenOn { get; set; }

    public required string WrittenBy { get; set; }
}

internal sealed class StoredActionPublicationConfiguration : IEntityTypeConfiguration<StoredActionPublication>
{
    public void Configure(EntityTypeBuilder<StoredActionPublication> builder)
    {
        builder.ToTable("action_publication");
        builder.HasKey(publication => new { publication.ActionId, publication.Number });
        builder.HasOne<StoredAction>().WithMany().HasForeignKey(publication => publication.ActionId).OnDelete(DeleteBehavior.Restrict);
    }
}
