using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>import FILE --kind K [--mapping M.json] [--source NAME]</c>.</summary>
internal static class ImportCommand
{
    private static readonly string[] Kinds = [.. Enum.GetNames<ImportKind>().Select(name => name.ToLowerInvariant())];

    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A CSV or XLSX file." };
        var kind = new Option<ImportKind>("--kind")
        {
            Description = "What the file holds.",
            HelpName = string.Join('|', Kinds),
            Required = true,
            CustomParser = ReadKind,
        };
        var mapping = new Option<string?>("--mapping") { Description = "A mapping file for another system's columns." };
        var source = new Option<string>("--source")
        {
            Description = "The system the file comes from.",
            DefaultValueFactory = _ => "file",
        };
        var command = new Command("import", "Takes one file into the store.") { file, kind, mapping, source };
        command.SetAction((line, cancellation) => RunAsync(
            settings,
            new ImportRequest(
                line.GetValue(kind),
                Path.GetFullPath(line.GetValue(file)!),
                Path.GetFileName(line.GetValue(file)!),
                line.GetValue(source)!,
                line.GetValue(mapping) is { } path ? Path.GetFullPath(path) : null),
            terminal,
            cancellation));
        return command;
    }

    private static ImportKind ReadKind(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Array.FindIndex(Kinds, kind => string.Equals(kind, text, StringComparison.OrdinalIgnoreCase)) is var place and >= 0)
        {
            return (ImportKind)place;
        }

        result.AddError($"--kind is '{text}'; expected {string.Join(", ", Kinds)}.");
        return default;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, ImportRequest request, Terminal terminal, CancellationToken cancellation)
    {
        Terminal.RequireFile(request.FilePath);
        if (request.MappingPath is not null)
        {
            Terminal.RequireFile(request.MappingPath);
        }

        await using var store = await CommandStore.OpenAsync(settings, cancellation);
        var bar = ProgressLine.OnStandardError();
        var result = await store.AuditedAsync(
            "import",
            request.FileName,
            () => new CommandDelivery(store, request, terminal).RunAsync(() => store.Get<Importer>().ImportAsync(request, new ImportProgressBar(bar), cancellation)),
            result => AuditDetails.Of(request, result));
        bar.End();
        if (result is { Batch: null, SameFileAs: { } earlier })
        {
            await terminal.Error.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"This very file is in the store already (batch {earlier}): nothing was added."));
        }

        var rejectedFile = await WriteRejectedAsync(store, request, result, cancellation);
        DoorJson.Write(terminal.Output, new
        {
            result.Batch,
            result.Rows,
            result.Accepted,
            result.Corrected,
            result.Duplicates,
            result.Rejected,
            RejectedFile = rejectedFile,
            Masked = request.Kind == ImportKind.Responses ? result.Masked : null,
            result.Seconds,
        });
        return result.Rejected > 0 ? ExitCode.DoneWithRejected : ExitCode.Done;
    }

    /// <summary>Writes the rejected rows into the folder beside the store, to be mended and imported again.</summary>
    private static async Task<string?> WriteRejectedAsync(
        CommandStore store, ImportRequest request, ImportResult result, CancellationToken cancellation)
    {
        if (result.Rejected == 0 || result.Batch is not { } batch)
        {
            return null;
        }

        var name = string.Create(
            CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(request.FileName)}.rejected-{batch}.csv");
        var path = Path.Combine(store.RejectedFolder, name);
        PrivateFolder.Create(store.RejectedFolder);
        await using var output = File.Create(path);
        await store.Get<Data.Queries.BatchQuery>().WriteRejectedFileAsync(Core.Privacy.Scope.WholeTree, batch, output, Core.Text.Language.En, cancellation);
        return path;
    }

    private sealed class ImportProgressBar(ProgressLine bar) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => bar.Show(
            value.Step == ImportStep.Done ? 1 : (double)value.BytesRead / Math.Max(value.BytesTotal, 1) * 0.9,
            string.Create(CultureInfo.InvariantCulture,
                $"{Word(value.Step)} {value.Rows:N0} rows, {value.Rejected:N0} rejected"));

        private static string Word(ImportStep step) => step switch
        {
            ImportStep.Reading => "reading",
            ImportStep.Storing => "storing",
            _ => "done:",
        };
    }
}
