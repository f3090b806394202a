using Chengming.Data;
using Chengming.Features.Office.Lists;

namespace Chengming.Features.Accounts.Keeping;

/// <summary>An account as the list shows it.</summary>
internal sealed record AccountRow
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public required string SignInName { get; init; }
    public required string NormalizedSignInName { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Agency { get; init; }
    public required string AgencyCode { get; init; }
    public required IReadOnlyList<StaffRole> Roles { get; init; }
    public required bool HasRoles { get; init; }
    public required bool IsDisabled { get; init; }
    public required bool IsLocked { get; init; }
    public required bool HasSecondFactor { get; init; }
    public required DateTimeOffset? LastSignedInAt { get; init; }
}

/// <summary>States by which the list is filtered (账号状态).</summary>
[Law.Term("账号状态")]
public enum AccountState
{
    /// <summary>在用.</summary>
    Enabled,

    /// <summary>已停用.</summary>
    Disabled,

    /// <summary>已锁定.</summary>
    Locked,

    /// <summary>未授岗位.</summary>
    WithoutRoles,
}

/// <summary>The list of accounts. It shows no contact data, not even masked.</summary>
internal static class AccountList
{
    private static readonly ListTerm WithoutRoles = new("未授岗位");

    private static readonly ListTerm Never = new("从未");

    private static readonly ListChoice[] Roles =
    [
        .. StaffRoles.All.Select(r => new ListChoice(r.Role.ToString(), r.Term)),
    ];

    private static readonly ListChoice[] States =
    [
        new(nameof(AccountState.Enabled), "在用"),
        new(nameof(AccountState.Disabled), "已停用"),
        new(nameof(AccountState.Locked), "已锁定"),
        new(nameof(AccountState.WithoutRoles), WithoutRoles.Word),
    ];

    /// <summary>The list, with the agencies of now to choose from.</summary>
    public static OfficeList<AccountRow> Of(PlatformDb db, IReadOnlyList<AgencyChoice> agencies) =>
        new("accounts", "账号", ListKey.By((AccountRow r) => r.Id))
        {
            FirstOrder = "signIn",
            Empty = "这里列出工作人员的账号。请系统管理员建立。",
            Columns =
            [
                new("name", "姓名", r => r.Name)
                {
                    Sort = ListKey.ByText((AccountRow r) => r.Name),
                    Address = r => AccountLinks.Of(r.Id),
                    Width = 14,
                },
                new("signIn", "登录名", r => r.SignInName)
                {
                    Sort = ListKey.ByText((AccountRow r) => r.NormalizedSignInName),
                },
                new("agency", "机关", r => r.Agency)
                {
                    Sort = ListKey.ByText((AccountRow r) => r.AgencyCode),
                    Width = 30,
                },
                new("roles", "岗位", RolesOf) { Width = 40 },
                new("state", "状态", r => StateOf(r).Word) { Tone = r => StateOf(r).Tone, Width = 10 },
                new("secondFactor", "动态验证码", r => new[] { new ListTerm(r.HasSecondFactor ? "已启用" : "未启用") })
                {
                    Width = 12,
                },
                new("lastSignIn", "最近登录", r => r.LastSignedInAt ?? (object)new[] { Never })
                {
                    Sort = ListKey.By((AccountRow r) => r.LastSignedInAt),
                },
            ],
            Filters =
            [
                new WordsFilter<AccountRow>("q", "姓名或登录名", WithWord),
                new ChoiceFilter<AccountRow>(
                    "agency",
                    "机关",
                    [.. agencies.Select(a => new ListChoice(a.Id.ToString(), a.Name))],
                    (rows, value) => Guid.TryParse(value, out var id) ? rows.Where(r => r.AgencyId == id) : null
                ),
                new ChoiceFilter<AccountRow>(
                    "role",
                    "岗位",
                    Roles,
                    (rows, value) =>
                        Enum.TryParse<StaffRole>(value, out var role) && Enum.IsDefined(role)
                            ? rows.Where(r =>
                                db.StaffAccounts.Any(a => a.Id == r.Id && a.Grants.Any(g => g.Role == role))
                            )
                            : null
                ),
                new ChoiceFilter<AccountRow>("state", "状态", States, InState),
            ],
        };

    private static IQueryable<AccountRow> WithWord(IQueryable<AccountRow> rows, string word)
    {
        var capitals = StaffAccount.Normalize(word);
        return rows.Where(r => r.Name.Contains(word) || r.NormalizedSignInName.Contains(capitals));
    }

    private static IQueryable<AccountRow>? InState(IQueryable<AccountRow> rows, string value) =>
        value switch
        {
            nameof(AccountState.Enabled) => rows.Where(r => !r.IsDisabled),
            nameof(AccountState.Disabled) => rows.Where(r => r.IsDisabled),
            nameof(AccountState.Locked) => rows.Where(r => r.IsLocked),
            nameof(AccountState.WithoutRoles) => rows.Where(r => !r.IsDisabled && !r.HasRoles),
            _ => null,
        };

    private static ListTerm[] RolesOf(AccountRow row) =>
        row.HasRoles ? [.. row.Roles.Order().Select(r => new ListTerm(StaffRoles.TermOf(r)))] : [WithoutRoles];

    private static (string Word, string Tone) StateOf(AccountRow row) =>
        row.IsDisabled ? ("已停用", "error")
        : row.IsLocked ? ("已锁定", "warning")
        : ("在用", "done");
}
