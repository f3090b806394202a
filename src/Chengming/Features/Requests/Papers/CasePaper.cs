using Chengming.Actions;
using Chengming.Features.Files.Sealing;
using Chengming.Law;

namespace Chengming.Features.Requests.Papers;

/// <summary>
/// A paper that came with a case (申请材料): proof of identity, authorisation, a scan. What the applicant sent stays as it came; what the office
/// added by mistake is struck off with a reason, and its content is destroyed.
/// </summary>
[Term("申请材料")]
[Cites(Instrument.Regulation, article: 29)]
public sealed class CasePaper
{
    internal const int LongestReason = 200;

    private CasePaper() { }

    internal CasePaper(DisclosureRequest request, int order, PaperKind kind, SealedFile file, bool fromApplicant)
    {
        Id = Guid.CreateVersion7();
        (RequestId, Order, KindCode, IsFromApplicant) = (request.Id, order, kind.Code, fromApplicant);
        (File, FileId) = (file, file.Id);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Place among the papers of the case, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Code of its kind.</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>材料种类.</summary>
    public PaperKind Kind => PaperKind.Of(KindCode);

    /// <summary>True when the applicant sent it online.</summary>
    public bool IsFromApplicant { get; private set; }

    /// <summary>The encrypted file.</summary>
    public Guid FileId { get; private set; }

    /// <summary>The encrypted file.</summary>
    public SealedFile File { get; private set; } = null!;

    /// <summary>When it was struck off; null while it is there.</summary>
    public DateTimeOffset? StruckAt { get; private set; }

    /// <summary>Who struck it off; empty while it is there.</summary>
    public string StruckByName { get; private set; } = "";

    /// <summary>Why; empty while it is there.</summary>
    public string StruckReason { get; private set; } = "";

    /// <summary>True while it is there.</summary>
    public bool IsThere => StruckAt is null;

    /// <summary>Which rule is broken by striking it off; null when it may be.</summary>
    internal Rule? WhyNotStrike() =>
        IsFromApplicant ? PaperRules.ApplicantsPapersStay
        : IsThere ? null
        : PaperRules.StruckOnce;

    internal void Strike(RequestHand by, DateTimeOffset at, string reason)
    {
        RequestRules.Hold(WhyNotStrike());
        (StruckAt, StruckByName, StruckReason) = (at, by.Name, reason);
    }
}
