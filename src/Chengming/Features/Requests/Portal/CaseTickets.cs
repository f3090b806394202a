using System.Security.Cryptography;
using Chengming.Actions;
using Chengming.Law;
using Microsoft.AspNetCore.DataProtection;

namespace Chengming.Features.Requests.Portal;

/// <summary>
/// 查询凭条: after query code and name were shown once, this browser follows that one case for half an hour. The ticket is sealed by the site and
/// stands in a cookie, so that nothing about the case is in an address. The ticket of the browser that applied shows the receipt too.
/// </summary>
[Term("查询凭条")]
public sealed class CaseTickets(IDataProtectionProvider protection, IHttpContextAccessor visit, TimeProvider clock)
{
    internal const string Cookie = "chengming-case";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly IDataProtector seal = protection.CreateProtector("Chengming.Requests.Portal.CaseTickets");

    /// <summary>The ticket of this browser; null when there is none, or its time is over.</summary>
    public CaseTicket? Read()
    {
        if (Visit.Request.Cookies[Cookie] is not { Length: > 0 } sealedTicket)
        {
            return null;
        }

        try
        {
            return CaseTicket.Find(seal.Unprotect(sealedTicket)) is { } ticket && ticket.Until > clock.GetUtcNow()
                ? ticket
                : null;
        }
        catch (CryptographicException)
        {
            // Forged, or sealed with a key that is gone: no ticket.
            return null;
        }
    }

    /// <summary>Gives this browser the case.</summary>
    /// <param name="requestId">The case.</param>
    /// <param name="withReceipt">True for the browser that applied just now.</param>
    public void Give(Guid requestId, bool withReceipt = false) =>
        Visit.Response.Cookies.Append(
            Cookie,
            seal.Protect(new CaseTicket(requestId, clock.GetUtcNow() + Life, withReceipt).ToString()),
            Options
        );

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
