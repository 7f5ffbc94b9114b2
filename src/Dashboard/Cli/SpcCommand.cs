using System.CommandLine;
using Dashboard.Doors;

namespace Dashboard.Cli;

/// <summary><c>spc [options] [FILE]</c>: the control chart of any numbers.</summary>
internal static class SpcCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "A number or date,value a line; stdin otherwise. Name it before --rebase.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var rules = new Option<string?>("--rules") { Description = "mdc-2018 (the default) or mdc-2023." };
        var direction = new Option<string?>("--direction") { Description = "Which way is better: up (the default), down or neutral." };
        var target = new Option<string?>("--target") { Description = "The target, in the unit of the values." };
        var screen = new Option<bool>("--screen") { Description = "Leaves moving ranges of at least 3.267 times their mean out of it, once." };
        var fix = new Option<string?>("--fix") { Description = "Fixes the limits after so many values of a group." };
        var rebase = new Option<string[]>("--rebase")
        {
            Description = "The numbers, from 1, of the points that start a new group.",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("spc", "Prints the control chart (XmR) of a series.") { file, rules, direction, target, screen, fix, rebase };
        command.SetAction(line =>
        {
            var question = new SpcParameters
            {
                Rules = line.GetValue(rules),
                Direction = line.GetValue(direction),
                Target = line.GetValue(target),
                Screen = line.GetValue(screen) ? "true" : null,
                Fix = line.GetValue(fix),
                Rebase = line.GetValue(rebase),
            }.Read();
            using var input = terminal.Open(line.GetValue(file));
            DoorJson.Write(terminal.Output, question.Answer(SpcInput.Read(input)));
            return ExitCode.Done;
        });
        return command;
    }
}
