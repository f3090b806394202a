using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Agencies.Own;

/// <summary>The form of 政务公开领导小组; empty rows at the end take new members, a row made empty falls away.</summary>
internal sealed class LeadingGroupModel(PlatformDb db, NameLeadingGroup name) : AgencyPage(db)
{
    private const int EmptyRows = 3;

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) =>
        ShowAsync(
            code,
            () =>
                Rows = [
                    .. Agency.LeadingGroup.Select(m => new Row(m.Name, m.Position, m.Role)),
                    .. Enumerable.Repeat(new Row(), EmptyRows),
                ],
            cancel
        );

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        DoAsync(
            code,
            () => name.RunAsync(new(Agency.Id, Version, Typed()), HttpContext.Acting(), cancel),
            a => AgencyLinks.Office(a.Code),
            "已保存领导小组。",
            cancel
        );

    private List<GroupMember> Typed()
    {
        Rows = [.. Rows.Where(r => !r.IsRemoved && (r.Name + r.Position + r.Role).Tidy().Length > 0)];
        ShowRowsAnew();
        return [.. Rows.Select(r => new GroupMember(r.Name.Tidy(), r.Position.Tidy(), r.Role.Tidy()))];
    }

    /// <summary>A member as typed.</summary>
    internal sealed record Row(
        string? Name = null,
        string? Position = null,
        string? Role = null,
        bool IsRemoved = false
    );
}
