using Chengming.Features.Accounts.Passwords;
using Chengming.Features.Accounts.SigningIn;
using Chengming.Features.Agencies;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.Accounts.Setup;

/// <summary>The page of a platform that nobody has an account on yet. Afterwards it does not exist.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[EnableRateLimiting(SignInLimit.Policy)]
public sealed class SetupModel : OfficePage
{
    /// <summary>设置码.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>机关全称.</summary>
    [BindProperty]
    public string? AgencyName { get; set; }

    /// <summary>机关简称.</summary>
    [BindProperty]
    public string? AgencyShortName { get; set; }

    /// <summary>机关代码.</summary>
    [BindProperty]
    public string? AgencyCode { get; set; }

    /// <summary>机构类别.</summary>
    [BindProperty]
    public string Kind { get; set; } = AgencyKind.Government.Code;

    /// <summary>行政区划代码.</summary>
    [BindProperty]
    public string? RegionCode { get; set; }

    /// <summary>行政区划名称.</summary>
    [BindProperty]
    public string? RegionName { get; set; }

    /// <summary>系统管理员.</summary>
    [BindProperty(Name = "System")]
    public SetupPerson SystemPerson { get; set; } = new();

    /// <summary>安全管理员.</summary>
    [BindProperty(Name = "Security")]
    public SetupPerson SecurityPerson { get; set; } = new();

    /// <summary>审计管理员.</summary>
    [BindProperty(Name = "Audit")]
    public SetupPerson AuditPerson { get; set; } = new();

    /// <summary>The rules of passwords in words.</summary>
    public SecuritySettings Rules { get; private set; } = null!;

    private FirstSetup First => HttpContext.RequestServices.GetRequiredService<FirstSetup>();

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await First.IsOpenAsync(cancel))
        {
            return NotFound();
        }

        await ShowAsync(cancel);
        return Page();
    }

    /// <summary>Sets up.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await First.IsOpenAsync(cancel))
        {
            return NotFound();
        }

        var setUp = HttpContext.RequestServices.GetRequiredService<SetUpPlatform>();
        var input = new SetUpPlatform.Input(
            Code ?? "",
            AgencyName ?? "",
            AgencyShortName ?? "",
            AgencyCode ?? "",
            AgencyKind.All.FirstOrDefault(k => k.Code == Kind) ?? AgencyKind.Government,
            RegionCode ?? "",
            RegionName ?? "",
            Of(SystemPerson),
            Of(SecurityPerson),
            Of(AuditPerson)
        );
        var outcome = await setUp.RunAsync(input, HttpContext.Connection.RemoteIpAddress?.ToString(), cancel);
        if (outcome.IsDone)
        {
            return DoneAt(
                AccountLinks.SignIn,
                "首次设置已完成。请由系统管理员登录，为工作人员建立账号；再由安全管理员登录，授予岗位。"
            );
        }

        await ShowAsync(cancel);
        return Refused(outcome.Problems);
    }

    private async Task ShowAsync(CancellationToken cancel) =>
        Rules = await HttpContext.RequestServices.GetRequiredService<PasswordRules>().InForceAsync(cancel);

    private static SetUpPlatform.Administrator Of(SetupPerson person) =>
        new(person.SignInName ?? "", person.Name ?? "", person.Password ?? "", person.Again ?? "");
}

/// <summary>The fields of one administrator.</summary>
public sealed class SetupPerson
{
    /// <summary>登录名.</summary>
    public string? SignInName { get; set; }

    /// <summary>姓名.</summary>
    public string? Name { get; set; }

    /// <summary>密码.</summary>
    public string? Password { get; set; }

    /// <summary>再填一次密码.</summary>
    public string? Again { get; set; }
}
