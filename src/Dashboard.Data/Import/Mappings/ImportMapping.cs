using Dashboard.Core.Time;

namespace Dashboard.Data.Import.Mappings;

/// <summary>
/// How another system's file becomes one of the product's own kinds. Written as JSON (comments are allowed); each member here is a property
/// of the same name in camel case, and an unknown property is an error that names its place.
/// <code>
/// {
///   "skipRows": 2,
///   "columns": {
///     "id": "response_id",
///     "answered_at": { "column": "date", "format": "d.M.yyyy" },
///     "questionnaire": { "value": "general" },
///     "age_band": { "column": "age", "values": { "0 - 11": "0-11" }, "otherwise": "keep" }
///   },
///   "createUnits": {
///     "root": { "code": "fft", "name": "All services" },
///     "levels": [ { "level": "service", "name": "location_1" }, { "level": "team", "name": "location_2" } ]
///   }
/// }
/// </code>
/// </summary>
/// <param name="SkipRows">Physical lines (rows of a worksheet) before the header.</param>
/// <param name="Columns">
/// For each column of the kind that the file fills (a metric's slug for responses), where its value comes from. A text alone is the name of
/// one column. Columns of the file that are not named are not read.
/// </param>
/// <param name="WideToLong">Makes several rows of each, or <c>null</c>.</param>
/// <param name="CreateUnits">
/// Names a row's unit by columns and makes the units that are missing, or <c>null</c>: then an unknown unit is a row error.
/// </param>
/// <param name="SegmentsAddUp">
/// For tallies: the rows are the parts of a total (departments of one visit count), so each counts for its segment and for the whole. Without
/// it a segmented row counts for its segment alone.
/// </param>
public sealed record ImportMapping(
    int SkipRows,
    IReadOnlyDictionary<string, FieldMapping> Columns,
    WideToLong? WideToLong = null,
    CreateUnits? CreateUnits = null,
    bool SegmentsAddUp = false);

/// <summary>
/// Where one value comes from: <c>column</c>, <c>columns</c>, a constant <c>value</c>, or <c>from</c> another column of the kind.
/// </summary>
/// <param name="Columns">The file's columns; several are joined by <paramref name="Separator"/>.</param>
/// <param name="Separator">What stands between joined columns; a space when not given.</param>
/// <param name="Value">A constant for every row.</param>
/// <param name="From">A column of the kind whose date this one is derived from.</param>
/// <param name="Add">With <paramref name="From"/>: the date is one day, week, month, quarter, tertial or year later.</param>
/// <param name="Values">What each value of the file means. Names are matched without regard to case.</param>
/// <param name="KeepOthers">
/// <c>"otherwise": "keep"</c> lets values that <paramref name="Values"/> does not name through; <c>"error"</c>, the default, makes them row errors.
/// </param>
/// <param name="Format">How dates are written, as .NET date format (<c>d.M.yyyy H:mm</c>, <c>MM/dd/yyyy</c>); ISO when not given.</param>
/// <param name="Slug">Turns the value into lower case letters, digits and hyphens, as metrics are named.</param>
public sealed record FieldMapping(
    IReadOnlyList<string> Columns,
    string Separator = " ",
    string? Value = null,
    string? From = null,
    Grain? Add = null,
    IReadOnlyDictionary<string, string>? Values = null,
    bool KeepOthers = false,
    string? Format = null,
    bool Slug = false);

/// <summary>
/// Makes one row of each of several columns: <c>{ "columns": { "Top-box": "top", "Bottom-box": "bottom" }, "name": "box", "value": "percent" }</c>
/// gives two rows per row, with the new columns <c>box</c> (top, bottom) and <c>percent</c> (what stands in the cell).
/// </summary>
/// <param name="Columns">The file's columns, and what stands in the name column for each.</param>
/// <param name="Name">The new column that tells which column a row is of.</param>
/// <param name="Value">The new column that holds the cell.</param>
/// <param name="SkipEmpty">Whether an empty cell makes no row; otherwise it makes a row with an empty value.</param>
public sealed record WideToLong(IReadOnlyDictionary<string, string> Columns, string Name, string Value, bool SkipEmpty = false);

/// <summary>How units come out of a row.</summary>
/// <param name="Root">The unit above all others of the file.</param>
/// <param name="Levels">The levels below it, downwards. A row whose lower levels are empty belongs to the last level that is not.</param>
public sealed record CreateUnits(RootUnit Root, IReadOnlyList<UnitLevel> Levels);

/// <summary>The unit above all others of the file.</summary>
/// <param name="Code">Its code; a unit of the store that has it is used as it is.</param>
/// <param name="Name">Its name when it has to be made.</param>
/// <param name="Level">Its level when it has to be made, or <c>null</c>.</param>
public sealed record RootUnit(string Code, string Name, string? Level = null);

/// <summary>One level of units.</summary>
/// <param name="Level">The level as the county calls it.</param>
/// <param name="Name">Where the unit's name comes from.</param>
/// <param name="Code">
/// Where its code comes from. When not given the code is the parent's code, a full stop and a slug of the name, so that it is the same
/// whichever file or row brings the unit first. Names that a slug would confuse get a few letters of a hash.
/// </param>
public sealed record UnitLevel(string Level, FieldMapping Name, FieldMapping? Code = null);
