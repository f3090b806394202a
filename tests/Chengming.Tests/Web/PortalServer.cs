using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Chengming.Tests.Web;

/// <summary>The whole site on a database of its own in a temporary folder.</summary>
public class PortalServer : WebApplicationFactory<Program>
{
    private readonly string ownFolder = Directory.CreateTempSubdirectory("chengming-tests-").FullName;

    /// <summary>A folder that another site left behind; null for one of its own.</summary>
    public string? LeftFolder { get; init; }

    public string Folder => LeftFolder ?? ownFolder;

    /// <summary>True for the demonstration's data.</summary>
    public bool Demo { get; init; } = true;

    public ShiftableClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    /// <summary>The page at an address, as a reader without script gets it.</summary>
    public async Task<IDocument> PageAsync(string address, string? cookies = null)
    {
        using var client = CreateClient();
        if (cookies is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookies);
        }

        return await PageOf(await client.GetAsync(new Uri(address, UriKind.Relative)));
    }

    /// <summary>What an answer shows.</summary>
    public static async Task<IDocument> PageOf(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(r => r.Content(html).Status(answer.StatusCode));
    }

    /// <summary>A browser in which the demonstration's person with this role has signed in through the sign-in page.</summary>
    public async Task<HttpClient> SignedInAsync(StaffRole role)
    {
        var person = DemoStaff.People().Single(p => p.Roles.SequenceEqual([role]));
        var client = CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await client.SubmitAsync(
            AccountsFeature.SignInAddress,
            new() { ["SignInName"] = person.SignInName, ["Password"] = DemoStaff.Password }
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("environment", "Development");
        builder.UseSetting("DataPath", Folder);
        builder.UseSetting("Demo", Demo ? "true" : "false");
        builder.ConfigureLogging(log => log.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // Hashes that take no time; with how many rounds a hash was made stands in it.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(ownFolder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(ownFolder, recursive: true);
        }
    }
}

/// <summary>A clock that goes on by itself but can be set forward.</summary>
public sealed class ShiftableClock(DateTimeOffset start) : TimeProvider
{
    private readonly long began = Environment.TickCount64;
    private TimeSpan shift;

    public void Forward(TimeSpan by) => shift += by;

    public override DateTimeOffset GetUtcNow() =>
        start + shift + TimeSpan.FromMilliseconds(Environment.TickCount64 - began);
}
