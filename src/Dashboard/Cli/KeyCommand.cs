using System.CommandLine;
using Dashboard.Api;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>key add|revoke|list</c>: with what programs ask the API. A key is shown once.</summary>
internal static class KeyCommand
{
    public static Command Create(IReadOnlyList<string> settings, Terminal terminal) => new("key", "Makes, revokes and lists keys of the API.")
    {
        Add(settings, terminal), Revoke(settings, terminal), List(settings, terminal),
    };

    private static Command Add(IReadOnlyList<string> settings, Terminal terminal)
    {
        var (name, binding) = (Name(), new BindingOptions());
        var verbs = new Option<string[]>("--verb")
        {
            Description = $"What it opens, {string.Join(", ", ApiEndpoints.Verbs)}; may be given more than once.", Required = true, AllowMultipleArgumentsPerToken = false,
        };
        var days = new Option<int>("--days") { Description = $"How long it is good, at most {KeyTerm.MostDays}.", DefaultValueFactory = _ => KeyTerm.UsualDays };
        var command = new Command("add", "Makes a key and prints it.") { name, verbs, days };
        binding.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            var order = new KeyOrder(
                line.GetValue(name)!, line.GetValue(verbs)!, binding.WholeTree(line), binding.Units(line), TimeSpan.FromDays(line.GetValue(days)));
            Require(order);
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            var (secret, key) = await store.AuditedAsync(
                "key add",
                order.Name,
                () => store.Get<KeyBook>().AddAsync(order, Actor.OfCommandLine.Who, cancellation),
                made => new { order.Verbs, order.WholeTree, order.Units, made.Key.ExpiresAt });
            DoorJson.Write(terminal.Output, new { order.Name, Key = secret, order.Verbs, order.WholeTree, order.Units, key.ExpiresAt });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Revoke(IReadOnlyList<string> settings, Terminal terminal)
    {
        var name = Name();
        var command = new Command("revoke", "Revokes a key for good.") { name };
        command.SetAction(async (line, cancellation) =>
        {
            var which = line.GetValue(name)!;
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            await store.AuditedAsync("key revoke", which, () => DoneAsync(store.Get<KeyBook>().RevokeAsync(which, cancellation)), _ => new { });
            DoorJson.Write(terminal.Output, new { Name = which, Revoked = true });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(IReadOnlyList<string> settings, Terminal terminal)
    {
        var command = new Command("list", "Lists the keys, revoked and expired ones too.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            var keys = await store.Get<KeyBook>().ListAsync(cancellation);
            DoorJson.Write(terminal.Output, keys.Select(key => new
            {
                key.Name,
                Verbs = key.Verbs.Split(' '),
                key.WholeTree,
                Units = key.Units.Select(unit => unit.UnitCode).Order(StringComparer.OrdinalIgnoreCase),
                key.CreatedAt,
                key.CreatedBy,
                key.ExpiresAt,
                key.RevokedAt,
            }));
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "What the key is for." };

    private static void Require(KeyOrder order)
    {
        if (order.Verbs.FirstOrDefault(verb => !ApiEndpoints.Verbs.Contains(verb)) is { } unknown)
        {
            throw new UsageException($"--verb is '{unknown}'; expected {string.Join(", ", ApiEndpoints.Verbs)}.");
        }

        if (order.IsBoundImport)
        {
            throw new UsageException("--verb is 'import', which concerns all units; expected --whole-tree rather than --unit.");
        }

        if (!KeyTerm.Allows(order.Lifetime.Days))
        {
            throw new UsageException($"--days is {order.Lifetime.Days}; expected 1 to {KeyTerm.MostDays}.");
        }

        if (string.IsNullOrWhiteSpace(order.Name) || order.Name.Any(char.IsControl))
        {
            throw new UsageException("NAME is empty; say what the key is for.");
        }
    }

    private static async Task<bool> DoneAsync(Task change)
    {
        await change;
        return true;
    }
}
