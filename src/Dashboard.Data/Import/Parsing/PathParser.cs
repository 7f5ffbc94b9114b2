using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Parsing;

/// <summary>Rows of service paths: one for each stage.</summary>
internal sealed class PathParser(RowFields fields, References references) : RowParser(fields)
{
    private const int LastOrder = 10_000;

    private readonly Field path = fields["path"];
    private readonly Field pathFi = fields["path_name_fi"];
    private readonly Field pathSv = fields["path_name_sv"];
    private readonly Field pathEn = fields["path_name_en"];
    private readonly Field stage = fields["stage"];
    private readonly Field order = fields["stage_order"];
    private readonly Field stageFi = fields["stage_name_fi"];
    private readonly Field stageSv = fields["stage_name_sv"];
    private readonly Field stageEn = fields["stage_name_en"];
    private readonly Field owner = fields["owner_unit"];
    private readonly Field externalOwner = fields["external_owner"];
    private readonly Field coordinator = fields["coordinator"];

    public override object? Parse()
    {
        var row = new StageRow(
            Fields.Required(path),
            Fields.Name(pathFi, pathSv, pathEn)!,
            Fields.Required(stage),
            (int)Fields.WholeNumber(order, LastOrder),
            Fields.Name(stageFi, stageSv, stageEn)!,
            references.OptionalUnit(Fields, owner),
            Fields.Optional(externalOwner),
            Fields.Optional(coordinator));
        if (row.OwnerUnit is null == row.ExternalOwner is null)
        {
            Fields.Fail(owner, Wanted.OneOwner);
        }

        return row;
    }
}
