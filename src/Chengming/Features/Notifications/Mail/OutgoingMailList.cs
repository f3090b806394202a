using Chengming.Features.Office.Lists;

namespace Chengming.Features.Notifications.Mail;

/// <summary>A mail as the list shows it; its text is nobody's business here.</summary>
internal sealed record OutgoingMailRow
{
    public required Guid Id { get; init; }
    public required string Recipient { get; init; }
    public required MailState State { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }
    public required DateTimeOffset? SentAt { get; init; }
    public required int Attempts { get; init; }
    public required string Note { get; init; }
}

/// <summary>The mail of the platform with what became of it.</summary>
internal static class OutgoingMailList
{
    private static readonly ListChoice[] States =
    [
        new(nameof(MailState.Waiting), "待发"),
        new(nameof(MailState.Sent), "已交服务器"),
        new(nameof(MailState.GivenUp), "不再尝试"),
    ];

    public static OfficeList<OutgoingMailRow> List { get; } =
        new("mail", "待发和已发邮件", ListKey.By((OutgoingMailRow r) => r.Id))
        {
            FirstOrder = "-created",
            Empty = "这里列出平台写好的邮件和发送结果。启用邮件后，每日摘要会先放进这里再发出。",
            Columns =
            [
                new("recipient", "收件人", r => r.Recipient)
                {
                    Sort = ListKey.ByText((OutgoingMailRow r) => r.Recipient),
                },
                new("state", "状态", r => WordsOf(r.State))
                {
                    Tone = r =>
                        r.State switch
                        {
                            MailState.Sent => "done",
                            MailState.GivenUp => "error",
                            _ => "question",
                        },
                },
                new("created", "写好时间", r => r.CreatedAt) { Sort = ListKey.By((OutgoingMailRow r) => r.CreatedAt) },
                new("due", "下次尝试", r => r.State is MailState.Waiting ? r.DueAt : null)
                {
                    Sort = ListKey.By((OutgoingMailRow r) => r.DueAt),
                },
                new("sent", "交出时间", r => r.SentAt) { Sort = ListKey.By((OutgoingMailRow r) => r.SentAt) },
                new("attempts", "次数", r => r.Attempts)
                {
                    Sort = ListKey.By((OutgoingMailRow r) => r.Attempts),
                    IsNumeric = true,
                    Width = 8,
                },
                new("note", "结果", r => r.Note) { Width = 60 },
            ],
            Filters =
            [
                new ChoiceFilter<OutgoingMailRow>(
                    "state",
                    "状态",
                    States,
                    (rows, value) =>
                        Enum.TryParse<MailState>(value, out var state) ? rows.Where(r => r.State == state) : null
                ),
            ],
        };

    private static string WordsOf(MailState state) => States.Single(s => s.Value == state.ToString()).Words;
}
