using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Dues;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Office;

/// <summary>A case as the register shows it.</summary>
internal sealed record RequestRow
{
    public required DisclosureRequest Request { get; init; }
    public required string Agency { get; init; }
    public required string? Department { get; init; }
}

/// <summary>The register (登记簿) of the back office.</summary>
internal static class RequestLists
{
    private const int LongestShown = 60;

    /// <summary>State filter: everything that is not closed.</summary>
    public const string Open = "open";

    private static readonly ListChoice[] States =
    [
        new(Open, "在办"),
        .. Enum.GetValues<ClockState>().Select(s => new ListChoice(s.ToString(), RequestStates.TermOf(s))),
    ];

    private static readonly ListChoice[] Channels = [.. RequestChannel.All.Select(c => new ListChoice(c.Code, c.Term))];

    private static readonly ListChoice[] Lights =
    [
        .. DueLights.All.Select(l => new ListChoice(l.ToString(), DueLights.TermOf(l))),
    ];

    private static readonly ListChoice[] Handlers =
    [
        new("me", "我承办的"),
        new("nobody", "没有承办人的"),
        new("others", "其他人承办的"),
    ];

    /// <summary>The register as this person reads it on a day.</summary>
    /// <param name="today">The day, for the colours.</param>
    /// <param name="me">The reader's account.</param>
    /// <param name="departments">The departments of the reader's agency.</param>
    public static OfficeList<RequestRow> On(DateOnly today, Guid me, IReadOnlyList<ListChoice> departments) =>
        new("requests", "依申请公开登记簿", ListKey.By((RequestRow r) => r.Request.Id))
        {
            FirstOrder = "-number",
            Empty =
                "这里列出本机关（政务公开科：本级及下级机关）收到的政府信息公开申请。承办人点“登记申请”登记当面、邮寄、传真、电子邮件和口头提出的申请。",
            Columns =
            [
                new("number", "编号", r => r.Request.Number)
                {
                    Sort = ListKey.ByText((RequestRow r) => r.Request.Number),
                    Address = r => RequestLinks.Case(r.Request.Id),
                    Width = 12,
                },
                new("wanted", "申请内容", r => Shortened(r.Request.Wanted)) { Width = 48 },
                new("requester", "申请人", r => r.Request.RequesterShown),
                new("kind", "申请人类别", r => RequesterKind.Of(r.Request.RequesterKindCode).Term)
                {
                    IsShownAtFirst = false,
                },
                new("agency", "机关", r => r.Agency) { IsShownAtFirst = false, Width = 30 },
                new("channel", "提出方式", r => r.Request.Channel.Term) { IsShownAtFirst = false },
                new("received", "收到之日", r => r.Request.ReceivedOn)
                {
                    Sort = ListKey.By((RequestRow r) => r.Request.ReceivedOn),
                    IsShownAtFirst = false,
                },
                new("state", "状态", r => RequestStates.TermOf(r.Request.State))
                {
                    Tone = r => RequestStates.ToneOf(r.Request.State),
                    Width = 16,
                },
                new("due", "答复期限", r => r.Request.DueOn) { Sort = ListKey.By((RequestRow r) => r.Request.DueOn) },
                new("light", "提示颜色", r => DueLights.TermOf(DueSign.Of(r.Request, today).Light))
                {
                    Tone = r => DueLights.ToneOf(DueSign.Of(r.Request, today).Light),
                    Width = 10,
                },
                new("reason", "提示", r => DueSign.Of(r.Request, today).Reason) { Width = 36 },
                new("department", "承办科室", r => r.Department) { IsShownAtFirst = false },
                new("handler", "承办人", r => r.Request.HandlerName) { Width = 12 },
            ],
            Filters =
            [
                new WordsFilter<RequestRow>(
                    "q",
                    "编号或申请内容",
                    (rows, word) => rows.Where(r => r.Request.Wanted.Contains(word) || r.Request.Number == word)
                ),
                new ChoiceFilter<RequestRow>("state", "状态", States, (rows, value) => InState(rows, value)),
                new ChoiceFilter<RequestRow>("light", "提示颜色", Lights, (rows, value) => OfLight(rows, value, today)),
                new ChoiceFilter<RequestRow>("who", "承办人", Handlers, (rows, value) => Of(rows, value, me)),
                new ChoiceFilter<RequestRow>(
                    "department",
                    "承办科室",
                    departments,
                    (rows, value) =>
                        Guid.TryParse(value, out var department)
                            ? rows.Where(r => r.Request.DepartmentId == department)
                            : null
                ),
                new ChoiceFilter<RequestRow>(
                    "channel",
                    "提出方式",
                    Channels,
                    (rows, value) => rows.Where(r => r.Request.ChannelCode == value)
                ),
                new WordsFilter<RequestRow>(
                    "year",
                    "编号年份",
                    (rows, year) => rows.Where(r => r.Request.Number.StartsWith(year + "-"))
                ),
            ],
        };

    private static IQueryable<RequestRow>? InState(IQueryable<RequestRow> rows, string value) =>
        value == Open ? rows.Where(r => r.Request.ClosedOn == null)
        : Enum.TryParse<ClockState>(value, out var state) ? rows.Where(r => r.Request.State == state)
        : null;

    /// <summary>The same cases as <see cref="DueSign"/> gives the colour.</summary>
    private static IQueryable<RequestRow>? OfLight(IQueryable<RequestRow> rows, string value, DateOnly today) =>
        Enum.TryParse<DueLight>(value, out var light)
            ? light switch
            {
                DueLight.Red => rows.Where(r => r.Request.ClosedOn == null && r.Request.DueOn <= today),
                DueLight.Amber => rows.Where(r =>
                    r.Request.ClosedOn == null
                    && (
                        (r.Request.DueOn > today && r.Request.NoticeFrom <= today)
                        || (r.Request.DueOn == null && r.Request.OtherDueOn < today)
                    )
                ),
                DueLight.Green => rows.Where(r =>
                    r.Request.ClosedOn == null && r.Request.DueOn > today && r.Request.NoticeFrom > today
                ),
                _ => rows.Where(r =>
                    r.Request.ClosedOn != null
                    || (r.Request.DueOn == null && (r.Request.OtherDueOn == null || r.Request.OtherDueOn >= today))
                ),
            }
            : null;

    private static IQueryable<RequestRow>? Of(IQueryable<RequestRow> rows, string value, Guid me) =>
        value switch
        {
            "me" => rows.Where(r => r.Request.HandlerId == me),
            "nobody" => rows.Where(r => r.Request.HandlerId == null),
            "others" => rows.Where(r => r.Request.HandlerId != null && r.Request.HandlerId != me),
            _ => null,
        };

    private static string Shortened(string wanted) =>
        wanted.Length <= LongestShown ? wanted : $"{wanted[..LongestShown]}…";
}
