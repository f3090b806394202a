using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Portal;
using Chengming.Features.Portal;
using Chengming.Law;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Chengming.Features.Requests.Portal;

/// <summary>
/// 申请表: the form on paper, with where to bring or send it, and a code that leads to the same form online. It asks for nothing but what the law allows.
/// </summary>
[Cites(Instrument.Regulation, article: 29)]
[OutputCache(PolicyName = PublicPage.PolicyName, Tags = [AgenciesFeature.CacheTag])]
internal sealed class PaperFormModel(PlatformDb db) : PublicAgencyPage(db)
{
    /// <summary>Where the agency's form is online.</summary>
    public string OnlineAddress => $"{Request.Scheme}://{Request.Host}{AgencyLinks.PublicApply(Agency.Code)}";

    /// <summary>The same as a code for a telephone.</summary>
    public QrPicture Picture => QrPicture.Of(OnlineAddress);

    /// <summary>Where to bring or send it, with telephone and hours as far as they are known.</summary>
    public IEnumerable<(string What, string Words)> Office
    {
        get
        {
            var office = Agency.DisclosureOffice;
            (string What, string Words)[] all =
            [
                ("受理机构", office.Name.Length > 0 ? office.Name : Agency.Name),
                ("地址", office.Address),
                ("邮政编码", office.Postcode),
                ("办公时间", office.OfficeHours),
                ("电话", office.Phone),
                ("传真", office.Fax),
                ("互联网联系方式", office.Internet),
            ];
            return all.Where(w => w.Words.Length > 0);
        }
    }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) =>
        await FindAsync(code, cancel) ? Page() : NotFound();
}
