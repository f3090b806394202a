using Chengming.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chengming.Tests.Web;

/// <summary>The demonstration in a year in which nobody of the invented county has published the report on 2025 yet.</summary>
public sealed class LateServer : PortalServer
{
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        using var scope = host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var invented = db.Agencies.Where(a => a.IsDemonstration).Select(a => a.Id);
        db.PublishedReports.Where(r => r.Year == 2025 && invented.Contains(r.AgencyId)).ExecuteDelete();
        return host;
    }
}
