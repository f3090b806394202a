using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies;

/// <summary>What registering and editing an agency check alike.</summary>
internal static class AgencyParticulars
{
    /// <summary>What is wrong with names and numbers; field names are those of both inputs.</summary>
    public static async Task<List<Problem>> ProblemsAsync(
        PlatformDb db,
        Guid? own,
        (string Name, string ShortName, string? CreditCode, string? WebsiteCode) typed,
        CancellationToken cancel
    )
    {
        var check = new FieldCheck()
            .Needed("Name", "机构全称", typed.Name, 100)
            .Needed("ShortName", "机构简称", typed.ShortName, 60)
            .Fault("CreditCode", Filled(typed.CreditCode) is { } code ? SocialCreditCode.FaultOf(code) : null)
            .Fault("WebsiteCode", Filled(typed.WebsiteCode) is { } site ? WebsiteCode.FaultOf(site) : null);
        if (check.Problems.Count == 0 && CreditCodeOf(typed.CreditCode) is { } credit)
        {
            var other = await db
                .Agencies.Where(a => a.CreditCode == credit && a.Id != own)
                .Select(a => a.Name)
                .FirstOrDefaultAsync(cancel);
            check.Holds(other is null, "CreditCode", $"这个统一社会信用代码已登记给{other}。");
        }

        return check.Problems;
    }

    /// <summary>Why no agency can stand in a region; null when one can.</summary>
    public static string? RegionFault(Region? region) =>
        region is null ? "没有这个行政区划，请从列表中选择。"
        : !region.HasCalendar ? $"工作日日历没有收录{region.FullName}，无法推算期限。请核对行政区划代码 {region.Code}。"
        : null;

    public static SocialCreditCode? CreditCodeOf(string? typed) =>
        Filled(typed) is { } code ? SocialCreditCode.Parse(code) : null;

    public static WebsiteCode? WebsiteCodeOf(string? typed) =>
        Filled(typed) is { } code ? WebsiteCode.Parse(code) : null;

    private static string? Filled(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;
}
