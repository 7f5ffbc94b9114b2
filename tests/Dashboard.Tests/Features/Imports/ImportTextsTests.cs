using System.Resources;
using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Doors.Imports;
using Dashboard.Doors.Sources;
using Dashboard.Features.Imports;

namespace Dashboard.Tests.Features.Imports;

/// <summary>Texts that are named by the values of an enumeration.</summary>
public sealed class ImportTextsTests
{
    private static readonly ResourceManager Texts = new(typeof(ImportTexts));
    private static readonly ResourceManager OfSources = new(typeof(SourceTexts));

    public static TheoryData<string> Keys =>
    [
        .. Enum.GetNames<ImportKind>().Select(name => "Kind" + name),
        .. Enum.GetNames<ImportJobState>().Select(name => "State" + name),
        .. Enum.GetNames<ImportFailure>().Select(name => "FailedWhatToDo" + name),
        .. Enum.GetNames<UploadFault>().Select(name => "Fault" + name),
    ];

    public static TheoryData<string> SourceKeys =>
    [
        .. Enum.GetNames<SourceState>().Select(name => "State" + name),
        .. Enum.GetNames<FolderFaultKind>().Select(name => "Fault" + name),
    ];

    [Theory]
    [MemberData(nameof(SourceKeys))]
    public void Text_OfASource_Exists(string key) => Assert.False(string.IsNullOrWhiteSpace(OfSources.GetString(key, null)));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Text_OfEveryValue_Exists(string key) => Assert.False(string.IsNullOrWhiteSpace(Texts.GetString(key, null)));
}
