using Dashboard.Features;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDashboardPages();

var app = builder.Build();
app.MapDashboardPages();
app.Run();
