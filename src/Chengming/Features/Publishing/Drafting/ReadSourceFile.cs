using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Drafting;

/// <summary>从文件起草: checks a file like any upload and reads its text, before anything is drafted.</summary>
internal sealed class ReadSourceFile(PlatformDb db, CheckBeforeRelease check, SourceFiles sources)
{
    /// <summary>For which agency, and the file.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="Name">Name of the file.</param>
    /// <param name="Source">Its bytes; the stream can seek.</param>
    public sealed record Input(Guid AgencyId, string? Name, Stream? Source);

    /// <summary>What the file says, or why it cannot be read and what to do.</summary>
    public async Task<Outcome<SourceReading>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        if (input is not { Source: { Length: > 0 } content, Name: { Length: > 0 } name })
        {
            return new Problem(nameof(Input.Source), "请选择要读取的文件（Word、网页、文本或 PDF）。");
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (ItemKeepers.Refusal(context.Actor, agency, StaffRole.Handler) is { } refusal)
        {
            return refusal;
        }

        var checkedFile = await check.RunAsync(new(input.AgencyId, name, content), context, cancel);
        return checkedFile.IsDone
            ? await sources.ReadAsync(checkedFile.Value.Id, input.AgencyId, name, cancel)
            : checkedFile.Problems.Select(p => new Problem(nameof(Input.Source), p.Message)).ToList();
    }
}
