using System.IO.Compression;
using System.Text;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Appraising;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Redacting;
using Chengming.Pdf.Reading;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Letters.Keeping;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Archive;

/// <summary>The staff of the demonstration's bureau at the archive.</summary>
internal sealed class ArchiveDesk(PortalServer server)
{
    public RequestDesk Cases { get; } = new(server);

    public LetterDesk Letters { get; } = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A case answered by a paper that was written, approved and served; nothing is missing in it.</summary>
    public async Task<DisclosureRequest> WholeCaseAsync(string decision = "D2", string letter = "provided")
    {
        await PlanAsync();
        var id = (await Cases.CaseAsync(daysAgo: 3)).Id;
        await Letters.DecideAsync(id, decision);
        var paper = await Letters.ApprovedAsync(id, letter, decision);
        (await Letters.TryServeAsync(paper.Id)).OrThrow();
        return await Cases.CaseAsync(id);
    }

    /// <summary>A whole case with a proof of identity, a third party's opinion and a document that was supplied, each with its original; not filed yet.</summary>
    public async Task<DisclosureRequest> CaseWithOriginalsAsync()
    {
        await PlanAsync();
        var id = (await Cases.CaseAsync(daysAgo: 3)).Id;
        var papers = new PaperDesk(server);
        await papers.AddAsync(id, PaperKind.Identity, "张示例的身份证.pdf", PaperDesk.Pdf("identity"));
        await papers.AddAsync(id, PaperKind.ThirdParty, "某公司意见.pdf", PaperDesk.Pdf("opinion"));
        var context = await Cases.AsAsync(StaffRole.Handler);
        var document = (
            await server.DoAsync(s =>
                s.GetRequiredService<AddDisclosedDocument>()
                    .RunAsync(
                        new(id, "检查/记录", "记录.pdf", new MemoryStream(PaperDesk.Pdf("record"))),
                        context,
                        Cancel
                    )
            )
        ).OrThrow();
        (
            await server.DoAsync(s =>
                s.GetRequiredService<MakeReleasedCopy>().RunAsync(new(document.Id, document.Version), context, Cancel)
            )
        ).OrThrow();
        await Letters.DecideAsync(id, "D2");
        var paper = await Letters.ApprovedAsync(id, "provided", "D2");
        (await Letters.TryServeAsync(paper.Id)).OrThrow();
        return await Cases.CaseAsync(id);
    }

    /// <summary>归档.</summary>
    public async Task<Outcome<CaseFile>> TryFileAsync(
        Guid request,
        string? remarks = null,
        string? number = null,
        string? retention = null,
        StaffRole role = StaffRole.Handler,
        DateOnly? on = null
    )
    {
        var (context, version) = (await Cases.AsAsync(role), (await Cases.CaseAsync(request)).Version);
        return await server.DoAsync(s =>
            s.GetRequiredService<FileCase>()
                .RunAsync(new(request, version, on ?? Cases.Today, retention, number, remarks), context, Cancel)
        );
    }

    /// <summary>A whole case, filed.</summary>
    public async Task<CaseFile> FiledAsync() => (await TryFileAsync((await WholeCaseAsync()).Id)).OrThrow();

    /// <summary>The filing plan, when the agency has none.</summary>
    public async Task PlanAsync()
    {
        var context = await Cases.AsAsync(StaffRole.DisclosureHead);
        var agency = context.Actor.AgencyId!.Value;
        if (!await server.ReadAsync(db => db.Set<ArchivePlan>().AnyAsync(p => p.AgencyId == agency, Cancel)))
        {
            var plan = new KeepArchivePlan.Input(agency, 0, "示001", "", "D10", "D30");
            var kept = await server.DoAsync(s =>
                s.GetRequiredService<KeepArchivePlan>().RunAsync(plan, context, Cancel)
            );
            kept.OrThrow();
        }
    }

    public async Task<Outcome<CaseFile>> TrySupplementAsync(Guid file)
    {
        var (context, now) = (await Cases.AsAsync(StaffRole.Handler), await NowAsync(file));
        return await server.DoAsync(s =>
            s.GetRequiredService<SupplementFile>().RunAsync(new(file, now.Version, Cases.Today, null), context, Cancel)
        );
    }

    public async Task<Outcome<byte[]>> TryTakeAsync(Guid file, string format, StaffRole role = StaffRole.Handler)
    {
        var context = await Cases.AsAsync(role);
        return await server.DoAsync(s =>
            WrittenAsync(s.GetRequiredService<TakeFile>().RunAsync(new(file, format), context, Cancel))
        );
    }

    /// <summary>What is written when something is taken.</summary>
    public static async Task<Outcome<byte[]>> WrittenAsync(Task<Outcome<TakenFile>> taking)
    {
        var taken = await taking;
        if (!taken.IsDone)
        {
            return taken.Problems.ToList();
        }

        using var content = new MemoryStream();
        await taken.Value.WriteAsync(content, Cancel);
        return content.ToArray();
    }

    /// <summary>The parts of the ZIP of a file by their names.</summary>
    public async Task<Dictionary<string, byte[]>> UnpackedAsync(Guid file) =>
        await UnpackedAsync((await TryTakeAsync(file, TakeFile.Zip)).OrThrow());

    /// <summary>The parts of a ZIP by their names.</summary>
    public static async Task<Dictionary<string, byte[]>> UnpackedAsync(byte[] zip)
    {
        await using var archive = new ZipArchive(new MemoryStream(zip));
        var parts = new Dictionary<string, byte[]>();
        foreach (var entry in archive.Entries)
        {
            await using var part = await entry.OpenAsync(Cancel);
            using var content = new MemoryStream();
            await part.CopyToAsync(content, Cancel);
            parts.Add(entry.FullName, content.ToArray());
        }

        return parts;
    }

    /// <summary>What a page of a PDF says, as our own reader reads it, without white.</summary>
    public static string TextOf(byte[] pdf, int page)
    {
        var text = new StringBuilder();
        foreach (var glyph in PdfDocument.Open(pdf).Page(page).Glyphs)
        {
            text.Append(glyph.Text);
        }

        return string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>What all pages say.</summary>
    public static string TextOf(byte[] pdf) =>
        string.Concat(Enumerable.Range(1, PdfDocument.Open(pdf).PageCount).Select(p => TextOf(pdf, p)));

    public async Task<Outcome<FileAppraisal>> TryProposeAsync(
        AppraisalKind kind,
        string? retention = null,
        StaffRole role = StaffRole.Handler,
        params IReadOnlyList<Guid> files
    )
    {
        var context = await Cases.AsAsync(role);
        return await server.DoAsync(s =>
            s.GetRequiredService<ProposeAppraisal>()
                .RunAsync(
                    new(context.Actor.AgencyId!.Value, files, kind, retention, "没有继续保存的价值"),
                    context,
                    Cancel
                )
        );
    }

    public async Task<Outcome<FileAppraisal>> TryDecideAsync(
        FileAppraisal appraisal,
        bool approves,
        ActionContext? context = null
    )
    {
        var by = context ?? await Cases.AsAsync(StaffRole.Approver);
        return await server.DoAsync(s =>
            s.GetRequiredService<DecideAppraisal>()
                .RunAsync(new(appraisal.Id, appraisal.Version, approves, "同意意见"), by, Cancel)
        );
    }

    public Task<CaseFile> NowAsync(Guid file) =>
        server.ReadAsync(db =>
            db.Set<CaseFile>()
                .AsNoTracking()
                .Include(f => f.Steps.OrderBy(s => s.Number))
                .SingleAsync(f => f.Id == file, Cancel)
        );
}
