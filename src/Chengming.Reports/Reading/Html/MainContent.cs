using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Chengming.Reports.Reading.Flow;

namespace Chengming.Reports.Reading.Html;

/// <summary>
/// Finds the report within a page: the smallest element that holds the chapter headings (or else the tables), and the title
/// that stands nearest before it. Nothing depends on the class names of one site.
/// </summary>
internal static partial class MainContent
{
    // Fewer headings may be those of any list on the page.
    private const int ChaptersOfReport = 3;

    /// <summary>The items of the report; empty when nothing on the page looks like one.</summary>
    public static List<FlowItem> Of(List<FlowItem> items)
    {
        var core = CoreOf(items);
        if (core is null)
        {
            return [];
        }

        var first = items.FindIndex(i => IsInside(core, i));
        var title = TitleIndex(items, first);
        var outer = title < first ? CommonAncestor(core, (IElement)items[title].Origin!) : core;
        var kept = new List<FlowItem>(items.Count);
        var inChapter = false;
        for (var i = title; i < items.Count; i++)
        {
            var inCore = IsInside(core, items[i]);
            inChapter |= inCore && IsChapter(items[i]);
            if (i == title || (inCore ? !IsNoise(items[i], inChapter) : IsWorthKeeping(items[i], outer)))
            {
                kept.Add(items[i]);
            }
        }

        return kept;
    }

    /// <summary>All items but links and the buttons of the page, for a page on which no report could be made out.</summary>
    public static List<FlowItem> WithoutNoise(List<FlowItem> items) =>
        [.. items.Where(i => !IsNoise(i, inChapter: false))];

    private static IElement? CoreOf(List<FlowItem> items)
    {
        var chapters = items.Where(IsChapter).ToList();
        var numbers = chapters.Select(c => Headings.ChapterNumber(((FlowText)c).Text)).Distinct().Count();
        var tables = items.Where(IsDataTable).ToList();
        if (numbers < ChaptersOfReport)
        {
            return tables.Count > 0 ? CommonAncestor([.. chapters, .. tables]) : null;
        }

        var core = CommonAncestor(chapters);
        return tables.Count == 0 || tables.Exists(t => IsInside(core, t))
            ? core
            : CommonAncestor([.. chapters, .. tables]);
    }

    // The nearest before the content wins: further up stand breadcrumbs and the name of the column.
    private static int TitleIndex(List<FlowItem> items, int first)
    {
        for (var i = first; i < items.Count && !IsChapter(items[i]) && items[i] is FlowText text; i++)
        {
            if (!text.IsLink && Headings.IsReportTitle(text.Text))
            {
                return first;
            }
        }

        for (var i = first - 1; i >= 0; i--)
        {
            if (items[i] is FlowText { IsLink: false } text && Headings.IsReportTitle(text.Text))
            {
                return StartOfTornTitle(items, i);
            }
        }

        return first;
    }

    private static int StartOfTornTitle(List<FlowItem> items, int index)
    {
        while (
            index > 0
            && items[index - 1] is FlowText above
            && ReferenceEquals(above.Origin, items[index].Origin)
            && !above.IsLink
        )
        {
            index--;
        }

        return index;
    }

    private static bool IsChapter(FlowItem item) =>
        item is FlowText { IsLink: false } text && Headings.IsChapter(text.Text);

    private static bool IsDataTable(FlowItem item)
    {
        if (item is not FlowGrid { Rows: > 1, Columns: > 1 } grid)
        {
            return false;
        }

        var texts = grid.Cells.SelectMany(c => c.Content).OfType<FlowText>().ToList();
        return texts.Count(t => t.IsLink) * 2 < texts.Count;
    }

    private static bool IsWorthKeeping(FlowItem item, IElement outer) =>
        IsInside(outer, item)
        && (item is FlowText { IsLink: false } text ? Headings.IsProse(text.Text) : IsDataTable(item));

    private static bool IsNoise(FlowItem item, bool inChapter) =>
        item is FlowText text
        && (
            (text.IsLink && !Headings.IsProse(text.Text))
            || ButtonPattern().IsMatch(text.Text)
            || (inChapter && BylinePattern().IsMatch(text.Text))
        );

    private static bool IsInside(IElement ancestor, FlowItem item)
    {
        for (var element = item.Origin as IElement; element is not null; element = element.ParentElement)
        {
            if (ReferenceEquals(element, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    private static IElement CommonAncestor(List<FlowItem> items) =>
        items.Select(i => (IElement)i.Origin!).Aggregate(CommonAncestor);

    private static IElement CommonAncestor(IElement one, IElement other)
    {
        var (depth, otherDepth) = (DepthOf(one), DepthOf(other));
        while (!ReferenceEquals(one, other))
        {
            if (depth >= otherDepth)
            {
                (one, depth) = (one.ParentElement!, depth - 1);
            }
            else
            {
                (other, otherDepth) = (other.ParentElement!, otherDepth - 1);
            }
        }

        return one;
    }

    private static int DepthOf(IElement element)
    {
        var depth = 0;
        for (var above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            depth++;
        }

        return depth;
    }

    /// <summary>A line made of nothing but the captions of a page's buttons.</summary>
    [GeneratedRegex(
        @"^(?:[\s|｜\[\]【】（）()·:：/、]|打印|关闭|窗口|本页|此页|页面|当前页?|分享到?|收藏|微信|微博|朋友圈|QQ空间|字号|字体|默认|超大|[大中小]|扫一扫|用?手机|打开|在|返回顶部)+$"
    )]
    private static partial Regex ButtonPattern();

    /// <summary>What a page says about its own publishing, below the report.</summary>
    [GeneratedRegex(
        @"^[【\[]?(?:上一[篇条]|下一[篇条]|责任编辑|编辑|审核|初审|复审|终审|信息来源|文章来源|来源|作者|发布(?:时间|日期)|浏览(?:次数|量)|点击(?:数|量|次数)|阅读(?:次数|量)|相关(?:链接|附件|文章))\s*[：:】\]].{0,80}$"
    )]
    private static partial Regex BylinePattern();
}
