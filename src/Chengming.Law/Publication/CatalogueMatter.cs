namespace Chengming.Law.Publication;

/// <summary>公开事项: one line of a standard catalogue, the unit to which items are attached and of which gaps are told.</summary>
/// <param name="Code">The stable code, e.g. <c>aqsc-12</c>.</param>
/// <param name="Field">领域, e.g. 安全生产.</param>
/// <param name="Number">序号 within the field, from 1.</param>
/// <param name="FirstLevel">一级事项.</param>
/// <param name="SecondLevel">二级事项.</param>
/// <param name="Contents">公开内容（要素）.</param>
/// <param name="Basis">公开依据.</param>
/// <param name="LimitInWords">公开时限 as the catalogue has it.</param>
/// <param name="LimitCode">The limit that the words mean.</param>
/// <param name="Discloser">公开主体.</param>
/// <param name="Channels">公开渠道和载体 that are ticked.</param>
/// <param name="ForEverybody">公开对象: 全社会.</param>
/// <param name="ForAGroup">公开对象: 特定群体.</param>
/// <param name="Proactively">公开方式: 主动.</param>
/// <param name="OnApplication">公开方式: 依申请.</param>
/// <param name="AtCounty">公开层级: 县级.</param>
/// <param name="AtTownship">公开层级: 乡级.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Confidence">How surely it reads so.</param>
/// <param name="Note">What to mind; may be empty.</param>
[Term("公开事项")]
public sealed record CatalogueMatter(
    string Code,
    string Field,
    int Number,
    string FirstLevel,
    string SecondLevel,
    string Contents,
    string Basis,
    string LimitInWords,
    string LimitCode,
    string Discloser,
    IReadOnlyList<string> Channels,
    bool ForEverybody,
    bool ForAGroup,
    bool Proactively,
    bool OnApplication,
    bool AtCounty,
    bool AtTownship,
    CatalogueOrigin Origin,
    CatalogueConfidence Confidence,
    string Note
)
{
    /// <summary>The limit for publishing.</summary>
    public PublicationLimit Limit => PublicationLimits.Of(LimitCode);
}
