namespace Dashboard.Data.Import;

public sealed class Importer
{
    public Task<ImportResult> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        throw new NotImplementedException();
}
