using System.Text.RegularExpressions;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Setup;

/// <summary>首次设置: enters the first agency and opens the accounts of the three administrators, all or nothing, once.</summary>
internal sealed partial class SetUpPlatform(
    PlatformDb db,
    SetupCode code,
    RegisterAgency registerAgency,
    OpenAccount openAccount
)
{
    /// <summary>The agency and the people.</summary>
    public sealed record Input(
        string Code,
        string AgencyName,
        string AgencyShortName,
        string AgencyCode,
        AgencyKind Kind,
        string RegionCode,
        string RegionName,
        Administrator System,
        Administrator Security,
        Administrator Audit
    );

    /// <summary>One of the three.</summary>
    public sealed record Administrator(string SignInName, string Name, string Password, string Again);

    /// <summary>Sets up the platform.</summary>
    public async Task<Outcome<Agency>> RunAsync(Input input, string? address, CancellationToken cancel)
    {
        if (!code.Matches(input.Code))
        {
            return new Problem(
                nameof(Input.Code),
                "设置码不正确。设置码在服务器启动时打印在控制台或日志里，每次启动都会更换。"
            );
        }

        if (Shape(input).ToList() is { Count: > 0 } problems)
        {
            return problems;
        }

        await using var alone = await db.AloneAsync(cancel);
        if (await db.StaffAccounts.AnyAsync(cancel))
        {
            return new Problem("", "平台已经完成首次设置，请到登录页登录。");
        }

        var context = new ActionContext(Actor.Platform("首次设置"), address);
        var registered = await registerAgency.RunAsync(
            new(
                input.AgencyCode.Trim(),
                input.AgencyName.Trim(),
                input.AgencyShortName.Trim(),
                new Region(input.RegionCode.Trim(), input.RegionName.Trim()),
                input.Kind
            ),
            context,
            cancel
        );
        if (!registered.IsDone)
        {
            return registered.Problems.Select(p => p with { Field = FieldOf(p.Field) }).ToList();
        }

        var agency = registered.Value;
        var weak = new List<Problem>();
        foreach (var (field, person, role) in People(input))
        {
            var account = new OpenAccount.Input(person.SignInName, person.Name, agency, person.Password, [role]);
            var outcome = await openAccount.RunAsync(account, context, cancel);
            weak.AddRange(outcome.Problems.Select(p => p with { Field = $"{field}.{p.Field}" }));
        }

        if (weak.Count > 0)
        {
            return weak;
        }

        db.Record(context, new PlatformSetUp(AuditSubject.Platform));
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        code.IsUsed = true;
        return agency;
    }

    /// <summary>The form's name of a field of the agency.</summary>
    private static string FieldOf(string field) =>
        field switch
        {
            "" or nameof(Input.Kind) => field,
            nameof(RegisterAgency.Input.Region) => nameof(Input.RegionCode),
            _ => $"Agency{field}",
        };

    private static (string Field, Administrator Person, StaffRole Role)[] People(Input input) =>
        [
            (nameof(Input.System), input.System, StaffRole.SystemAdministrator),
            (nameof(Input.Security), input.Security, StaffRole.SecurityAdministrator),
            (nameof(Input.Audit), input.Audit, StaffRole.AuditAdministrator),
        ];

    private static IEnumerable<Problem> Shape(Input input)
    {
        if (input.AgencyName.Trim() is not { Length: >= 4 and <= 100 })
        {
            yield return new Problem(nameof(Input.AgencyName), "请填写机关全称，与公章一致。");
        }

        if (input.AgencyShortName.Trim() is not { Length: >= 2 and <= 60 })
        {
            yield return new Problem(nameof(Input.AgencyShortName), "请填写机关简称。");
        }

        if (!CodePattern().IsMatch(input.AgencyCode.Trim()))
        {
            yield return new Problem(
                nameof(Input.AgencyCode),
                "机关代码用于网址，由 2 到 40 个小写字母、数字和连字符组成。"
            );
        }

        if (!RegionPattern().IsMatch(input.RegionCode.Trim()))
        {
            yield return new Problem(nameof(Input.RegionCode), "行政区划代码为 6 位数字，如 640302。");
        }

        if (input.RegionName.Trim() is not { Length: >= 2 and <= 60 })
        {
            yield return new Problem(nameof(Input.RegionName), "请填写行政区划全名，如 宁夏回族自治区吴忠市利通区。");
        }

        foreach (var (field, person, _) in People(input))
        {
            if (person.Password != person.Again)
            {
                yield return new Problem($"{field}.{nameof(Administrator.Again)}", "两次填写的密码不一样。");
            }
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,39}$")]
    private static partial Regex CodePattern();

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex RegionPattern();
}

/// <summary>The platform got its first agency and its three administrators.</summary>
[Term("首次设置")]
public sealed record PlatformSetUp(AuditSubject Subject) : AuditedEvent(Subject);
