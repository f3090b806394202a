using System.Globalization;
using Chengming.Data.Protection;
using Chengming.Features.Files.Storing;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.Portal;

/// <summary>The page behind every answer that is not a success: what happened, what it means, what to do.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ProblemModel : PageModel
{
    /// <summary>The status of the answer.</summary>
    public int Status { get; private set; }

    /// <summary>What happened.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What it means and what to do.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Number of the request as the log has it; only where the platform itself is at fault.</summary>
    public string? RequestId => Status >= 500 ? HttpContext.TraceIdentifier : null;

    /// <summary>Shows the problem.</summary>
    public void OnGet() => Show();

    /// <summary>Shows the problem of a form that was sent.</summary>
    public void OnPost() => Show();

    // Not bound as a parameter: binding reads the form, and the form may be what is wrong (too large, cut off).
    private void Show()
    {
        var named = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Status = named is >= 400 and <= 599 ? named : 404;
        Response.StatusCode = Status;
        (Heading, Explanation) = (Status, HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error) switch
        {
            (_, CannotRevealException) => (
                "这项内容打不开",
                "内容是加密保存的，平台现在没有打开它的密钥，或者密文被改动过。请把下面的编号告诉系统管理员，由其运行 chengming doctor，并从单独保管密钥的地方取回密钥；不要重新录入，也不要新建密钥。"
            ),
            (_, DamagedContentException) => (
                "保存的文件已经损坏",
                "文件的内容与收下时不符，没有给出。请把下面的编号告诉系统管理员，由其从备份取回这个文件。"
            ),
            var (status, _) => WordsFor(status),
        };
    }

    private static (string Heading, string Explanation) WordsFor(int status) =>
        status switch
        {
            400 => ("请求不完整", "页面可能停留过久，表单已失效。请返回上一页，刷新后重新提交。"),
            403 => ("没有权限", "您的岗位不能进入这个页面或执行这项操作。需要时请联系安全管理员授予岗位。"),
            404 => ("没有这个页面", "地址可能输错，或者内容已到期删除。可以从首页重新进入，或按机构、年度查找报告。"),
            405 or 415 => ("不能这样访问这个地址", "请从页面上的按钮或链接进入。"),
            410 => ("内容已经撤回", "发布机关已将这项内容撤回，撤回的时间和理由见信息页面。"),
            413 => (
                "文件超出大小限制",
                "这次上传的文件超过了上限，没有收下。请返回上一页，按页面上写明的上限分批上传。"
            ),
            429 => ("提交过于频繁", "同一地址每小时可提交的批次有限。请稍后再试，已提交的批次不受影响。"),
            503 => ("服务暂时繁忙", "排队的任务已满。请稍后再试。"),
            < 500 => ("请求无法处理", "请检查地址或返回上一页重试。"),
            _ => ("系统出错", "错误已记录，数据没有丢失。请稍后重试；反复出现时请联系网站管理员。"),
        };
}
