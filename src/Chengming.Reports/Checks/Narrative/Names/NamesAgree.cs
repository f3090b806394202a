using System.Buffers;
using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Names;

/// <summary>N409: title, body and contact name the same body. A long name that ends in the short one is the same.</summary>
[Term("机关名称一致")]
public sealed class NamesAgree : ICheck
{
    private static readonly SearchValues<char> PlaceEndings = SearchValues.Create("省市区县旗州盟镇乡");

    /// <summary>Words that end like the name of a place and are none: 城市管理局.</summary>
    private static readonly string[] NoPlaces =
    [
        "城市",
        "社区",
        "园区",
        "景区",
        "城乡",
        "村镇",
        "城镇",
        "乡镇",
        "水乡",
    ];

    /// <summary>Words before the reporting body's own name.</summary>
    private static readonly string[] Leads = ["现公布", "现发布", "公布", "发布", "编制", "制作", "公开", "现将"];

    /// <summary>Words before the name of a body that is rightly another.</summary>
    private static readonly string[] Others =
    [
        "赴",
        "到",
        "邀请",
        "联合",
        "会同",
        "配合",
        "协助",
        "支援",
        "参观",
        "学习",
        "借鉴",
        "接受",
        "参加",
        "转送",
        "移交",
        "对口",
        "结对",
        "来自",
        "收到",
        "接到",
        "派出",
        "转交",
    ];

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(
        "的和与及向由对在按照为是经将请报各全本我该等据依受到给从原级同"
    );

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N409",
            "标题、正文和联系方式中的机关名称应当一致",
            Severity.Warning,
            "《政府信息公开条例》第四条；年度报告格式（标题）",
            "核对机关全称，改正沿用其他机关文稿的地方。",
            "标题为“安平县应急管理局”，正文写“2023年，临河县应急管理局……”。",
            "标题为“安平区应急管理局”，正文写“云岭市安平区应急管理局”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Agency is not { Length: > 4 } agency || KindStart(agency) is not (> 1 and var kindStart))
        {
            return;
        }

        var (place, kind) = (agency[..kindStart], agency[kindStart..]);
        foreach (var passage in report.Prose.Passages)
        {
            var at = passage.Text.IndexOf(kind, StringComparison.Ordinal);
            while (at >= 0)
            {
                Check(passage, at, place, kind, results);
                at = passage.Text.IndexOf(kind, at + kind.Length, StringComparison.Ordinal);
            }
        }

        if (report.Report.Contact is { Body: { } body } contact && IsAnother(body, kind, place))
        {
            results.Add(
                Descriptor.In("联系方式", $"标题的机关是“{agency}”，联系方式中的机关是“{body}”。", place: contact.Place)
            );
        }
    }

    /// <summary>Where the name's kind of body begins, after the last character of its place.</summary>
    private static int? KindStart(string agency)
    {
        var end = Math.Min(agency.Length - 2, 12);
        while (end > 0)
        {
            var last = agency.AsSpan(0, end).LastIndexOfAny(PlaceEndings);
            if (last < 0 || NoPlaces.LongestEnding(agency.AsSpan(0, last + 1)) is null)
            {
                return last < 0 ? null : last + 1;
            }

            end = last;
        }

        return null;
    }

    private static bool IsAnother(string body, string kind, string place)
    {
        var at = body.IndexOf(kind, StringComparison.Ordinal);
        return at > 0 && IsAnotherPlace(body[..at], place);
    }

    private static bool IsAnotherPlace(string printed, string place) =>
        !printed.EndsWith(Nearest(place), StringComparison.Ordinal)
        && !place.EndsWith(printed, StringComparison.Ordinal)
        && printed.Length > 1
        && printed[^1] == place[^1]
        && printed[^2] != printed[^1];

    /// <summary>柳树镇 of 临河县柳树镇: the name may leave out what is above.</summary>
    private static string Nearest(string place)
    {
        var above = place.Length < 3 ? -1 : place.AsSpan(0, place.Length - 2).LastIndexOfAny(PlaceEndings);
        return place[(above + 1)..];
    }

    private void Check(ProsePassage passage, int kindAt, string place, string kind, CheckResults results)
    {
        var start = kindAt;
        while (start > 0 && IsNameCharacter(passage.Text[start - 1]) && kindAt - start < 12)
        {
            start--;
        }

        // A name is only told apart from its sentence where it begins one, or stands in quotation marks or after a date.
        var begins = start == 0 || !IsNameCharacter(passage.Text[start - 1]);
        var printed = passage.Text[start..kindAt];
        if (Leads.LongestStarting(printed) is { } lead)
        {
            start += lead.Length;
            printed = printed[lead.Length..];
        }

        if (
            !begins
            || Others.LongestStarting(printed) is not null
            || printed.AsSpan().IndexOfAny(NotInNames) >= 0
            || !IsAnotherPlace(printed, place)
        )
        {
            return;
        }

        results.Add(
            Descriptor.At(
                passage,
                start,
                kindAt + kind.Length,
                $"标题的机关是“{place}{kind}”，这里写的是“{passage.PrintedBetween(start, kindAt + kind.Length)}”。"
            )
        );
    }

    private static bool IsNameCharacter(char c) =>
        c is >= '\u4e00' and <= '\u9fff' and not '年' and not '月' and not '日' and not '度';
}
