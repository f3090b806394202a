using System.Globalization;
using System.Text;

namespace Chengming.Benchmarks.Samples;

/// <summary>Puts a report's page into what a government site's content system wraps around it, and pastes it as Word would.</summary>
internal static class CmsPage
{
    private const string WordCell =
        " style=\"border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt\"";

    private const string WordParagraph =
        "<p class=\"MsoNormal\" style=\"text-indent:32.0pt;line-height:28.0pt;mso-line-height-rule:exactly\">"
        + "<span lang=\"EN-US\" style=\"font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:宋体\">";

    /// <param name="page">A whole page as our own writer writes it.</param>
    public static string Of(string page)
    {
        var body = Between(page, "<article>", "</article>")
            .Replace("<td", "<td" + WordCell, StringComparison.Ordinal)
            .Replace("<p>", WordParagraph, StringComparison.Ordinal)
            .Replace("</p>", "</span><o:p></o:p></p>", StringComparison.Ordinal);
        var result = new StringBuilder();
        result.Append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>");
        result.Append(Between(page, "<title>", "</title>"));
        result.Append("_示例县人民政府</title>\n<meta name=\"SiteName\" content=\"示例县人民政府\">");
        result.Append("<style>body{margin:0}.nav li{float:left}</style><script>var siteId=1;</script></head><body>\n");
        result.Append(
            "<div class=\"top\"><a href=\"/\">首页</a> | <a href=\"/login\">登录</a></div><ul class=\"nav\">"
        );
        Links(result, "政务公开", 60);
        result.Append("</ul><div class=\"crumbs\">您的位置：<a>首页</a> &gt; <a>年度报告</a></div>");
        result.Append("<div class=\"article-info\">发布时间：2024-01-20 来源：本站 浏览次数：<span>17</span></div>");
        result.Append("<div class=\"TRS_Editor\" id=\"zoom\">").Append(body).Append("</div>");
        result.Append("<div class=\"share\">分享到：<a>微信</a></div><ul class=\"related\">");
        Links(result, "相关文件", 20);
        result.Append("</ul><div class=\"footer\">主办：示例县人民政府办公室 网站标识码：4100000000 ");
        result.Append("<script>/* counting */ var visits=0;</script></div></body></html>\n");
        return result.ToString();
    }

    private static void Links(StringBuilder result, string word, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            result.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/col/{i}.html\">{word}之{i}</a></li>\n");
        }
    }

    private static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
