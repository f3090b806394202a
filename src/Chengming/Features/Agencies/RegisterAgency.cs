using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies.Identifiers;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies;

/// <summary>登记机构: enters an agency.</summary>
public sealed class RegisterAgency(PlatformDb db, AgencyChange change)
{
    /// <summary>The agency's particulars.</summary>
    /// <param name="Code">Permanent short name for addresses.</param>
    /// <param name="Name">Full name.</param>
    /// <param name="ShortName">Name for narrow places.</param>
    /// <param name="Region">The region it belongs to; entered with it when the tree does not hold it yet.</param>
    /// <param name="Kind">What sort of body it is.</param>
    /// <param name="Parent">Code of the agency above it; null for the topmost.</param>
    /// <param name="CreditCode">统一社会信用代码.</param>
    /// <param name="WebsiteCode">网站标识码.</param>
    public sealed record Input(
        string Code,
        string Name,
        string ShortName,
        Region Region,
        AgencyKind Kind,
        string? Parent = null,
        string? CreditCode = null,
        string? WebsiteCode = null
    );

    /// <summary>Enters the agency.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var problems = await AgencyParticulars.ProblemsAsync(
            db,
            null,
            (input.Name, input.ShortName, input.CreditCode, input.WebsiteCode),
            cancel
        );
        if (!Agency.IsCode(input.Code))
        {
            problems.Add(
                new(nameof(input.Code), "机构代码用于网址，由 2 至 40 个小写字母、数字和连字符组成，以字母或数字开头。")
            );
        }
        else if (await db.Agencies.AnyAsync(a => a.Code == input.Code, cancel))
        {
            problems.Add(new(nameof(input.Code), $"机构代码“{input.Code}”已被使用，请换一个。"));
        }

        if (AgencyParticulars.RegionFault(input.Region) is { } elsewhere)
        {
            problems.Add(new(nameof(input.Region), elsewhere));
        }

        var parent = input.Parent is { } code
            ? await db.Agencies.SingleOrDefaultAsync(a => a.Code == code, cancel)
            : null;
        if (input.Parent is not null && ParentFault(parent) is { } fault)
        {
            problems.Add(new(nameof(input.Parent), fault));
        }

        return problems.Count > 0 ? problems : await EnterAsync(input, parent, context, cancel);
    }

    private async Task<Outcome<Agency>> EnterAsync(
        Input input,
        Agency? parent,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var agency = new Agency(
            input.Code,
            input.Name,
            input.ShortName,
            await RegionAsync(input.Region, cancel),
            input.Kind,
            parent
        );
        agency.GiveNumbers(
            AgencyParticulars.CreditCodeOf(input.CreditCode),
            AgencyParticulars.WebsiteCodeOf(input.WebsiteCode)
        );
        db.Agencies.Add(agency);
        db.Record(context, new AgencyRegistered(agency.Subject));

        var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await using (whole)
        {
            await db.SaveChangesAsync(cancel);
            if (
                parent is not null
                && !await db.Agencies.AnyAsync(a => a.Id == parent.Id && a.Path == parent.Path, cancel)
            )
            {
                // Somebody moved the agency above while this one was entered below its old place.
                db.ChangeTracker.Clear();
                return new Problem(nameof(input.Parent), "上级机构刚刚被移动，请再提交一次。");
            }

            if (whole is not null)
            {
                await whole.CommitAsync(cancel);
            }
        }

        await change.ShowAsync(cancel);
        return agency;
    }

    private async Task<Region> RegionAsync(Region named, CancellationToken cancel)
    {
        if (await db.Set<Region>().SingleOrDefaultAsync(r => r.Code == named.Code, cancel) is { } known)
        {
            return known;
        }

        var above = RegionCode.Parse(named.Code).Above;
        var parents = await db.Set<Region>().Where(r => above.Contains(r.Code)).ToListAsync(cancel);
        var parent = parents.MaxBy(r => r.Code, StringComparer.Ordinal);
        var name =
            parent is not null && named.Name.StartsWith(parent.FullName, StringComparison.Ordinal)
                ? named.Name[parent.FullName.Length..]
                : named.Name;
        var region = new Region(named.Code, name, parent);
        db.Add(region);
        return region;
    }

    private static string? ParentFault(Agency? parent) =>
        parent is null ? "没有这个上级机构。"
        : parent.AbolishedOn is not null ? $"{parent.Name}已撤销，不能作为上级机构。"
        : parent.Depth >= Agency.MostLevels ? $"机构树最多 {Agency.MostLevels} 级。"
        : null;
}

/// <summary>An agency was entered.</summary>
[Term("登记机构")]
public sealed record AgencyRegistered(AuditSubject Subject) : AuditedEvent(Subject);
