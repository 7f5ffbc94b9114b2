using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dashboard.Data.Model;

/// <summary>How all our tables are written, the same on every database.</summary>
internal static class ModelConventions
{
    /// <summary>Days, instants and truth values as whole numbers, the words of an enum as text, and no index that is not asked for.</summary>
    public static void StoreWholeNumbersAndWords(this ModelConfigurationBuilder builder)
    {
        // An index that nothing reads is paid for by each of millions of rows: indexes are named one by one.
        builder.Conventions.Remove<ForeignKeyIndexConvention>();
        builder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
        builder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        builder.Properties<bool>().HaveConversion<int>();
        builder.Properties<Enum>().HaveConversion<string>();
    }

    /// <summary>Names every column after its property.</summary>
    public static void NameColumnsInSnakeCase(this ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    private static string SnakeCase(string name) => string.Concat(name.Select((letter, i) =>
        char.IsUpper(letter) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>Days are whole numbers (days since 1.1.0001): small in keys, and the same on every database.</summary>
    private sealed class DayNumberConverter()
        : ValueConverter<DateOnly, int>(day => day.DayNumber, number => DateOnly.FromDayNumber(number));

    /// <summary>Instants are milliseconds since 1970 in UTC.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
