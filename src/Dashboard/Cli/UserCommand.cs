using System.CommandLine;
using System.Text;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>user add|role|disable|password|list</c>: who may sign in. A password is shown once, and never an argument: those are seen by others.</summary>
internal static class UserCommand
{
    public static Command Create(IReadOnlyList<string> settings, Terminal terminal) => new("user", "Adds, changes and lists who may sign in.")
    {
        Add(settings, terminal), Bind(settings, terminal), Disable(settings, terminal), Password(settings, terminal), List(settings, terminal),
    };

    private static Command Add(IReadOnlyList<string> settings, Terminal terminal)
    {
        var (name, role, binding) = (Name(), Role(), new BindingOptions());
        var fromInput = new Option<bool>("--password-stdin") { Description = "Reads the password from stdin; without it a one-time password is made and printed." };
        var command = new Command("add", "Adds an account and prints its one-time password.") { name, role, fromInput };
        binding.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            var (who, bound) = (line.GetValue(name)!, binding.Binding(line, role));
            var password = line.GetValue(fromInput) ? await ReadLineAsync(terminal, cancellation) : null;
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            var once = await store.AuditedAsync(
                "user add", who, () => store.Get<AccountBook>().AddAsync(who, bound, password, cancellation), _ => Details(bound));
            await WarnAsync(terminal, who, bound);
            DoorJson.Write(terminal.Output, new { Name = who, Role = bound.Role.Slug(), bound.WholeTree, bound.Units, Password = once });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Bind(IReadOnlyList<string> settings, Terminal terminal)
    {
        var (name, role, binding) = (Name(), Role(), new BindingOptions());
        var command = new Command("role", "Gives an account another role and other units, and ends its sessions.") { name, role };
        binding.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            var (who, bound) = (line.GetValue(name)!, binding.Binding(line, role));
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            await store.AuditedAsync("user role", who, () => DoneAsync(store.Get<AccountBook>().BindAsync(who, bound, cancellation)), _ => Details(bound));
            await WarnAsync(terminal, who, bound);
            DoorJson.Write(terminal.Output, new { Name = who, Role = bound.Role.Slug(), bound.WholeTree, bound.Units });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Disable(IReadOnlyList<string> settings, Terminal terminal)
    {
        var name = Name();
        var undo = new Option<bool>("--undo") { Description = "Enables it again." };
        var command = new Command("disable", "Disables an account: its sessions end, its open pages within a minute.") { name, undo };
        command.SetAction(async (line, cancellation) =>
        {
            var (who, disabled) = (line.GetValue(name)!, !line.GetValue(undo));
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            await store.AuditedAsync("user disable", who, () => DoneAsync(store.Get<AccountBook>().DisableAsync(who, disabled)), _ => new { Disabled = disabled });
            var administrators = (await store.Get<AccountBook>().ListAsync(cancellation)).Where(account => account.WholeTree && Roles.Of(account.Role).Contains(Right.Administer)).ToList();
            if (administrators.Exists(account => string.Equals(account.Name, who, StringComparison.OrdinalIgnoreCase)) && administrators.TrueForAll(account => account.Disabled))
            {
                await terminal.Error.WriteLineAsync("No administrator of the whole tree is left who may sign in; 'user add' or 'user disable NAME --undo' makes one.");
            }

            DoorJson.Write(terminal.Output, new { Name = who, Disabled = disabled });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Password(IReadOnlyList<string> settings, Terminal terminal)
    {
        var name = Name();
        var command = new Command("password", "Prints a one-time password for who has forgotten theirs, or lost their authenticator.") { name };
        command.SetAction(async (line, cancellation) =>
        {
            var who = line.GetValue(name)!;
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            var once = await store.AuditedAsync("user password", who, () => store.Get<AccountBook>().ResetAsync(who), _ => new { });
            DoorJson.Write(terminal.Output, new { Name = who, Password = once });
            return ExitCode.Done;
        });
        return command;
    }

    private static Command List(IReadOnlyList<string> settings, Terminal terminal)
    {
        var command = new Command("list", "Lists the accounts.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var store = await CommandStore.OpenAsync(settings, cancellation);
            var accounts = await store.Get<AccountBook>().ListAsync(cancellation);
            DoorJson.Write(terminal.Output, accounts.Select(account => new
            {
                account.Name,
                Role = account.Role.Slug(),
                account.WholeTree,
                Units = account.Units.Select(unit => unit.UnitCode).Order(StringComparer.OrdinalIgnoreCase),
                account.Disabled,
                account.TwoFactor,
                account.IsDemo,
                account.LoginProvider,
                account.CreatedAt,
                account.SignedInAt,
            }));
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string> Name() => new("NAME") { Description = "The name to sign in with." };

    private static Option<string> Role() => new("--role") { Description = "viewer, manager, analyst or administrator.", Required = true };

    private static object Details(Binding bound) => new { Role = bound.Role.Slug(), bound.WholeTree, bound.Units };

    /// <summary>A role whose rights concern everybody has none of those in some units only, which nobody would guess.</summary>
    private static async Task WarnAsync(Terminal terminal, string who, Binding bound)
    {
        if (!bound.WholeTree && Roles.Of(bound.Role).Any(Roles.ConcernsEverybody))
        {
            var rights = bound.Role == Core.Privacy.Role.Administrator ? "administer, import" : "import";
            await terminal.Error.WriteLineAsync($"'{who}' may not {rights}, erase and edit the catalogue: that takes --whole-tree.");
        }
    }

    private static async Task<bool> DoneAsync(Task change)
    {
        await change;
        return true;
    }

    private static async Task<string> ReadLineAsync(Terminal terminal, CancellationToken cancellation)
    {
        using var reader = new StreamReader(terminal.Input, Encoding.UTF8, leaveOpen: true);
        return await reader.ReadLineAsync(cancellation) ?? throw new UsageException("There is no password on stdin.");
    }
}
