using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Packs;

/// <summary>The tables of packs.</summary>
internal static class PackTables
{
    public static void AddPackTables(this ModelBuilder model)
    {
        model.Entity<StoredPack>(pack =>
        {
            pack.ToTable("pack");
            pack.HasIndex(one => one.Key).IsUnique();
            pack.Property(one => one.Revision).IsConcurrencyToken();
            pack.HasOne(one => one.Edition).WithOne().HasForeignKey<StoredEdition>(edition => edition.PackId).OnDelete(DeleteBehavior.Restrict);
            pack.HasMany(one => one.Decisions).WithOne().HasForeignKey(decision => decision.PackId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredEdition>(edition =>
        {
            edition.ToTable("pack_edition").HasKey(one => one.PackId);
            edition.Property(one => one.PackId).ValueGeneratedNever();
        });
        model.Entity<StoredDecision>().ToTable("pack_decision");
        model.Entity<StoredSchedule>(schedule =>
        {
            schedule.ToTable("pack_schedule");
            schedule.HasMany(one => one.Runs).WithOne().HasForeignKey(run => run.ScheduleId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredRun>().ToTable("pack_run").HasKey(run => new { run.ScheduleId, run.Due });
    }
}
