using Chengming.Law;

namespace Chengming.Reports.Writing.Pdf;

/// <summary>A typeface of official papers with the names its fonts go by, best first.</summary>
/// <param name="FamilyNames">Family names as the fonts state them.</param>
/// <param name="IsHeavy">Whether a stand-in is to be made heavier.</param>
[Term("公文字体")]
internal sealed record OfficialTypeface(IReadOnlyList<string> FamilyNames, bool IsHeavy)
{
    public static readonly OfficialTypeface Title = new(
        ["方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "华文中宋", "STZhongsong"],
        IsHeavy: true
    );

    public static readonly OfficialTypeface Heading = new(
        ["黑体", "SimHei", "方正黑体简体", "方正黑体_GBK", "Noto Sans SC", "思源黑体"],
        IsHeavy: true
    );

    public static readonly OfficialTypeface Part = new(
        ["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "LXGW WenKai", "霞鹜文楷"],
        IsHeavy: true
    );

    public static readonly OfficialTypeface Body = new(
        ["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "朱雀仿宋"],
        IsHeavy: false
    );

    public static readonly OfficialTypeface Table = new(["宋体", "SimSun", "方正书宋_GBK"], IsHeavy: false);
}
