using Dashboard.Core.Imports;

namespace Dashboard.Core.Text;

/// <summary>Why a file cannot be imported, in words.</summary>
public static class FileFaultText
{
    /// <summary>The reason and what to do about it, in one or more whole sentences.</summary>
    public static string Of(FileFault fault, Language language) => (fault.Line > 0 ? Words.In(language).OnLine(fault.Line) : "") + fault switch
    {
        ColumnFault columns => Words.In(language).WrongColumns(columns),
        MappedColumnFault columns => Words.In(language).MappedColumns(columns),
        MappingFault mapping => Words.In(language).Mapping(mapping),
        AnswersLostFault answers => Words.In(language).AnswersLost(answers),
        _ => Words.In(language).NoFile(fault.Kind, fault.Arguments),
    };
}
