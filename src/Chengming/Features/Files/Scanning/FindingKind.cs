using Chengming.Law;

namespace Chengming.Features.Files.Scanning;

/// <summary>What the check before release looks for (发布前检查项).</summary>
/// <param name="Code">A name for machines; permanent.</param>
/// <param name="Term">What it is called, in Chinese.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Advice">What to do, in Chinese.</param>
[Term("发布前检查项")]
public sealed record FindingKind(string Code, string Term, FindingSeverity Severity, string Advice)
{
    private const string Mask = "确需公开的，只保留必要部分并遮盖其余；否则删除。";
    private const string Drop = "生成清洁副本，或在原文件中删除后重新上传。";

    internal static readonly FindingKind IdentityNumber = new(
        "identity-number",
        "公民身份号码",
        FindingSeverity.Error,
        Mask
    );
    internal static readonly FindingKind OldIdentityNumber = new(
        "identity-number-15",
        "疑似 15 位旧身份证号码",
        FindingSeverity.Question,
        Mask
    );
    internal static readonly FindingKind Mobile = new(
        "mobile-number",
        "手机号码",
        FindingSeverity.Warning,
        "单位公开的工作手机可以保留；个人号码应遮盖中间四位或删除。"
    );
    internal static readonly FindingKind Landline = new(
        "landline-number",
        "固定电话",
        FindingSeverity.Question,
        "单位公开的办公电话可以保留；住宅电话应删除。"
    );
    internal static readonly FindingKind BankCard = new("bank-card", "银行卡号", FindingSeverity.Error, Mask);
    internal static readonly FindingKind Email = new(
        "email",
        "电子邮箱",
        FindingSeverity.Question,
        "单位公开的邮箱可以保留；个人邮箱应删除。"
    );
    internal static readonly FindingKind HomeAddress = new(
        "home-address",
        "自然人详细住址",
        FindingSeverity.Warning,
        "自然人的住址只保留到县（区）或村，删除门牌和室号。"
    );
    internal static readonly FindingKind Passport = new("passport", "护照或通行证号码", FindingSeverity.Error, Mask);
    internal static readonly FindingKind Plate = new(
        "plate",
        "机动车号牌",
        FindingSeverity.Warning,
        "个人车辆的号牌应遮盖。"
    );

    internal static readonly FindingKind TrackedChange = new("tracked-change", "修订痕迹", FindingSeverity.Error, Drop);
    internal static readonly FindingKind Comment = new("comment", "批注", FindingSeverity.Error, Drop);
    internal static readonly FindingKind Notes = new("speaker-notes", "演讲者备注", FindingSeverity.Warning, Drop);
    internal static readonly FindingKind HiddenText = new(
        "hidden-text",
        "隐藏文字",
        FindingSeverity.Error,
        "显示隐藏文字，核对后删除；或生成清洁副本，并选择把隐藏的内容也去掉。"
    );
    internal static readonly FindingKind UnseenText = new(
        "unseen-text",
        "看不见的文字",
        FindingSeverity.Warning,
        "与背景同色、极小或在页面以外的文字会被人复制出来；请核对后删除。"
    );
    internal static readonly FindingKind HiddenSheet = new(
        "hidden-sheet",
        "隐藏的工作表",
        FindingSeverity.Error,
        "取消隐藏，核对后删除；或生成清洁副本，并选择把隐藏的内容也去掉。"
    );
    internal static readonly FindingKind HiddenRows = new(
        "hidden-rows",
        "隐藏的行或列",
        FindingSeverity.Error,
        "取消隐藏，核对后删除；或生成清洁副本，并选择把隐藏的内容也去掉。"
    );
    internal static readonly FindingKind HiddenSlide = new(
        "hidden-slide",
        "隐藏的幻灯片",
        FindingSeverity.Error,
        "取消隐藏，核对后删除；或生成清洁副本，并选择把隐藏的内容也去掉。"
    );
    internal static readonly FindingKind HiddenName = new("hidden-name", "隐藏的名称", FindingSeverity.Question, Drop);
    internal static readonly FindingKind Properties = new("properties", "文档属性", FindingSeverity.Warning, Drop);
    internal static readonly FindingKind EmbeddedObject = new(
        "embedded-object",
        "嵌入的文件或控件",
        FindingSeverity.Warning,
        "嵌入的文件不在页面上显示，但会随文件一起公开；请改为图片或另附。"
    );
    internal static readonly FindingKind ExternalLink = new(
        "external-link",
        "外部引用",
        FindingSeverity.Warning,
        "打开文件时会读取别处的内容，还会暴露内部路径；请断开链接，保留数值。"
    );
    internal static readonly FindingKind InternalAddress = new(
        "internal-address",
        "内部地址",
        FindingSeverity.Warning,
        "链接指向本机、内网或共享文件夹，公众打不开；请改正或删除。"
    );
    internal static readonly FindingKind Macro = new("macro", "宏", FindingSeverity.Error, "另存为不带宏的格式。");
    internal static readonly FindingKind CachedData = new(
        "cached-data",
        "数据透视表或查询的缓存",
        FindingSeverity.Warning,
        "缓存里可能有未显示的全部明细；请只保留数值。"
    );
    internal static readonly FindingKind Thumbnail = new(
        "thumbnail",
        "缩略图",
        FindingSeverity.Question,
        "缩略图可能是修改以前的样子；请生成清洁副本。"
    );

    internal static readonly FindingKind Script = new("script", "脚本或自动动作", FindingSeverity.Error, Drop);
    internal static readonly FindingKind Attachment = new("attachment", "内嵌附件", FindingSeverity.Error, Drop);
    internal static readonly FindingKind OlderRevision = new(
        "older-revision",
        "文件里保留着以前的版本",
        FindingSeverity.Warning,
        "请生成清洁副本，或从原文件重新导出。"
    );
    internal static readonly FindingKind FormField = new(
        "form-field",
        "可填写的表单",
        FindingSeverity.Question,
        "核对表单里填写的内容；公开用的文件宜导出为不可填写的 PDF。"
    );

    internal static readonly FindingKind Position = new("position", "拍摄位置", FindingSeverity.Error, Drop);
    internal static readonly FindingKind PictureData = new(
        "picture-data",
        "图片附带信息",
        FindingSeverity.Warning,
        Drop
    );
    internal static readonly FindingKind TrailingData = new(
        "trailing-data",
        "文件尾部的多余数据",
        FindingSeverity.Warning,
        Drop
    );
}
