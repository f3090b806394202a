using System.Globalization;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;

namespace Chengming.Cli;

/// <summary>The events of a clock as the command line names them: <c>KIND=DATE[,DATE]</c>.</summary>
internal static class ClockEventWords
{
    /// <summary>How every kind is written, for the help.</summary>
    public const string Forms =
        "correction-notice=日期[,补正期限]、corrected=日期、third-party=发出[,答复]、joint-maker=发出[,答复]、other-organ=发出[,答复]、"
        + "referral=发出[,答复]、extension=工作日数[,告知日期]、fee-notice=日期[,收到]、paid=日期、deferred=延至[,告知日期]、replied=日期";

    /// <summary>Reads the words of all <c>--event</c> options after the receipt.</summary>
    /// <param name="receivedOn">The day of receipt.</param>
    /// <param name="words">Each as it was typed, in the order of the events.</param>
    /// <exception cref="FormatException">Something cannot be read; the message says what, and how to write it.</exception>
    public static IReadOnlyList<ClockEvent> Read(DateOnly receivedOn, IReadOnlyList<string> words)
    {
        var events = new List<ClockEvent>();
        // An extension or a deferral without a day of its own was told on the day of what happened last before it.
        var last = receivedOn;
        for (var i = 0; i < words.Count; i++)
        {
            var (kind, values) = Split(words[i]);
            foreach (var happened in Of(kind, values, last, $"{kind}-{i + 1}", words[i]))
            {
                if (happened.On < receivedOn)
                {
                    throw new FormatException($"“{words[i]}”早于收到申请之日 {receivedOn:yyyy-MM-dd}。");
                }

                events.Add(happened);
                last = happened.On;
            }
        }

        return events;
    }

    /// <summary>A day as it is written everywhere on the command line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static DateOnly Day(string words) =>
        DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new FormatException($"“{words}”不是日期。请写成 2026-03-02 的样子。");

    private static (string Kind, string[] Values) Split(string words)
    {
        var at = words.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < words.Length - 1
            ? (words[..at], words[(at + 1)..].Split(',', StringSplitOptions.TrimEntries))
            : throw new FormatException($"“{words}”不是事件。请写成 corrected=2026-03-02 的样子。");
    }

    private static ClockEvent[] Of(string kind, string[] values, DateOnly last, string key, string words)
    {
        var first = values[0];
        var second = values.Length > 1 ? Day(values[1]) : (DateOnly?)null;
        if (values.Length > 2 || (second is not null && kind is "corrected" or "paid" or "replied"))
        {
            throw new FormatException($"“{words}”里的日期太多。写法：{Forms}。");
        }

        return kind switch
        {
            "correction-notice" => [new CorrectionNoticeSent(Day(first), second)],
            "corrected" => [new CorrectedApplicationReceived(Day(first))],
            "extension" => [new ReplyPeriodExtended(second ?? last, WorkingDays(first, second ?? last))],
            "fee-notice" => [FeeNotice(Day(first), second)],
            "paid" => [new FeePaid(Day(first))],
            "deferred" => [Deferral(second ?? last, Day(first))],
            "replied" => [new ReplySent(Day(first), ServiceMethod.Post)],
            _ when ConsultationKind.All.FirstOrDefault(k => k.Code == kind) is { } asked => Consultation(
                asked,
                key,
                Day(first),
                second
            ),
            _ => throw new FormatException($"不认识事件“{kind}”。可以写：{Forms}。"),
        };
    }

    private static ClockEvent[] Consultation(ConsultationKind kind, string key, DateOnly sent, DateOnly? answered) =>
        answered is not { } on ? [new ConsultationBegun(sent, key, kind)]
        : on >= sent ? [new ConsultationBegun(sent, key, kind), new ConsultationEnded(on, key)]
        : throw new FormatException($"{kind.Code} 的答复 {on:yyyy-MM-dd} 早于发出 {sent:yyyy-MM-dd}。");

    private static ReplyDeferred Deferral(DateOnly on, DateOnly until) =>
        until >= on
            ? new ReplyDeferred(on, until)
            : throw new FormatException($"延至 {until:yyyy-MM-dd} 早于告知的日期 {on:yyyy-MM-dd}。");

    private static FeeNoticeIssued FeeNotice(DateOnly on, DateOnly? receivedOn) =>
        on < RequestPeriods.Payment.First
            ? throw new FormatException(
                $"《政府信息公开信息处理费管理办法》自 {RequestPeriods.Payment.First:yyyy-MM-dd} 起施行，此前不能收费。"
            )
        : receivedOn < on ? throw new FormatException("收到收费通知的日期早于发出的日期。")
        : new FeeNoticeIssued(on, receivedOn);

    private static int WorkingDays(string words, DateOnly on)
    {
        var longest = RequestPeriods.LongestExtension.On(on);
        return
            int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days >= 1
            && days <= longest
            ? days
            : throw new FormatException(
                $"延长的期限“{words}”应当是 1 至 {longest} 个工作日（《政府信息公开条例》第三十三条第二款）。"
            );
    }
}
