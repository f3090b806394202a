using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Chengming.Features.Accounts;

/// <summary>Who may enter which folder of pages. A folder that is not declared here is closed to everybody.</summary>
internal static class Audiences
{
    private static readonly (string Folder, Audience Audience)[] Folders =
    [
        ("/Portal", Audience.Everybody),
        ("/Agencies/Portal", Audience.Everybody),
        ("/Agencies/Own", Audience.AgencyEditors),
        ("/Agencies/Guide/Editor", Audience.AgencyEditors),
        ("/Agencies/Rules/Editor", Audience.AgencyEditors),
        ("/Agencies/Tree", Audience.SystemAdministrators),
        ("/Agencies/Regions", Audience.SystemAdministrators),
        ("/Publishing/Office", Audience.Business),
        ("/Agencies/WorkingDays", Audience.SystemAdministrators),
        ("/Publishing/Portal", Audience.Everybody),
        ("/AnnualReports/Portal", Audience.Everybody),
        ("/AnnualReports/Checking", Audience.Business),
        ("/Accounts/SignIn", Audience.Everybody),
        ("/Accounts/Setup", Audience.Everybody),
        ("/Accounts/Mine", Audience.AllStaff),
        ("/Accounts/Delegating", Audience.Business),
        ("/Accounts/Keeping", Audience.AccountKeepers),
        ("/Accounts/SystemWork", Audience.SystemAdministrators),
        ("/Accounts/SecurityWork", Audience.SecurityAdministrators),
        ("/Office/Home", Audience.AllStaff),
        ("/Operations", Audience.SystemAdministrators),
        ("/Office/Settings/Pages", Audience.AllStaff),
        ("/Notifications/Pages", Audience.AllStaff),
        ("/Notifications/Mail/Pages", Audience.SystemAdministrators),
        ("/Search/Pages", Audience.AllStaff),
        ("/AnnualReports/Office", Audience.Business),
        ("/Audit/Office", Audience.AuditAdministrators),
        ("/Files/Office", Audience.ReleaseCheckers),
        ("/Requests/Office", Audience.RequestStaff),
        ("/Requests/Portal", Audience.Everybody),
    ];

    public static void Declare(PageConventionCollection pages)
    {
        foreach (var (folder, audience) in Folders)
        {
            if (audience.IsEverybody)
            {
                pages.AllowAnonymousToFolder(folder);
            }
            else
            {
                pages.AuthorizeFolder(folder, audience.Name);
            }
        }
    }

    public static void AddPolicies(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        foreach (var audience in Audience.All.Where(a => !a.IsEverybody))
        {
            options.AddPolicy(audience.Name, p => p.RequireAssertion(c => audience.Admits(c.User)));
        }
    }

    /// <summary>Declares who may use an address that is not a page.</summary>
    public static TBuilder For<TBuilder>(this TBuilder address, Audience audience)
        where TBuilder : IEndpointConventionBuilder =>
        audience.IsEverybody ? address.AllowAnonymous() : address.RequireAuthorization(audience.Name);
}
