namespace Chengming;

/// <summary>How the process finds its files and its address.</summary>
internal static class Platform
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Settings are read at the start; watching their files for changes delays it by a tenth.</summary>
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = [.. args, NoReload], ContentRootPath = AppContext.BaseDirectory }
        );
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        if (builder.Configuration["urls"] is null or "" && builder.Configuration["http_ports"] is null or "")
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddHostedService<SpareMemory>();
        return builder;
    }

    /// <summary>Prints the addresses when the server listens.</summary>
    public static void SayWhereToLook(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Urls)
            {
                Console.WriteLine($"澄明 Chengming   门户 {address}/   工作后台 {address}/office");
            }
        });
}
