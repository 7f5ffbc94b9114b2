using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Office.Deliveries;

/// <summary>A fault of a file as a receipt keeps it: JSON, to be worded in the reader's language. Kinds stand by their names.</summary>
internal static class StoredFault
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithKinds } },
    };

    public static string? Write(FileFault? fault) => fault is null ? null : JsonSerializer.Serialize(fault, Json);

    public static FileFault? Read(string? stored) => stored is null ? null : JsonSerializer.Deserialize<FileFault>(stored, Json);

    private static void WithKinds(JsonTypeInfo type)
    {
        if (type.Type == typeof(FileFault))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "of",
                DerivedTypes =
                {
                    new(typeof(FileFault), "file"),
                    new(typeof(ColumnFault), "columns"),
                    new(typeof(MappedColumnFault), "mappedColumns"),
                    new(typeof(MappingFault), "mapping"),
                    new(typeof(AnswersLostFault), "answers"),
                },
            };
        }
    }
}
