using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.Redacting;
using Chengming.Law;
using Chengming.Pdf.Reading;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>
/// 起草主动公开信息 of what was answered: the words are typed anew, the files chosen by hand among the released copies, and nothing of the application goes along.
/// The draft then goes the way of every other; one that was discarded there can be made again.
/// </summary>
[Cites(Instrument.Regulation, article: 44)]
internal sealed class DraftForPublic(
    PlatformDb db,
    RequestChange change,
    IPublicDrafts drafts,
    WhoApplied who,
    SealedContents contents
)
{
    /// <summary>Which case, what becomes public, and which documents go along.</summary>
    public sealed record Input
    {
        /// <summary>The case.</summary>
        public required Guid RequestId { get; init; }

        /// <summary>Slug of the column.</summary>
        public string? Column { get; init; }

        /// <summary>标题.</summary>
        public string? Title { get; init; }

        /// <summary>成文日期 of the information.</summary>
        public DateOnly? MadeOn { get; init; }

        /// <summary>正文.</summary>
        public string? Text { get; init; }

        /// <summary>The documents whose copies go along.</summary>
        public IReadOnlyList<Guid> Documents { get; init; } = [];

        /// <summary>True when the person looked and found that a name in it is not the applicant's.</summary>
        public bool NamesAreOthers { get; init; }
    }

    /// <summary>Hands the draft in, or says what has to be mended.</summary>
    public async Task<Outcome<DraftStanding>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.RequestId, cancel);
        if (RequestKeepers.Refusal(context.Actor, work.Agency, StaffRole.Handler) is { } refusal)
        {
            return refusal;
        }

        var accepted = (await Candidates.OfAsync(db, input.RequestId, cancel))
            .All.Where(c => c.IsAccepted is true)
            .ToList();
        if (accepted is not [var first, ..])
        {
            return TurningRules.MustBeAccepted.ToProblem();
        }

        var before = (await drafts.StandingsAsync([first.ItemId!.Value], cancel)).Values.SingleOrDefault();
        if (first.WhyNotDraft(before) is { } broken)
        {
            return broken.ToProblem();
        }

        var acting = context.As(StaffRole.Handler);
        var (files, problems) = await FilesAsync(input, cancel);
        problems.AddRange(await ProblemsAsync(input, files, cancel));
        if (problems.Count > 0)
        {
            return problems;
        }

        if (first.DraftedAt is not null)
        {
            // Fixed before the item is entered, so that two who begin again at the same moment do not make two.
            var item = Guid.CreateVersion7();
            accepted.Where(c => c.ItemId == before!.Id).ToList().ForEach(c => c.BeginAgain(before!, item));
            db.Record(acting, new PublicDraftBegunAgain(work.Request.Subject, before!.IndexNumber));
            await db.SaveChangesAsync(cancel);
        }

        var entered = await drafts.EnterAsync(DraftOf(input, work, first.ItemId!.Value, files), acting, cancel);
        if (!entered.IsDone)
        {
            return entered
                .Problems.Select(p =>
                    p.Field == nameof(PublicDraft.Files) ? p with { Field = nameof(input.Documents) } : p
                )
                .ToList();
        }

        // Entering saved on its own; what it left untracked is read again.
        foreach (
            var candidate in (await Candidates.OfAsync(db, input.RequestId, cancel)).All.Where(c =>
                c.ItemId == entered.Value.Id
            )
        )
        {
            candidate.Draft(input.NamesAreOthers, RequestHand.Of(acting.Actor), work.Now);
        }

        db.Record(acting, new PublicDraftMade(work.Request.Subject, entered.Value.IndexNumber, files.Count));
        await db.SaveChangesAsync(cancel);
        return entered;
    }

    private static PublicDraft DraftOf(
        Input input,
        RequestAtWork work,
        Guid item,
        IReadOnlyList<(DisclosedDocument Document, byte[] Content)> files
    ) =>
        new()
        {
            Id = item,
            AgencyId = work.Agency.Id,
            Column = input.Column,
            Title = input.Title,
            MadeOn = input.MadeOn,
            Text = input.Text,
            Origin = new($"依申请转主动公开：申请 {work.Request.Number}", RequestLinks.Case(work.Request.Id)),
            Files =
            [
                .. files.Select(f => new DraftFile(
                    $"{f.Document.Title}.{f.Document.Copy!.Kind.Extensions[0]}",
                    f.Document.Title,
                    f.Content
                )),
            ],
        };

    private async Task<(List<(DisclosedDocument Document, byte[] Content)> Files, List<Problem> Problems)> FilesAsync(
        Input input,
        CancellationToken cancel
    )
    {
        var files = new List<(DisclosedDocument, byte[])>();
        var problems = new List<Problem>();
        var documents = await DocumentChange
            .Documents(db)
            .AsNoTracking()
            .Where(d => d.RequestId == input.RequestId && input.Documents.Contains(d.Id))
            .OrderBy(d => d.Id)
            .ToListAsync(cancel);
        foreach (var document in documents)
        {
            if (document.Copy is not { IsDestroyed: false } copy)
            {
                problems.Add(new(nameof(input.Documents), $"“{document.Title}”没有核对过的副本，不能作为附件。"));
                continue;
            }

            files.Add((document, await contents.ReadAsync(copy, cancel)));
        }

        return (files, problems);
    }

    private async Task<IReadOnlyList<Problem>> ProblemsAsync(
        Input input,
        IReadOnlyList<(DisclosedDocument Document, byte[] Content)> files,
        CancellationToken cancel
    )
    {
        var traces = await who.TracesAsync(input.RequestId, cancel);
        List<(string Field, string Part, string Text)> words =
        [
            (nameof(input.Title), "标题", input.Title.Tidy()),
            (nameof(input.Text), "正文", input.Text.Tidy()),
        ];
        var problems = new List<Problem>();
        foreach (var (document, content) in files)
        {
            var part = $"附件“{document.Title}”";
            words.Add((nameof(input.Documents), part, document.Title));
            try
            {
                words.Add((nameof(input.Documents), part, WhoApplied.WordsOf(document.Copy!.Kind, content)));
            }
            catch (PdfException)
            {
                problems.Add(
                    new(nameof(input.Documents), $"{part}读不完整，核对不了里面有没有申请人的信息，不能作为附件。")
                );
            }
        }

        problems.AddRange(
            words
                .SelectMany(w =>
                    traces
                        .FoundIn(w.Text, withNames: !input.NamesAreOthers)
                        .Select(what => new Problem(
                            w.Field,
                            $"{w.Part}里有{what}，不能公开（《条例》第十五条）。请去掉以后再起草。"
                        ))
                )
                .Distinct()
        );
        return problems;
    }
}

/// <summary>A draft for the public that was discarded is made again.</summary>
/// <param name="Subject">The case.</param>
/// <param name="IndexNumber">Index number of the one that was discarded.</param>
[Term("重新起草转主动公开的信息")]
public sealed record PublicDraftBegunAgain(AuditSubject Subject, string IndexNumber) : AuditedEvent(Subject);

/// <summary>A draft for the public was made of what was answered.</summary>
/// <param name="Subject">The case.</param>
/// <param name="IndexNumber">Index number of the draft.</param>
/// <param name="Files">How many documents went along.</param>
[Term("起草转主动公开的信息")]
public sealed record PublicDraftMade(AuditSubject Subject, string IndexNumber, int Files) : AuditedEvent(Subject);
