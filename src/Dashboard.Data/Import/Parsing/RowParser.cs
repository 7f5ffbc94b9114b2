using Dashboard.Data.Queries;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Turns the current row into a typed row of its kind.</summary>
internal abstract class RowParser(RowFields fields)
{
    /// <summary>The row's fields, and its error once it has been parsed.</summary>
    protected RowFields Fields { get; } = fields;

    /// <summary>The typed row; worth nothing when the row has an error.</summary>
    public abstract object? Parse();

    /// <summary>The parser of a kind.</summary>
    public static RowParser For(ImportKind kind, RowFields fields, StoreSnapshot store, References references, bool segmentsAddUp) => kind switch
    {
        ImportKind.Units => new UnitParser(fields),
        ImportKind.Paths => new PathParser(fields, references),
        ImportKind.Metrics => new MetricParser(fields, references),
        ImportKind.Targets => new TargetParser(fields, references, store.Units),
        ImportKind.Responses => new ResponseParser(fields, references),
        ImportKind.Tallies => new TallyParser(fields, references, segmentsAddUp),
        ImportKind.Participation => new ParticipationParser(fields, references),
        ImportKind.Programme => new GoalParser(fields, references),
        _ => new StockParser(fields, references),
    };
}
