namespace Chengming.Law.Requests;

/// <summary>申请接收渠道, with the day that counts as the day of receipt.</summary>
[Term("申请接收渠道")]
public sealed class RequestChannel
{
    /// <summary>当面提交; may never be refused.</summary>
    [Cites(Instrument.Regulation, article: 31, item: 1)]
    public static readonly RequestChannel InPerson = new("in-person", "当面提交", 31, 1, ReceiptFixedBy.Submission)
    {
        MayNotBeRefused = true,
    };

    /// <summary>口头申请: the office fills in the form for the applicant, who signs it.</summary>
    [Cites(Instrument.Regulation, article: 29)]
    [Cites(Instrument.Regulation, article: 31, item: 1)]
    public static readonly RequestChannel Oral = new("oral", "口头提出、代为填写", 31, 1, ReceiptFixedBy.Submission)
    {
        MayNotBeRefused = true,
    };

    /// <summary>邮寄（签收）.</summary>
    [Cites(Instrument.Regulation, article: 31, item: 2)]
    public static readonly RequestChannel SignedPost = new(
        "signed-post",
        "邮寄（签收）",
        31,
        2,
        ReceiptFixedBy.Signature
    )
    {
        MayNotBeRefused = true,
    };

    /// <summary>平常信函: the office confirms with the applicant on the day it comes.</summary>
    [Cites(Instrument.Regulation, article: 31, item: 2)]
    public static readonly RequestChannel OrdinaryPost = new(
        "ordinary-post",
        "平常信函",
        31,
        2,
        ReceiptFixedBy.Confirmation
    )
    {
        MayNotBeRefused = true,
    };

    /// <summary>互联网渠道.</summary>
    [Cites(Instrument.Regulation, article: 31, item: 3)]
    public static readonly RequestChannel Online = new("online", "网上提交", 31, 3, ReceiptFixedBy.Confirmation);

    /// <summary>电子邮件: an internet channel, so the older rule of the arrival in the mailbox no longer holds.</summary>
    [Cites(Instrument.Regulation, article: 31, item: 3)]
    public static readonly RequestChannel Email = new("email", "电子邮件", 31, 3, ReceiptFixedBy.Confirmation);

    /// <summary>传真 of the disclosure office.</summary>
    [Cites(Instrument.Regulation, article: 31, item: 3)]
    public static readonly RequestChannel Fax = new("fax", "传真", 31, 3, ReceiptFixedBy.Confirmation);

    private RequestChannel(string code, string term, int article, int item, ReceiptFixedBy fixedBy)
    {
        Code = code;
        Term = term;
        Basis = new Citation(Instrument.Regulation, article, Item: item);
        FixedBy = fixedBy;
    }

    /// <summary>All channels.</summary>
    public static IReadOnlyList<RequestChannel> All { get; } =
    [InPerson, Oral, SignedPost, OrdinaryPost, Online, Email, Fax];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>The item of article 31.</summary>
    public Citation Basis { get; }

    /// <summary>Which day counts.</summary>
    public ReceiptFixedBy FixedBy { get; }

    /// <summary>True when no agency may close the channel; others bind it once its guide names them (国办公开办函〔2017〕19号).</summary>
    [Cites(Instrument.Regulation, article: 28)]
    public bool MayNotBeRefused { get; private init; }

    /// <summary>True when nothing is received before the office and the applicant confirmed it.</summary>
    public bool NeedsConfirmation => FixedBy is ReceiptFixedBy.Confirmation;

    /// <summary>The day of receipt.</summary>
    /// <param name="arrivedOn">The day of submission, of the agency's signature, or of arrival.</param>
    /// <param name="confirmedOn">The day both sides confirmed; ignored where the channel needs none.</param>
    /// <returns>The day; null while a confirmation is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It was confirmed before it arrived.</exception>
    public DateOnly? ReceivedOn(DateOnly arrivedOn, DateOnly? confirmedOn)
    {
        if (!NeedsConfirmation)
        {
            return arrivedOn;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(confirmedOn ?? arrivedOn, arrivedOn, nameof(confirmedOn));
        return confirmedOn;
    }

    /// <summary>The channel with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static RequestChannel Of(string code) =>
        All.FirstOrDefault(c => c.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No request channel has this code.");
}
