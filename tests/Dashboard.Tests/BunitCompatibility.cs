using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Dashboard.Tests;

/// <summary>bUnit names AngleSharp.Diffing, whose own dependency is missing from some feeds: load the copied file instead.</summary>
internal static class BunitCompatibility
{
    [ModuleInitializer]
    internal static void ResolveDiffing() =>
        AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "compat", "AngleSharp.Diffing.dll"))
            : null;
}
