using Chengming.Law;

namespace Chengming.Features.Requests.Complaints;

/// <summary>What a complaint is about (投诉举报事由), with the article that opens it.</summary>
/// <param name="Code">Permanent short name.</param>
/// <param name="Term">In words.</param>
/// <param name="Article">The article.</param>
[Term("投诉举报事由")]
public sealed record ComplaintGround(string Code, string Term, int Article)
{
    /// <summary>未依法主动公开.</summary>
    [Cites(Instrument.Regulation, article: 47)]
    public static readonly ComplaintGround NotPublished = new("not-published", "没有依法主动公开", 47);

    /// <summary>未依法答复申请.</summary>
    [Cites(Instrument.Regulation, article: 47)]
    public static readonly ComplaintGround NotAnswered = new("not-answered", "没有依法答复申请", 47);

    /// <summary>侵犯合法权益.</summary>
    [Cites(Instrument.Regulation, article: 51)]
    public static readonly ComplaintGround Infringed = new("infringed", "公开工作侵犯合法权益", 51);

    /// <summary>未及时更新.</summary>
    [Cites(Instrument.Regulation, article: 53)]
    public static readonly ComplaintGround NotUpdated = new("not-updated", "没有及时更新公开内容、指南、目录", 53);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ComplaintGround> All { get; } = [NotPublished, NotAnswered, Infringed, NotUpdated];

    /// <summary>The article as it is cited.</summary>
    public Citation Basis => new(Instrument.Regulation, Article);

    /// <summary>The one with this code; null when there is none.</summary>
    public static ComplaintGround? Find(string? code) => All.FirstOrDefault(g => g.Code == code);
}
