using System.Globalization;
using System.Text;

namespace Dashboard.Browser.Tests;

/// <summary>The importing process dies; the store is either before the batch or after it.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Rows = 120_000;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-crash-");

    private string Store => Path.Combine(folder.FullName, "dashboard.db");

    [Theory]
    [InlineData("reading")]
    [InlineData("storing")]
    public async Task Import_KilledInAStep_LeavesTheStoreBeforeOrAfterTheBatch(string step)
    {
        var units = Write("units.csv", "code,name_fi\nalue,Alue\n");
        Assert.Equal(0, (await AppProcess.RunAsync(Store, "import", units, "--kind", "units")).ExitCode);
        var responses = Write("responses.csv", Responses());

        await KillInStepAsync(step, responses);

        var left = await CountAsync();
        Assert.True(left is 0 or Rows, $"{left} of {Rows} responses are in the store.");
        var again = await AppProcess.RunAsync(Store, "import", responses, "--kind", "responses");
        Assert.True(again.ExitCode == 0, again.Errors);
        Assert.Equal(Rows, await CountAsync());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task KillInStepAsync(string step, string responses)
    {
        using var process = AppProcess.Start(Store, ["import", responses, "--kind", "responses"]);
        var output = process.StandardOutput.ReadToEndAsync();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains(step, StringComparison.Ordinal))
            {
                process.Kill();
                break;
            }
        }

        await process.WaitForExitAsync();
        await output;
    }

    private async Task<long> CountAsync()
    {
        var (code, output, errors) = await AppProcess.RunAsync(
            Store, "series", "--metric", "responses", "--grain", "year", "--format", "csv");
        Assert.True(code == 0, errors);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Sum(line => line.Split(',')[2] is { Length: > 0 } value ? long.Parse(value, CultureInfo.InvariantCulture) : 0);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static string Responses()
    {
        var csv = new StringBuilder("id,answered_at,unit,nps,help\n");
        for (var i = 0; i < Rows; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"r{i},2025-{(i % 12) + 1:00}-{(i % 28) + 1:00},alue,{i % 11},{(i % 5) + 1}\n");
        }

        return csv.ToString();
    }
}
