using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>
/// Answers 413 to a request that says itself that it is too large. Without it the check of the form's token would stumble over the
/// cut-off form first, and the person would read that the page had grown old.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RefusesLargerRequestsAttribute(long bytes) : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > bytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
    }
}
