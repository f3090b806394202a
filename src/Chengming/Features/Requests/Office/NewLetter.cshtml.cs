using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Letters.OwnTexts;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>拟写文书: a paper of the case filled from its records. A letter is kept as a draft; a form is taken along to be filled by hand.</summary>
internal sealed class NewLetterModel(
    PlatformDb db,
    RequestClocks clocks,
    LetterRemedies remedies,
    DraftLetter draft,
    AgencyLetterTexts texts,
    RevealIdentity reveal,
    SecrecyReviews reviews
) : RequestPage(db, clocks)
{
    /// <summary>Code of the kind of paper; empty for the list of them.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindCode { get; set; }

    /// <summary>Code of the decision that the paper tells.</summary>
    [BindProperty(SupportsGet = true, Name = "decision")]
    public string? DecisionCode { get; set; }

    [BindProperty]
    public string? Addressee { get; set; }

    /// <summary>Whether a partial disclosure withholds something on articles 14 to 16.</summary>
    [BindProperty]
    public string? Withholds { get; set; } = "yes";

    /// <summary>Number of the edition of the agency's words with which the paper was begun; null before it was.</summary>
    [BindProperty]
    public int? Edition { get; set; }

    /// <summary>The passages as edited.</summary>
    [BindProperty]
    public List<string?> Sections { get; set; } = [];

    /// <summary>The paper; null for the list.</summary>
    public LetterText? Text { get; private set; }

    /// <summary>How the case stands with its secrecy review.</summary>
    private CaseSecrecy secrecy = CaseSecrecy.NotDemanded;

    /// <summary>What is reviewed for it: the decision that stands, or the new reply that was ordered; null for nothing.</summary>
    private AnswerUnderReview? answer;

    /// <summary>The remedy clause as it would stand today.</summary>
    public string Remedy { get; private set; } = "";

    /// <summary>The decision chosen, or the one that stands in the case, or the only one that the paper can tell.</summary>
    public DecisionKind? Decision =>
        DecisionKinds.All.FirstOrDefault(k => k.Code == DecisionCode && Serves(k))
        ?? (StandingDecision is { } standing && Serves(standing.Decision) ? standing.Decision : null)
        ?? (Choices is [var only] ? only : null);

    /// <summary>The decisions that the paper can tell.</summary>
    public IReadOnlyList<DecisionKind> Choices => [.. DecisionKinds.All.Where(k => k.LetterCode == Text?.Kind.Code)];

    /// <summary>True where the class of the remedy depends on the ground of what is withheld.</summary>
    public bool AsksGround => Text!.Kind.Remedy is RemedyClass.ByGround;

    private RequestProposal? StandingDecision =>
        Open is { Kind: ProposalKind.Decision } open ? open : Approved(ProposalKind.Decision);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var page = await ShowAsync(id, cancel);
        if (page is not NotFoundResult && Text is { } text)
        {
            Sections = [.. text.Sections.Select(s => LetterFields.Fill(s.Text, Facts()))];
            Addressee = text.Kind.To is LetterAddressee.Applicant ? $"{{{LetterFields.Requester}}}" : "";
        }

        return KindCode is { Length: > 0 } && Text is null ? NotFound() : page;
    }

    /// <summary>保存草稿.</summary>
    public async Task<IActionResult> OnPostDraftAsync(Guid id, CancellationToken cancel)
    {
        if (await ShowAsync(id, cancel) is NotFoundResult || Text is null)
        {
            return NotFound();
        }

        var words = new LetterEntry(Addressee, Sections, Withholds == "yes");
        var outcome = ModelState.IsValid
            ? await draft.RunAsync(new(id, KindCode, Decision?.Code, Edition ?? 0, words), HttpContext.Acting(), cancel)
            : null;
        return outcome is { IsDone: true }
            ? DoneAt(RequestLinks.KeptLetter(id, outcome.Value.Id), "已保存草稿。写完后送审。")
            : Refused(outcome?.Problems ?? []);
    }

    public Task<IActionResult> OnPostWordAsync(Guid id, CancellationToken cancel) =>
        SendAsync(id, LetterFile.Word, cancel);

    public Task<IActionResult> OnPostPdfAsync(Guid id, CancellationToken cancel) =>
        SendAsync(id, LetterFile.Pdf, cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        if (LetterKinds.Find(KindCode ?? "") is { } kind)
        {
            var used = Edition is { } begun
                ? await texts.OfAsync(Agency.Id, kind, begun, cancel)
                : await texts.NowAsync(Agency.Id, kind, cancel);
            (Text, Edition) = (used?.Text, used?.Edition);
        }

        secrecy = await reviews.OfAsync(Case.Id, cancel);
        answer =
            await NewReply.InHandAsync(Db, Case, cancel) is { } order ? AnswerUnderReview.Of(order)
            : StandingDecision is { } proposed ? AnswerUnderReview.Of(proposed)
            : null;
        Remedy = Text is null ? "" : await remedies.ClauseAsync(Text.Kind, Withholds == "yes", Agency, Today, cancel);
    }

    private async Task<IActionResult> SendAsync(Guid id, LetterFile file, CancellationToken cancel)
    {
        if (await ShowAsync(id, cancel) is NotFoundResult || Text is not { IsForm: true } form)
        {
            return NotFound();
        }

        // White before a word is room for a hand: “　　　　年　　月　　日”.
        var passages = form.Sections.Select(
            (s, i) => s with { Text = (Sections.ElementAtOrDefault(i) ?? "").ReplaceLineEndings("\n").TrimEnd() }
        );
        var sheet = new LetterDraft(form.Kind, true, form.TitleFor(""), Agency.Name, "", "", [.. passages], "", Today);
        var problems = LetterCheck.ProblemsOf(sheet).ToList();
        if (problems.Count > 0 || !ModelState.IsValid)
        {
            return Refused(problems);
        }

        var shown = await reveal.RunAsync(id, HttpContext.Acting(), cancel);
        return shown.IsDone
            ? file.Of(sheet.Complete(LetterSecrets.Of(shown.Value)), Case.Number, Response)
            : Refused(shown.Problems);
    }

    private LetterFacts Facts() =>
        new(
            Case,
            Agency,
            Clock,
            Clocks,
            Approved(ProposalKind.Extension),
            StandingDecision is { } standing && standing.DecisionCode == Decision?.Code ? standing.Words : "",
            answer is { } reviewed ? secrecy.Current(reviewed) : null,
            Decision
        );

    private bool Serves(DecisionKind decision) =>
        Text is null || decision.LetterCode == Text.Kind.Code || Text.Kind.To is LetterAddressee.Internal;
}
