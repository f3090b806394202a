using Chengming.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Chengming.Benchmarks.Site;

/// <summary>The platform in this process, on a port, so that the benchmark can act beside the readers.</summary>
internal sealed class LiveSite : WebApplicationFactory<PlatformDb>
{
    private readonly SeedDatabase database;

    public LiveSite(SeedDatabase database, int port)
    {
        this.database = database;
        // The folder would be looked for above the program; the platform's files lie beside it.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_CHENGMING", AppContext.BaseDirectory);
        UseKestrel(port);
    }

    /// <summary>Starts it and waits for the first page.</summary>
    public async Task<Uri> StartAsync()
    {
        StartServer();
        using var reader = new HttpClient();
        var address = ClientOptions.BaseAddress;
        (await reader.GetAsync(address)).EnsureSuccessStatusCode();
        return address;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Jobs", "false");
        foreach (var (name, value) in database.Settings)
        {
            builder.UseSetting(name.Replace("__", ":", StringComparison.Ordinal), value);
        }
    }
}
