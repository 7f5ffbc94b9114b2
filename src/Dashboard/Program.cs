using Dashboard.Data.Store;
using Dashboard.Features;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddDashboardStore(new StoreOptions(Path: builder.Configuration["Store:Path"] ?? "data/dashboard.db"));
builder.Services.AddDashboardPages();

var app = builder.Build();
await app.Services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
app.MapDashboardPages();
app.Run();

/// <summary>The entry point; tests start the same program in their own process.</summary>
public partial class Program;
