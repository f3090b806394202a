using Chengming.Actions;
using Chengming.Pdf.Redacting;

namespace Chengming.Features.Requests.Redacting;

/// <summary>Why there is no copy, and what to do instead.</summary>
internal static class RedactionWords
{
    private const string Scan = "请把这一页打印后扫描成图片（或者导出为 JPG、PNG），作为图片添加再遮盖。";

    private static readonly Dictionary<RedactionProblem, string> Reasons = new()
    {
        [RedactionProblem.Protected] = "PDF 有权限保护。请从原文件重新导出一份不加保护的。",
        [RedactionProblem.Damaged] = $"有内容读不出来，不能保证已经遮盖。{Scan}",
        [RedactionProblem.Layers] =
            "PDF 有可以开关的图层，看不见的图层里可能还有内容。请用“打印为 PDF”另存一份再添加。",
        [RedactionProblem.UnknownFont] = $"有文字用的字体没有足够的说明，不能确定文字的位置。{Scan}",
        [RedactionProblem.Picture] = $"遮盖的地方有图片，它的压缩方式在这里不能改写。{Scan}也可以遮盖整张图片。",
        [RedactionProblem.Drawing] =
            $"遮盖的边上有画成线条的图形，可能是文字的轮廓。请把方框放大到盖住整个图形；不行的，{Scan}",
        [RedactionProblem.Pattern] = $"有图案填充或者透明遮罩，里面可能还有内容。{Scan}",
        [RedactionProblem.NoSuchPage] = "有遮盖不在任何一页上，请取消它。",
        [RedactionProblem.NotGone] = $"生成后重新读取，仍能读到应当遮盖的内容，副本没有保存。{Scan}",
    };

    public static Problem Of(CannotRedactException refused) =>
        new("", $"没有生成副本：{(refused.Page > 0 ? $"第 {refused.Page} 页" : "")}{Reasons[refused.Problem]}");
}
