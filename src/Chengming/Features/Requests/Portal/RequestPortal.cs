using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Requests.Portal;

/// <summary>The applicant's side of the portal: the form, the receipt, following a case.</summary>
internal static class RequestPortal
{
    public static void AddRequestPortal(this IServiceCollection services)
    {
        services.AddSingleton<CaseGuesses>();
        services.AddScoped<CaseTickets>();
        services.AddScoped<ApplyOnline>();
        services.AddScoped<OpenCase>();
        services.AddScoped<ShowToApplicant>();
        services.AddScoped<ConfirmOnline>();
        services.AddScoped<AnswerCorrection>();
        services.AddScoped<WithdrawOnline>();
        services.AddScoped<TakeServedLetter>();
        services.AddScoped<StateReasons>();
        services.Configure<RateLimiterOptions>(o =>
        {
            o.AddPolicy(PortalLimits.Apply, PortalLimits.OfApplying);
            o.AddPolicy(PortalLimits.Cases, PortalLimits.OfCases);
        });
        services.Configure<RazorPagesOptions>(o =>
            o.Conventions.AddPageRoute("/Requests/Portal/Apply", "/agencies/{code}/apply")
        );
    }
}
