using System.Buffers;
using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Names;

/// <summary>N409: title, body and contact name the same body. A long name that ends in the short one is the same.</summary>
[Term("机关名称一致")]
public sealed class NamesAgree : ICheck
{
    private static readonly SearchValues<char> PlaceEndings = SearchValues.Create("省市区县旗州盟镇乡");
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
        foreach (var passage in ProseIndex.Of(report.Report).Passages)
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
        var last = agency.AsSpan(0, end).LastIndexOfAny(PlaceEndings);
        return last < 0 ? null : last + 1;
    }

    private static bool IsAnother(string body, string kind, string place) =>
        body.EndsWith(kind, StringComparison.Ordinal)
        && body.Length > kind.Length
        && IsAnotherPlace(body[..^kind.Length], place);

    private static bool IsAnotherPlace(string printed, string place) =>
        !printed.EndsWith(place, StringComparison.Ordinal)
        && !place.EndsWith(printed, StringComparison.Ordinal)
        && printed.Length > 1
        && printed[^1] == place[^1]
        && printed[^2] != printed[^1];

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
        if (!begins || printed.AsSpan().IndexOfAny(NotInNames) >= 0 || !IsAnotherPlace(printed, place))
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
