using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Demo;
using Chengming.Features.Agencies;
using Chengming.Features.Office.Settings;
using Chengming.Tests.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Chengming.Tests.Web;

/// <summary>The whole site on a database of its own: an SQLite file in a temporary folder, or one on the PostgreSQL of the run.</summary>
public class PortalServer : WebApplicationFactory<Program>
{
    /// <summary>What the framework knows of the properties of pages: the same for every site, and a quarter of a start.</summary>
    private static IModelMetadataProvider? pageProperties;

    private readonly string ownFolder = Directory.CreateTempSubdirectory("chengming-tests-").FullName;

    /// <summary>A folder that another site left behind; null for one of its own.</summary>
    public string? LeftFolder { get; init; }

    public string Folder => LeftFolder ?? ownFolder;

    /// <summary>True for the demonstration's data.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>True for the demonstration's items too; most tests publish their own.</summary>
    public bool DemoItems { get; init; }

    /// <summary>True when the recurring work runs by itself, as in a real site; tests call it when they want it.</summary>
    public bool Jobs { get; init; }

    /// <summary>Connection string of another database than the folder's own.</summary>
    public string? Connection { get; init; }

    /// <summary>Settings beyond those of every test.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

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

    /// <summary>A page of the back office as the person with this role gets it.</summary>
    public async Task<IDocument> OfficePageAsync(string address, StaffRole role = StaffRole.Handler)
    {
        using var client = await SignedInAsync(role, follow: true);
        return await PageOf(await client.GetAsync(new Uri(address, UriKind.Relative)));
    }

    /// <summary>A browser in which a person with this role has signed in through the sign-in page.</summary>
    /// <param name="role">The one role of the person.</param>
    /// <param name="follow">True to follow redirections.</param>
    public async Task<HttpClient> SignedInAsync(StaffRole role, bool follow = false)
    {
        var client = CreateClient(new() { AllowAutoRedirect = follow });
        using var answer = await client.SubmitAsync(
            AccountsFeature.SignInAddress,
            new() { ["SignInName"] = await SignInNameOfAsync(role), ["Password"] = DemoStaff.Password }
        );
        Assert.Equal(follow ? HttpStatusCode.OK : HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>Passwords stay good however far the clock is set forward.</summary>
    public async Task KeepPasswordsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<ChangeSettings>();
        var cancel = TestContext.Current.CancellationToken;
        (await change.RunAsync(new SecuritySettings { PasswordDays = 0 }, TestActions.Context, cancel)).OrThrow();
    }

    /// <summary>The account of the person with this role.</summary>
    public async Task<Guid> AccountIdAsync(StaffRole role)
    {
        var name = await SignInNameOfAsync(role);
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        return await db.StaffAccounts.Where(a => a.SignInName == name).Select(a => a.Id).SingleAsync();
    }

    /// <summary>The demonstration's person; on a site without demonstration one of the tests', made when first asked for.</summary>
    private async Task<string> SignInNameOfAsync(StaffRole role)
    {
        if (Demo)
        {
            return DemoStaff.People().Single(p => p.Roles.SequenceEqual([role])).SignInName;
        }

        var name = $"test-{role}".ToLowerInvariant();
        await using var scope = Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<PlatformDb>().StaffAccounts.AnyAsync(a => a.SignInName == name))
        {
            var agency = await services
                .GetRequiredService<RegisterAgency>()
                .RunAsync(
                    new(
                        $"of-{name}",
                        "测试县应急管理局",
                        "测试局",
                        new Region("990199", "测试县"),
                        AgencyKind.Department
                    ),
                    TestActions.Context,
                    TestContext.Current.CancellationToken
                );
            var account = await services
                .GetRequiredService<OpenAccount>()
                .RunAsync(
                    new(name, "测试员", agency.OrThrow(), DemoStaff.Password, [role]),
                    TestActions.Context,
                    TestContext.Current.CancellationToken
                );
            account.OrThrow();
        }

        return name;
    }

    /// <summary>Adds parts that only a test needs, e.g. a recurring job.</summary>
    public Action<IServiceCollection>? Adding { get; init; }

    /// <summary>True when nothing about this site changes what its first start writes.</summary>
    private bool BeginsWithACopy =>
        Demo && !DemoItems && LeftFolder is null && Connection is null && Settings.Count == 0 && !IsFirstStart;

    /// <summary>True to go through the first start, instead of beginning with what an earlier one wrote.</summary>
    public bool IsFirstStart { get; init; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (BeginsWithACopy)
        {
            FilledSite.CopyTo(Folder);
        }

        builder.UseSetting("environment", "Development");
        builder.UseSetting("DataPath", Folder);
        builder.UseSetting("Demo", Demo ? "true" : "false");
        builder.UseSetting("Demo:Items", DemoItems ? "true" : "false");
        builder.UseSetting("Jobs", Jobs ? "true" : "false");
        if (TestPostgreSql.IsThere)
        {
            builder.UseSetting("Database:Provider", "PostgreSql");
            builder.UseSetting("ConnectionStrings:Platform", Connection ?? TestPostgreSql.For(Folder));
        }

        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // The memory of the tests is that of dozens of sites; looking through it for each of them takes seconds.
            services.Remove(services.Single(s => s.ImplementationType == typeof(SpareMemory)));
            // One for all sites, so that they share what the database library learnt of the model and the queries.
            services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
            services.AddSingleton(s => LazyInitializer.EnsureInitialized(ref pageProperties, () => Described(s)));
            Adding?.Invoke(services);
            // Hashes that take no time; with how many rounds a hash was made stands in it.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        });
    }

    private static DefaultModelMetadataProvider Described(IServiceProvider services) =>
        new(
            services.GetRequiredService<ICompositeMetadataDetailsProvider>(),
            services.GetRequiredService<IOptions<MvcOptions>>()
        );

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(ownFolder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(ownFolder, recursive: true);
            TestPostgreSql.DropOf(ownFolder);
        }
    }
}

/// <summary>A clock that goes on by itself but can be set forward.</summary>
public sealed class ShiftableClock(DateTimeOffset start) : TimeProvider
{
    private readonly long began = Environment.TickCount64;
    private TimeSpan shift;

    /// <summary>True while it stands still.</summary>
    public bool Stands { get; set; }

    public void Forward(TimeSpan by) => shift += by;

    public override DateTimeOffset GetUtcNow() =>
        start + shift + (Stands ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Environment.TickCount64 - began));
}
