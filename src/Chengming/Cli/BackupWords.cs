using System.Text.Json;
using Chengming.Features.Audit;
using Chengming.Features.Operations.Backups;

namespace Chengming.Cli;

/// <summary>What a backup holds, for a person or a machine.</summary>
internal static class BackupWords
{
    public static async Task TellAsync(
        CommandStreams streams,
        string verb,
        string file,
        BackupManifest manifest,
        bool asJson
    )
    {
        var rows = manifest.Tables.Sum(t => t.Rows);
        var files = manifest.Entries.Count - manifest.Tables.Count;
        if (asJson)
        {
            var said = new
            {
                file,
                manifest.CreatedAt,
                manifest.Schema,
                manifest.HasKeys,
                tables = manifest.Tables.Count,
                rows,
                files,
                audit = new { sequence = manifest.AuditSequence, hash = manifest.AuditHash },
            };
            await streams.Results.WriteLineAsync(JsonSerializer.Serialize(said, AuditDetails.Json));
            return;
        }

        await streams.Results.WriteLineAsync($"{verb} {file}");
        await streams.Results.WriteLineAsync(
            $"数据表 {manifest.Tables.Count} 张 {rows} 行，文件 {files} 个；审计链止于第 {manifest.AuditSequence} 条 {manifest.AuditHash}"
        );
    }
}
