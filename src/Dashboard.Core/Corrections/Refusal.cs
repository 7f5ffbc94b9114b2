namespace Dashboard.Core.Corrections;

/// <summary>Why an undo or an erasure was refused; nothing was changed. <see cref="Text.RefusalText"/> says it in words.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>There is no such import.</summary>
    public sealed record NoBatch : Refusal;

    /// <summary>The import was undone before.</summary>
    /// <param name="Day">When.</param>
    public sealed record UndoneBefore(DateOnly Day) : Refusal;

    /// <summary>The import is a part of the demo, which only goes as a whole.</summary>
    public sealed record OfDemo : Refusal;

    /// <summary>A later import named the same row.</summary>
    /// <param name="Batch">The later import.</param>
    /// <param name="FileName">Its file.</param>
    /// <param name="What">The row.</param>
    public sealed record NamedLater(long Batch, string FileName, StructurePart What) : Refusal;

    /// <summary>Rows of other files use what would go.</summary>
    /// <param name="By">Which rows.</param>
    /// <param name="What">What they use.</param>
    public sealed record InUse(RowUse By, StructurePart What) : Refusal;

    /// <summary>The unit that would go has validities from other files.</summary>
    /// <param name="Unit">The unit.</param>
    public sealed record OtherValidity(StructurePart Unit) : Refusal;

    /// <summary>A unit hangs below the one that would go, or was merged into it.</summary>
    /// <param name="Below">The unit that stays.</param>
    /// <param name="Unit">The unit that would go.</param>
    public sealed record HangsBelow(StructurePart Below, StructurePart Unit) : Refusal;

    /// <summary>The unit that would go owns a stage.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="Stage">The stage.</param>
    public sealed record OwnsStage(StructurePart Unit, StructurePart Stage) : Refusal;

    /// <summary>What would go has a target.</summary>
    /// <param name="What">The unit or metric.</param>
    public sealed record HasTarget(StructurePart What) : Refusal;

    /// <summary>The parents of some units would form a circle.</summary>
    public sealed record UnitsInCircle : Refusal;

    /// <summary>The import replaced rows of a unit that has been removed since.</summary>
    public sealed record UnitGone : Refusal;

    /// <summary>The versions of a metric would no longer start later and later.</summary>
    /// <param name="Metric">The metric.</param>
    public sealed record VersionsInDisorder(StructurePart Metric) : Refusal;

    /// <summary>Answers would have no version that they fit on their days.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Version">The version that they belong to now.</param>
    /// <param name="Holding">The number of the version that would hold on their days; <c>null</c> when there is none.</param>
    /// <param name="Answer">The answer that it lacks; <c>null</c> when it is of another kind or questionnaire altogether.</param>
    public sealed record AnswersLost(long Count, StructurePart Version, int? Holding, string? Answer) : Refusal;

    /// <summary>There is no such source.</summary>
    /// <param name="Source">The name that was asked for.</param>
    public sealed record NoSource(string Source) : Refusal;

    /// <summary>The source has nothing by that id.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Id">The response's id there.</param>
    public sealed record NoResponse(string Source, string Id) : Refusal;

    /// <summary>The response was erased before.</summary>
    /// <param name="Source">The source.</param>
    /// <param name="Id">The response's id there.</param>
    public sealed record ErasedBefore(string Source, string Id) : Refusal;
}
