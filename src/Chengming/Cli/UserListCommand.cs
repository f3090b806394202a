using System.CommandLine;
using System.Text.Json;
using Chengming.Data;
using Chengming.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Chengming.Cli;

/// <summary><c>user list</c>: the accounts of the platform.</summary>
internal static class UserListCommand
{
    public static Command Create(CommandStreams streams)
    {
        var json = new Option<bool>("--json") { Description = "输出 JSON" };
        var command = new Command("list", "列出账号") { json };
        command.SetAction(
            (parsed, cancel) =>
                PlatformWork.RunPreparedAsync(
                    streams,
                    async services =>
                    {
                        var db = services.GetRequiredService<PlatformDb>();
                        var rows = await (
                            from account in db.StaffAccounts.AsNoTracking()
                            join agency in db.Agencies on account.AgencyId equals agency.Id
                            orderby account.NormalizedSignInName
                            select new UserRow(
                                account.SignInName,
                                account.Name,
                                agency.Code,
                                account.Grants.Select(g => g.Role).ToList(),
                                account.DisabledAt == null,
                                account.SecondFactorSince != null
                            )
                        ).ToListAsync(cancel);
                        if (parsed.GetValue(json))
                        {
                            await streams.WriteJsonAsync(stream =>
                                JsonSerializer.Serialize(stream, rows, Features.Audit.AuditDetails.Json)
                            );
                        }
                        else
                        {
                            Show(rows, PlainConsole.For(streams));
                        }

                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static void Show(List<UserRow> rows, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var title in new[] { "登录名", "姓名", "机关", "岗位", "状态" })
        {
            table.AddColumn(title);
        }

        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.SignInName),
                Markup.Escape(row.Name),
                Markup.Escape(row.Agency),
                Markup.Escape(string.Join('、', row.Roles.Order().Select(StaffRoles.TermOf))),
                row.Enabled ? "在用" : "已停用"
            );
        }

        console.Write(table);
    }

    private sealed record UserRow(
        string SignInName,
        string Name,
        string Agency,
        IReadOnlyList<StaffRole> Roles,
        bool Enabled,
        bool SecondFactor
    );
}
