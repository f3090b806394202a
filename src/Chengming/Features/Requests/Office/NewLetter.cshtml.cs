using System.Globalization;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Registering;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>拟写文书: a paper of the case filled from its records, completed by the handler, checked, and taken along as Word or PDF.</summary>
internal sealed class NewLetterModel(
    PlatformDb db,
    RequestClocks clocks,
    LetterRemedies remedies,
    RevealIdentity reveal,
    PrintReceipt receipt
) : RequestPage(db, clocks)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Code of the kind of paper; empty for the list of them.</summary>
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? KindCode { get; set; }

    /// <summary>Code of the decision that the paper tells.</summary>
    [BindProperty(SupportsGet = true, Name = "decision")]
    public string? DecisionCode { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Addressee { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>Whether a partial disclosure withholds something on articles 14 to 16.</summary>
    [BindProperty]
    public string? Withholds { get; set; } = "yes";

    /// <summary>The passages as edited.</summary>
    [BindProperty]
    public List<string?> Sections { get; set; } = [];

    /// <summary>The paper; null for the list.</summary>
    public LetterText? Text { get; private set; }

    /// <summary>The remedy clause as it will stand.</summary>
    public string Remedy { get; private set; } = "";

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    /// <summary>The decision chosen, or the one that stands in the case.</summary>
    public DecisionKind? Decision =>
        DecisionKinds.All.FirstOrDefault(k => k.Code == DecisionCode)
        ?? (StandingDecision is { } standing && (Text is null || Serves(standing.Decision)) ? standing.Decision : null);

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

    public Task<IActionResult> OnPostWordAsync(Guid id, CancellationToken cancel) =>
        SendAsync(id, WordLetter.Write, Word, "docx", cancel);

    public Task<IActionResult> OnPostPdfAsync(Guid id, CancellationToken cancel) =>
        SendAsync(id, PdfLetter.Write, "application/pdf", "pdf", cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Text = LetterKinds.Find(KindCode ?? "") is { } kind ? LetterTexts.Of(kind) : null;
        Remedy = Text is null
            ? ""
            : await remedies.ClauseAsync(Text.Kind, Withholds == "yes", Agency, On ?? Today, cancel);
    }

    private async Task<IActionResult> SendAsync(
        Guid id,
        Action<LetterDraft, Stream> write,
        string mediaType,
        string ending,
        CancellationToken cancel
    )
    {
        var page = await ShowAsync(id, cancel);
        if (page is NotFoundResult || Text is not { } text)
        {
            return NotFound();
        }

        var draft = Draft(text);
        var problems = LetterCheck.ProblemsOf(draft).ToList();
        if (problems.Count > 0 || !ModelState.IsValid)
        {
            return Refused(problems);
        }

        var shown = draft.Asks(LetterFields.QueryCode)
            ? await receipt.RunAsync(id, HttpContext.Acting(), cancel)
            : await reveal.RunAsync(id, HttpContext.Acting(), cancel);
        if (!shown.IsDone)
        {
            return Refused(shown.Problems);
        }

        var file = new MemoryStream();
        write(draft.Complete(LetterSecrets.Of(shown.Value)), file);
        file.Position = 0;
        Response.Headers.CacheControl = "no-store";
        return File(file, mediaType, SafeFileName.Clean($"{text.Kind.Term} {Case.Number}.{ending}"));
    }

    private LetterDraft Draft(LetterText text) =>
        new(
            text,
            Decision?.Code ?? "",
            Agency.Name,
            Number?.Trim() ?? "",
            Addressee?.Trim() ?? "",
            [
                .. text.Sections.Select(
                    (s, i) =>
                        s with
                        {
                            Text = (Sections.ElementAtOrDefault(i) ?? "").ReplaceLineEndings("\n").TrimEnd(),
                        }
                ),
            ],
            Remedy,
            On ?? Today
        );

    private LetterFacts Facts() =>
        new(
            Case,
            Agency,
            Clock,
            Clocks,
            Approved(ProposalKind.Extension),
            StandingDecision is { } standing && standing.DecisionCode == Decision?.Code ? standing.Words : "",
            Decision
        );

    private bool Serves(DecisionKind decision) =>
        decision.LetterCode == Text!.Kind.Code || Text.Kind.To is LetterAddressee.Internal;

    /// <summary>An example of a number of this kind of paper.</summary>
    public string NumberExample =>
        string.Create(CultureInfo.InvariantCulture, $"机关代字公开{Text!.Kind.Sequence}〔{Today.Year}〕序号号");

    /// <summary>True where the class of the remedy depends on the ground of what is withheld.</summary>
    public bool AsksGround => Text!.Kind.Remedy is RemedyClass.ByGround;
}
