using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law.Requests;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>登记文书送达.</summary>
internal sealed class ServeLetterModel(PlatformDb db, RequestClocks clocks, ServeLetter serve) : LetterPage(db, clocks)
{
    [BindProperty]
    public string? Method { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Tracking { get; set; }

    [BindProperty]
    public string? Proof { get; set; }

    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    [BindProperty]
    public FeeBasis? FeeBasis { get; set; }

    [BindProperty]
    public int? FeeCount { get; set; }

    [BindProperty]
    public string? Consultation { get; set; }

    [BindProperty]
    public string? ThirdParty { get; set; }

    /// <summary>The third party that was told; at first the one that the paper is addressed to.</summary>
    public string? ThirdPartyChosen => ThirdParty ?? LetterOnCase.ThirdPartyOf(Letter, Case);

    /// <summary>The day as the form shows it; today at first.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    /// <summary>The applicant's last day; at first the one that the paper says.</summary>
    public string AnswerByText => (AnswerBy ?? LetterOnCase.AnswerByOf(Letter)) is { } day ? ChinaTime.Date(day) : "";

    /// <summary>What the service means for the case; null for nothing.</summary>
    public RequestEventKind? OnCase => LetterOnCase.EventOf(Letter, Case);

    /// <summary>The review or suit whose new reply the paper is; null when it is none.</summary>
    public RemedyProceeding? Anew { get; private set; }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        await base.ReadAsync(cancel);
        Anew = Letter is null ? null : await LetterOnCase.NewReplyOfAsync(Db, Letter, Case, cancel);
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await ShowLetterAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        var input = new ServeLetter.Input
        {
            LetterId = LetterId,
            Version = LetterVersion,
            RequestVersion = Version,
            Method = Method,
            On = On,
            Tracking = Tracking,
            Proof = Proof,
            AnswerBy = AnswerBy,
            FeeBasis = FeeBasis,
            FeeCount = FeeCount,
            Consultation = Consultation,
            ThirdParty = string.IsNullOrEmpty(ThirdParty) ? null : ThirdParty,
        };
        return ActAsync(id, () => serve.RunAsync(input, HttpContext.Acting(), cancel), _ => "已登记送达。", cancel);
    }
}
