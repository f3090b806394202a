using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Portal.Home;
using Chengming.Features.Portal.Searching;
using Chengming.Features.Portal.Shell;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Chengming.Features.Portal;

/// <summary>The shell of the public site (门户): layout, home, the reader's view, problem pages, security headers, health.</summary>
internal static class PortalFeature
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.TrustProxies();
        var services = builder.Services;
        services
            .AddRazorPages(o =>
            {
                o.RootDirectory = "/Features";
                Audiences.Declare(o.Conventions);
            })
            .AddMvcOptions(o =>
            {
                BindingWords.Set(o.ModelBindingMessageProvider);
                o.Filters.Add<FormsNobodyTakes>();
            })
            .ConfigureApplicationPartManager(NoControllers)
            .AddRazorOptions(o =>
            {
                o.PageViewLocationFormats.Add("/Features/Portal/Shell/{0}" + RazorViewEngine.ViewExtension);
            });
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);
        services.Replace(
            ServiceDescriptor.Singleton<IPageApplicationModelPartsProvider>(OwnProperties.Before(services))
        );
        services.AddHttpContextAccessor();
        services.AddScoped<ReaderView>();
        services.AddScoped<Words>();
        services.AddScoped<SiteIdentity>();
        services.AddSingleton<PageAssets>();
        services.AddSingleton<LatePages>();
        services.AddScoped<HomeModel>();
        services.AddSettings<SiteSettings>("网站标识", Audience.Supervisors);
        services.AddScoped<Sitemap>();
        services.AddSearchSuggestions();
        services.AddAntiforgery(o => o.Cookie.Name = "chengming-form");
        services.AddRateLimiter(o => o.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOutputCache(o =>
        {
            o.SizeLimit = PublicPage.MostKept;
            o.MaximumBodySize = PublicPage.LongestKept;
            o.AddPolicy(PublicPage.PolicyName, PublicPage.Policy);
        });
        services.WatchPageCache();
        services.AddResponseCompression(o =>
        {
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
    }

    /// <summary>There are none; looking for them among all types of the program takes a twentieth of a start.</summary>
    private static void NoControllers(ApplicationPartManager parts) =>
        parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());

    private static void WatchPageCache(this IServiceCollection services)
    {
        var kept = services.Single(s => s.ServiceType == typeof(IOutputCacheStore));
        services.AddSingleton<DroppedPages>();
        services.AddSingleton<NothingStale>();
        services.AddSingleton<AskedAgain>();
        services.AddSingleton<KeptFacts>();
        services.Replace(
            ServiceDescriptor.Singleton<IOutputCacheStore>(s => new WatchedPageCache(
                (IOutputCacheStore)kept.ImplementationFactory!(s),
                s.GetRequiredService<DroppedPages>(),
                s.GetRequiredService<KeptFacts>()
            ))
        );
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.Services.GetRequiredService<LatePages>().UseRoutingWith(app);
        app.UseAuthenticationWhere(MayBeSignedIn);
        app.UseAuthorization();
        // After signing in, because some limits are counted by person.
        app.UseRateLimiter();
        // Outside the compression, so that a cached page is stored as it is sent.
        app.UseOutputCache();
        app.UseResponseCompression();
    }

    private static void UseAuthenticationWhere(this IApplicationBuilder app, Func<HttpContext, bool> isNeeded)
    {
        app.UseWhen(isNeeded, known => known.UseAuthentication());
        // The host puts the same middleware before everything else unless this mark says that it is there.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
    }

    /// <summary>Who brings no cookie is nobody; most visitors of public pages bring none.</summary>
    private static bool MayBeSignedIn(HttpContext visit) =>
        visit.Request.Headers.Cookie.Count > 0
        || visit.Request.Path.StartsWithSegments("/office", StringComparison.OrdinalIgnoreCase);

    public static void MapPortal(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.Services.GetRequiredService<PageAssets>().Find(app);
        app.Services.GetRequiredService<LatePages>().MapLate(app, pages => pages.MapRazorPages().WithStaticAssets());
        app.MapHome();
        app.MapReaderView();
        app.MapSitemap();
        app.MapSearch();
        app.MapSearchSuggestions();
        app.MapKnownItems();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains("ready") })
            .AllowAnonymous();
    }
}
