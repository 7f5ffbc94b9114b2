using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of units. What they refer to is judged once all rows are read: <see cref="UnitRules"/>.</summary>
internal sealed class UnitParser(RowFields fields) : RowParser(fields)
{
    private readonly Field code = fields["code"];
    private readonly Field fi = fields["name_fi"];
    private readonly Field sv = fields["name_sv"];
    private readonly Field en = fields["name_en"];
    private readonly Field level = fields["level"];
    private readonly Field parent = fields["parent"];
    private readonly Field validFrom = fields["valid_from"];
    private readonly Field validTo = fields["valid_to"];
    private readonly Field mergedInto = fields["merged_into"];

    public override object? Parse()
    {
        var name = Fields.Name(fi, sv, en);
        var row = new UnitRow(
            Fields.Required(code),
            name!,
            Fields.Optional(level),
            Fields.Optional(parent),
            Fields.OptionalDate(validFrom),
            Fields.OptionalDate(validTo),
            Fields.Optional(mergedInto));
        if (row.ValidTo <= (row.ValidFrom ?? DateOnly.MinValue))
        {
            Fields.Fail(validTo, Wanted.DayAfterStart);
        }

        return row;
    }
}
