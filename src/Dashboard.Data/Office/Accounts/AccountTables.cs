using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Accounts;

/// <summary>The tables of accounts and keys. Not as configurations of their own: those are the store's, found by their kind.</summary>
internal static class AccountTables
{
    public static void AddAccountTables(this ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("account");
            account.Ignore(one => one.Scope).Ignore(one => one.Access);
            account.HasIndex(one => one.NormalizedName).IsUnique();
            account.HasIndex(one => new { one.LoginProvider, one.LoginKey }).IsUnique();
            account.Property(one => one.Revision).IsConcurrencyToken();
            account.HasMany(one => one.Units).WithOne().HasForeignKey(unit => unit.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AccountUnit>().ToTable("account_unit").HasKey(unit => new { unit.AccountId, unit.UnitCode });
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("api_key");
            key.Ignore(one => one.Access);
            key.HasIndex(one => one.Name).IsUnique();
            key.HasIndex(one => one.Hash).IsUnique();
            key.HasMany(one => one.Units).WithOne().HasForeignKey(unit => unit.ApiKeyId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<ApiKeyUnit>().ToTable("api_key_unit").HasKey(unit => new { unit.ApiKeyId, unit.UnitCode });
    }
}
