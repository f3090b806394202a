using Chengming.Law;

namespace Chengming.Features.Requests.Registering;

/// <summary>What article 29 asks of an application and this one does not hold (缺少的法定内容): a matter for the correction notice.</summary>
[Cites(Instrument.Regulation, article: 29, paragraph: 2)]
internal static class MissingContents
{
    /// <summary>What is missing, in words; empty when nothing is.</summary>
    public static IReadOnlyList<string> Of(DisclosureRequest request)
    {
        var requesters = request.Parties.Where(p => p.Role is PartyRole.Requester).ToList();
        var missing = new List<string>();
        if (requesters.Exists(p => p.IdNumber is null && p.CreditCode.Length == 0))
        {
            missing.Add("申请人的身份证明");
        }

        if (!request.Parties.Any(p => p.CanBeReached))
        {
            missing.Add("联系方式");
        }
        else if (request.SupplyWay is { NeedsAddress: true } && request.Parties.All(p => p.Address is null))
        {
            missing.Add("邮寄地址");
        }
        else if (request.SupplyWay is { NeedsEmail: true } && request.Parties.All(p => p.Email is null))
        {
            missing.Add("电子邮箱");
        }

        if (request.SupplyForm is null || request.SupplyWay is null)
        {
            missing.Add("提供信息的形式要求（包括获取信息的方式、途径）");
        }

        return missing;
    }
}
