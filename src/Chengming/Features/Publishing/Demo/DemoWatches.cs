using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Features.Publishing.Freshness;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Demo;

/// <summary>What the invented bureau decided about its columns and its catalogue, through the actions of the office (演示设置).</summary>
internal sealed class DemoWatches(PlatformDb db, SetColumn set, MarkMatter mark)
{
    public async Task LoadAsync(CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Code == "demo-yjj", cancel);
        var accounts = await db.StaffAccounts.Where(a => a.AgencyId == agency.Id).ToListAsync(cancel);
        var handler = accounts.First(a => a.Grants.Any(g => g.Role == StaffRole.Handler));
        var context = new ActionContext(
            new Actor(handler.Id, handler.Name, agency.Id, new HashSet<StaffRole> { StaffRole.Handler })
        );
        SetColumn.Input[] columns =
        [
            new(agency.Id, "regulations", 0, null, null, null, true),
            new(agency.Id, "livelihood", 0, null, null, null, true),
            new(agency.Id, "charges", 0, null, null, "本机关没有行政事业性收费项目。", false),
            new(agency.Id, "inspection-results", 0, 60, 4, null, false),
        ];
        foreach (var column in columns)
        {
            (await set.RunAsync(column, context, cancel)).OrThrow();
        }

        var notOurs = new MarkMatter.Input(agency.Id, "jz-16", "本机关不接收捐赠款物，由县民政局办理。");
        (await mark.RunAsync(notOurs, context, cancel)).OrThrow();
    }
}
