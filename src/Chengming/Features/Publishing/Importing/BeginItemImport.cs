using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Jobs;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Importing;

/// <summary>上传存量: keeps a spreadsheet or a ZIP file of documents and has it read. Nothing is imported by it.</summary>
internal sealed class BeginItemImport(
    PlatformDb db,
    StoreFile storeFile,
    JobLeases leases,
    JobRunner runner,
    TimeProvider clock
)
{
    /// <summary>For which agency, and the file with what holds for all documents in it.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="Name">Name of the file.</param>
    /// <param name="Source">Its bytes; the stream can seek.</param>
    /// <param name="Column">Slug of the column of documents whose folder names none.</param>
    /// <param name="EarlierPublishedIn">Where documents were public before; empty where they were not.</param>
    /// <param name="AttachesFiles">True to attach each document to its item.</param>
    public sealed record Input(
        Guid AgencyId,
        string? Name,
        Stream? Source,
        string? Column = null,
        string? EarlierPublishedIn = null,
        bool AttachesFiles = false
    );

    /// <summary>Begins the import, or says what has to be mended.</summary>
    public async Task<Outcome<ItemImport>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        if (input is not { Source: { Length: > 0 } content, Name: { Length: > 0 } name })
        {
            return new Problem(
                nameof(Input.Source),
                "请选择填好的导入表（.xlsx 或 .csv），或者装有文件的 ZIP 压缩包。"
            );
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (ItemKeepers.Refusal(context.Actor, agency, StaffRole.Handler) is { } refusal)
        {
            return refusal;
        }

        if (input.EarlierPublishedIn?.Length > 200)
        {
            return new Problem(nameof(Input.EarlierPublishedIn), "先前发布位置不能超过 200 个字。");
        }

        var stored = await storeFile.RunAsync(new(agency.Id, name, content, ForCheckOnly: true), context, cancel);
        if (!stored.IsDone)
        {
            return stored.Problems.Select(p => new Problem(nameof(Input.Source), p.Message)).ToList();
        }

        var kind = stored.Value.Kind;
        if (kind.Id != "zip" && !ImportTable.Reads(kind))
        {
            return new Problem(
                nameof(Input.Source),
                $"这是{kind.Name}。请选择导入表（.xlsx 或 .csv），或者把要导入的文件打成 ZIP 压缩包；单个文件请用“起草信息”里的“从文件起草”。"
            );
        }

        var import = new ItemImport(
            agency.Id,
            context.Actor.AccountId ?? throw new InvalidOperationException("Only a person imports items."),
            context.Actor.Name,
            stored.Value.Id,
            StoredFile.NameToKeep(name),
            kind.Id == "zip",
            clock.GetUtcNow()
        )
        {
            DefaultColumn = PlatformColumns.Find(input.Column) is { Columns.Count: 0 } column ? column.Slug : "",
            EarlierPublishedIn = input.EarlierPublishedIn?.Trim() ?? "",
            AttachesFiles = input.AttachesFiles,
        };
        db.Add(import);
        db.Record(context, new ItemImportBegun(import.Subject));
        await db.SaveChangesAsync(cancel);
        await leases.EnsureAsync(WorkOnItemImports.JobName, cancel);
        await leases.MakeDueAsync(WorkOnItemImports.JobName, cancel);
        runner.Wake(WorkOnItemImports.JobName);
        return import;
    }
}

/// <summary>Somebody brought existing items to be imported.</summary>
/// <param name="Subject">The import.</param>
[Term("上传存量")]
public sealed record ItemImportBegun(AuditSubject Subject) : AuditedEvent(Subject);
