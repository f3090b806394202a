using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Rules.Editor;

/// <summary>The rules of an agency, in their order, and which kinds it lacks.</summary>
internal sealed class RulesModel(PlatformDb db, OrderRules order) : AgencyPage(db)
{
    /// <summary>Places as typed, by the rules' identifiers.</summary>
    [BindProperty]
    public Dictionary<Guid, int> Places { get; set; } = [];

    public IReadOnlyList<DisclosureRule> Rules { get; private set; } = [];

    /// <summary>The expected kinds that no published rule is of.</summary>
    public IReadOnlyList<RuleKind> Missing { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, () => { }, cancel);

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => order.RunAsync(new(Agency.Id, Places), HttpContext.Acting(), cancel),
            a => AgencyLinks.Rules(a.Code),
            "已保存排列顺序。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Rules = await Db.Set<DisclosureRule>()
            .AsNoTracking()
            .Where(r => r.AgencyId == Agency.Id)
            .OrderBy(r => r.Order)
            .ThenBy(r => r.Id)
            .ToListAsync(cancel);
        var there = Rules
            .Where(r => r.State is RuleState.Published)
            .Select(r => r.Kind)
            .ToHashSet(StringComparer.Ordinal);
        Missing = [.. RuleKind.All.Where(k => k.Expected && !there.Contains(k.Key))];
    }
}
