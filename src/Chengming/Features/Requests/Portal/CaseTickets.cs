using System.Globalization;
using System.Security.Cryptography;
using Chengming.Actions;
using Chengming.Law;
using Microsoft.AspNetCore.DataProtection;

namespace Chengming.Features.Requests.Portal;

/// <summary>
/// 查询凭条: after query code and name were shown once, this browser follows that one case for half an hour. The ticket is sealed by the site and
/// stands in a cookie, so that nothing about the case is in an address.
/// </summary>
[Term("查询凭条")]
public sealed class CaseTickets(IDataProtectionProvider protection, IHttpContextAccessor visit, TimeProvider clock)
{
    internal const string Cookie = "chengming-case";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly IDataProtector seal = protection.CreateProtector("Chengming.Requests.Portal.CaseTickets");

    /// <summary>The case that this browser may follow; null when there is none, or the time is over.</summary>
    public Guid? Read()
    {
        if (Visit.Request.Cookies[Cookie] is not { Length: > 0 } sealedTicket)
        {
            return null;
        }

        try
        {
            return
                seal.Unprotect(sealedTicket).Split('|') is [var id, var until]
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds()
                ? Guid.Parse(id)
                : null;
        }
        catch (CryptographicException)
        {
            // Forged, or sealed with a key that is gone: no ticket.
            return null;
        }
    }

    /// <summary>Gives this browser the case.</summary>
    public void Give(Guid requestId)
    {
        var until = (clock.GetUtcNow() + Life).ToUnixTimeSeconds();
        Visit.Response.Cookies.Append(
            Cookie,
            seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{requestId}|{until}")),
            Options
        );
    }

    /// <summary>Takes it back.</summary>
    public void TakeBack() => Visit.Response.Cookies.Delete(Cookie, Options);

    /// <summary>The applicant as the audit names whoever acts without an account.</summary>
    internal ActionContext Applicant =>
        new(Actor.Platform("申请人（网上）"), Visit.Connection.RemoteIpAddress?.ToString());

    private HttpContext Visit => visit.HttpContext!;

    private CookieOptions Options =>
        new()
        {
            HttpOnly = true,
            Secure = Visit.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            Path = "/",
        };
}
