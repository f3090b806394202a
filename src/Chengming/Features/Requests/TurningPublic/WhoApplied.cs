using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Files.Scanning.Pdf;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.Registering;
using Chengming.Pdf.Reading;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>
/// Keeps who applied, for this and for the same, out of what becomes public: asked when a draft is made of an answer, and again before that draft goes into
/// review. A person is shown nothing of it.
/// </summary>
internal sealed class WhoApplied(PlatformDb db, PartyVault vault, SameWanted same) : IDraftOrigin
{
    public async Task<IReadOnlyList<Problem>> ProblemsAsync(
        Guid id,
        IReadOnlyList<(string Part, string Text)> words,
        CancellationToken cancel
    )
    {
        var candidate = await db.Set<ProactiveCandidate>()
            .AsNoTracking()
            .FirstOrDefaultAsync(c => c.ItemId == id, cancel);
        if (candidate is null)
        {
            return [];
        }

        var traces = await TracesAsync(candidate.RequestId, cancel);
        return
        [
            .. words.SelectMany(w =>
                traces
                    .FoundIn(w.Text, withNames: !candidate.NamesAreOthers)
                    .Select(what => new Problem("", $"{w.Part}里有{what}，请修改去掉以后再送审（《条例》第十五条）。"))
            ),
        ];
    }

    /// <summary>What would show who applied in this case and in those for the same.</summary>
    public async Task<PartyTraces> TracesAsync(Guid requestId, CancellationToken cancel)
    {
        var request = await db.Set<DisclosureRequest>().AsNoTracking().SingleAsync(r => r.Id == requestId, cancel);
        List<Guid> cases = [requestId, .. (await same.OfAsync(request, cancel)).Select(r => r.Id)];
        var all = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .Include(r => r.Parties)
            .Where(r => cases.Contains(r.Id))
            .ToListAsync(cancel);
        var traces = new PartyTraces();
        foreach (var one in all)
        {
            // A destroyed file leaves no party and no code behind.
            one.Parties.Select(vault.Reveal).ToList().ForEach(traces.Add);
            if (one.QueryCodeFingerprint.Length > 0)
            {
                traces.AddQueryCode(vault.RevealQueryCode(one));
            }
        }

        return traces;
    }

    /// <summary>The words of a file as far as they can be read; those of a picture cannot.</summary>
    public static string WordsOf(FileKind kind, byte[] content)
    {
        if (kind.Id != "pdf")
        {
            return "";
        }

        var pdf = PdfDocument.Open(content, PdfScan.Limits);
        return string.Join(
            '\n',
            Enumerable
                .Range(1, pdf.PageCount)
                .Select(pdf.Page)
                .SelectMany(page => new[] { PageText.AsDrawn(page), PageText.ByLines(page) })
        );
    }
}
