using Chengming.Actions;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>What may never happen to a file, each with its basis.</summary>
internal static class FileRules
{
    private const string Archives = "《档案法实施条例》第二十四条";

    public static readonly Rule MustBeClosed = new(
        "申请办结后才能归档",
        new Citation(Instrument.Regulation, 45).ToString()
    );

    public static readonly Rule FiledOnce = new("这件申请已经归档", "内部约定：一案一卷");

    public static readonly Rule WholeIsFiledInParts = new("拆分的申请随拆分后的各件归档", "内部约定：一案一卷");

    public static readonly Rule GapsAreExplained = new("缺少文件的案卷写明情况后归档", "内部约定：备考表");

    public static readonly Rule FiledCaseIsReadOnly = new(
        "申请已经归档，不再改动；复议、诉讼引起的材料，先登记复议或诉讼，再补充归档",
        "内部约定：归档后只补充，不改动"
    );

    public static readonly Rule MustBeReopened = new("案卷没有等待补充的材料", "内部约定：归档后只补充，不改动");

    public static readonly Rule NothingToAdd = new("没有新的材料可以补充", "内部约定：归档后只补充，不改动");

    public static readonly Rule MustBeKept = new("案卷等待补充归档，或者已经销毁", "内部约定：一案一卷");

    public static readonly Rule HandedOverOnce = new("案卷已经移交", "国家档案局令第13号");

    public static readonly Rule PeriodMustBeOver = new("保管期限没有届满", Archives);

    public static readonly Rule AppraisedOnce = new("案卷已经在鉴定中", Archives);

    public static readonly Rule ExtensionIsLonger = new("延长后的保管期限应当更长", Archives);

    public static readonly Rule AnotherApproves = new("鉴定意见由提出人以外的人批准", Archives);

    public static readonly Rule MustBeUndecided = new("鉴定意见已经有决定", Archives);
}
