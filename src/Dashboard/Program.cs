using Dashboard.Cli;

return await Commands.RunAsync(args);

/// <summary>The entry point; tests start the same program in their own process.</summary>
public partial class Program;
