using Chengming.Data;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>The papers that were approved, and how each was served. Drafts belong in no file.</summary>
internal sealed class LettersInFile(PlatformDb db, LetterVault vault) : IFilePapers
{
    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var letters = await db.Set<CaseLetter>()
            .AsNoTracking()
            .Include(l => l.Steps.OrderBy(s => s.Number))
            .Where(l => l.RequestId == about.Request.Id)
            .Where(l => l.State == LetterState.Approved || l.State == LetterState.Served)
            .OrderBy(l => l.Id)
            .ToListAsync(cancel);
        return [.. letters.Select(Paper), .. letters.Where(l => l.Service is not null).Select(l => Service(l, about))];
    }

    public async Task EraseAsync(Guid requestId, CancellationToken cancel)
    {
        var letters = db.Set<CaseLetter>().Where(l => l.RequestId == requestId);
        await db.Set<LetterStep>().Where(s => letters.Any(l => l.Id == s.LetterId)).ExecuteDeleteAsync(cancel);
        await letters.ExecuteDeleteAsync(cancel);
    }

    private FilePaper Paper(CaseLetter letter) =>
        new(
            $"letter:{letter.Id:N}",
            letter.KindCode,
            letter.Title,
            letter.ApprovedOn!.Value,
            letter.AgencyName,
            composer =>
                PdfLetter.Compose(
                    letter.AsDraft(letter.AgencyName, letter.ApprovedOn!.Value, vault.Reveal(letter)),
                    composer
                )
        )
        {
            Number = letter.Number,
            Remarks = letter.Service is null ? "没有送达" : "",
        };

    private FilePaper Service(CaseLetter letter, CaseOnFile about)
    {
        var service = letter.Service!;
        var served = letter.Steps.Last(s => s.Kind is LetterStepKind.Served);
        return new FilePaper(
            $"service:{letter.Id:N}",
            FilePaperKinds.ServiceSheet,
            $"送达登记单（{letter.Title}）",
            service.On,
            letter.AgencyName,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    "送达登记单",
                    ("送达的文书", $"{letter.Title}（{letter.Number}）"),
                    ("受送达人", vault.Reveal(letter).Addressee),
                    ("送达方式", service.Method.Term),
                    ("送达日期", ChinaTime.DayInWords(service.On)),
                    ("单号", service.Tracking.Length > 0 ? service.Tracking : "—"),
                    ("凭证", service.Proof.Length > 0 ? service.Proof : "—"),
                    ("登记人", $"{served.ByName}　{ChinaTime.DateAndTime(served.At)}")
                )
        )
        {
            Number = letter.Number,
        };
    }
}
