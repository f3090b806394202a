using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Legality;

/// <summary>N419: an instrument is cited with its own number.</summary>
[Term("文号正确")]
public sealed class InstrumentsHaveTheirNumber : ICheck
{
    private const int Nearby = 20;

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N419",
            "引用文件的文号应当正确",
            Severity.Warning,
            "国办函〔2020〕109号；国办公开办函〔2021〕30号",
            "核对文件原文，改正文号。",
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕190号）。",
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        var prose = report.Prose;
        foreach (var hit in prose.Hits(ProseTopic.NumberedInstrument))
        {
            var instrument = NumberedInstrument.All[hit.Entry];
            var passage = prose.Passages[hit.Passage];
            var (_, sentenceEnd) = passage.SentenceAround(hit.Start);
            var end = Math.Min(sentenceEnd, hit.End + Nearby + instrument.Number.Length);
            var rest = passage.Text.AsSpan(hit.End, end - hit.End);
            var issuer = rest.IndexOf(instrument.Issuer, StringComparison.Ordinal);
            var close = issuer < 0 ? -1 : rest[issuer..].IndexOf('号');
            if (issuer is < 0 or > Nearby || close < 0)
            {
                continue;
            }

            var printed = rest.Slice(issuer, close + 1).ToString();
            if (instrument.AlsoRight.Append(instrument.Number).Any(n => Same(n, printed)))
            {
                continue;
            }

            var start = hit.End + issuer;
            var words = passage.PrintedBetween(start, start + close + 1);
            results.Add(
                Descriptor.At(
                    passage,
                    start,
                    start + close + 1,
                    $"《{instrument.Names[0]}》的文号是{instrument.Number}，这里写的是{words}。"
                )
            );
        }
    }

    // Which brackets are used is another check's matter.
    private static bool Same(string number, string printed) =>
        string.Equals(Digits(number), Digits(printed), StringComparison.Ordinal);

    private static string Digits(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? c : ' ')).Trim();
}
