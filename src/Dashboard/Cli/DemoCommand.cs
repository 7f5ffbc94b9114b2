using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dashboard.Data.Demo;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>demo [--responses N] [--seed S] | --remove</c>.</summary>
internal static class DemoCommand
{
    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var responses = new Option<int?>("--responses")
        {
            Description = "How many responses in all.",
            CustomParser = result => WholeNumber(result, "--responses", least: 1),
        };
        var seed = new Option<int?>("--seed")
        {
            Description = "Another seed makes another county.",
            CustomParser = result => WholeNumber(result, "--seed", least: int.MinValue),
        };
        var remove = new Option<bool>("--remove") { Description = "Takes the demo rows out." };
        var command = new Command("demo", "Fills the store with the demo county.") { responses, seed, remove };
        command.SetAction((line, cancellation) => line.GetValue(remove)
            ? RemoveAsync(settings, terminal, cancellation)
            : FillAsync(settings, line.GetValue(seed), line.GetValue(responses), terminal, cancellation));
        return command;
    }

    private static int? WholeNumber(ArgumentResult result, string option, int least)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        result.AddError($"{option} is '{text}'; expected a whole number from {least.ToString(CultureInfo.InvariantCulture)}.");
        return null;
    }

    private static async Task<int> FillAsync(
        IReadOnlyList<string> settings, int? seed, int? responses, Terminal terminal, CancellationToken cancellation)
    {
        await using var store = await CommandStore.OpenAsync(settings, cancellation);
        var bar = ProgressLine.OnStandardError();
        var fill = await store.AuditedAsync(
            "demo fill",
            DemoFiller.Source,
            () => store.Get<DemoFiller>().FillAsync(seed, responses, new FillProgress(bar), cancellation),
            fill => new { fill.Plan.Seed, fill.Plan.Responses, fill.Added });
        bar.End();
        DoorJson.Write(terminal.Output, new { fill.Plan.Seed, fill.Plan.Responses, fill.Added, Seconds = Math.Round(fill.Seconds, 3) });
        return ExitCode.Done;
    }

    private static async Task<int> RemoveAsync(IReadOnlyList<string> settings, Terminal terminal, CancellationToken cancellation)
    {
        await using var store = await CommandStore.OpenAsync(settings, cancellation);
        var removed = await store.AuditedAsync(
            "demo remove", DemoFiller.Source, () => store.Get<DemoFiller>().RemoveAsync(cancellation), responses => new { responses });
        DoorJson.Write(terminal.Output, new { Removed = removed });
        return ExitCode.Done;
    }

    private sealed class FillProgress(ProgressLine bar) : IProgress<DemoProgress>
    {
        public void Report(DemoProgress value) => bar.Show(
            (double)value.Done / value.Total,
            string.Create(CultureInfo.InvariantCulture, $"{value.Done:N0} of {value.Total:N0} responses, {value.PerSecond:N0} a second"));
    }
}
