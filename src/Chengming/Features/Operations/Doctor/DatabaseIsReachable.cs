using System.Globalization;
using Chengming.Data;
using Chengming.Doctor;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Operations.Doctor;

internal sealed class DatabaseIsReachable(PlatformDb db) : IDoctorCheck
{
    /// <summary>Oldest PostgreSQL that the tests run on.</summary>
    private const int OldestServer = 15;

    public string Name => "数据库";

    public bool NeedsDatabase => false;

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        if (!await db.Database.CanConnectAsync(cancel))
        {
            return db.Database.IsSqlite()
                ? Diagnosis.Bad(
                    "没有数据库文件，或不能打开",
                    "第一次使用请先启动一次平台；否则检查 DataPath 和文件权限。"
                )
                : Diagnosis.Bad(
                    "连接不上 PostgreSQL",
                    "检查服务是否启动、ConnectionStrings__Platform 的地址、账号和密码，以及防火墙。"
                );
        }

        return db.Database.IsSqlite() ? await LookAtSqliteAsync(cancel) : await LookAtPostgreSqlAsync(cancel);
    }

    private async Task<Diagnosis> LookAtSqliteAsync(CancellationToken cancel)
    {
        var (journal, synchronous) = (
            await AskAsync("PRAGMA journal_mode", cancel),
            await AskAsync("PRAGMA synchronous", cancel)
        );
        var version = await AskAsync("SELECT sqlite_version()", cancel);
        var found = $"SQLite {version}，journal_mode={journal}，synchronous={synchronous}";
        return journal != "wal"
                ? Diagnosis.Bad(
                    found,
                    "启动一次平台会改成预写日志（wal）；网络盘不支持，请把 DataPath 放在本机磁盘上。"
                )
            : synchronous is "0" or "1"
                ? Diagnosis.Doubtful(found, "断电时可能丢失最近的保存；应为 2（FULL）。请使用随平台发布的 SQLite。")
            : Diagnosis.Good(found);
    }

    private async Task<Diagnosis> LookAtPostgreSqlAsync(CancellationToken cancel)
    {
        var version =
            int.Parse(await AskAsync("SHOW server_version_num", cancel), CultureInfo.InvariantCulture) / 10000;
        var encoding = await AskAsync("SHOW server_encoding", cancel);
        var durable =
            await AskAsync("SHOW fsync", cancel) == "on" && await AskAsync("SHOW synchronous_commit", cancel) != "off";
        var found = $"PostgreSQL {version}，编码 {encoding}";
        return encoding != "UTF8" ? Diagnosis.Bad(found, "请用 UTF8 编码新建数据库，再恢复备份。")
            : version < OldestServer ? Diagnosis.Doubtful(found, $"平台在 PostgreSQL {OldestServer} 上测试，请升级。")
            : !durable
                ? Diagnosis.Doubtful(
                    $"{found}，fsync 或 synchronous_commit 已关闭",
                    "断电时可能丢失最近的保存，请在 postgresql.conf 中打开。"
                )
            : Diagnosis.Good(found);
    }

    private async Task<string> AskAsync(string question, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        return Convert.ToString(await command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture) ?? "";
    }
}
