using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Office.Lists;
using Chengming.Features.Requests.Office;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Exporting;

/// <summary>
/// 导出含姓名的登记簿: the same with the names of applicants and agents, and nothing else of them. Only those who see who applied may take it, of their own
/// agency's cases, for a purpose that is written down.
/// </summary>
internal sealed class ExportWithNames(PlatformDb db, ExportList export, PartyVault parties)
{
    internal const string Title = "依申请公开登记簿（含申请人姓名）";

    private const int LongestPurpose = 200;

    /// <summary>The cases, filtered and in order, the filters in words, and what it is for.</summary>
    public sealed record Input(IQueryable<RequestRow> Rows, string Filters, string? Purpose);

    /// <summary>Writes the spreadsheet, or says why not.</summary>
    public async Task<Outcome<Stream>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        if (context.Actor.AgencyId is not { } own || !RequestKeepers.May(context.Actor, own, RequestKeepers.Workers))
        {
            return new Problem("", "含姓名的登记簿只给本机关的承办人和公开工作机构负责人导出。");
        }

        var problems = new FieldCheck()
            .Needed(nameof(input.Purpose), "导出的用途", input.Purpose, LongestPurpose)
            .Problems;
        if (problems.Count > 0)
        {
            return problems;
        }

        var acting = context.As(RequestKeepers.Workers.First(context.Actor.Is)) with { Reason = input.Purpose.Tidy() };
        db.Record(acting, new RegisterNamesExported(new AuditSubject("OfficeList", null, Title)));
        var columns = Columns();
        return await export.RunAsync(
            new OfficeList<NamedRow>("requests-with-names", Title, ListKey.By((NamedRow r) => r.Row.Request.Number))
            {
                FirstOrder = "number",
                Empty = "",
                Columns = columns,
            },
            columns,
            Rows(input.Rows.Where(r => r.Request.AgencyId == own)),
            input.Filters,
            acting,
            cancel
        );
    }

    private static IQueryable<NamedRow> Rows(IQueryable<RequestRow> rows) =>
        rows.Select(r => new NamedRow { Row = r, Parties = r.Request.Parties.OrderBy(p => p.Order).ToList() });

    private IReadOnlyList<OfficeColumn<NamedRow>> Columns() =>
        [
            new("number", "编号", r => r.Row.Request.Number) { Width = 12 },
            new("requesters", "申请人", r => NamesOf(r, PartyRole.Requester)) { Width = 30 },
            new("agents", "代理人", r => NamesOf(r, PartyRole.Agent)),
            new("kind", "申请人类别", r => RequesterKind.Of(r.Row.Request.RequesterKindCode).Term),
            new("wanted", "申请内容", r => r.Row.Request.Wanted) { Width = 60 },
            new("channel", "提出方式", r => r.Row.Request.Channel.Term),
            new("arrived", "到达日期", r => r.Row.Request.ArrivedOn),
            new("received", "收到之日", r => r.Row.Request.ReceivedOn),
            new("state", "状态", r => RequestStates.TermOf(r.Row.Request.State)),
            new("due", "答复期限", r => r.Row.Request.DueOn),
            new("closed", "办结日期", r => r.Row.Request.ClosedOn),
            new("decision", "答复类型", r => DecisionOf(r)) { Width = 30 },
            new("department", "承办科室", r => r.Row.Department),
            new("handler", "承办人", r => r.Row.Request.HandlerName) { Width = 12 },
        ];

    private static string? DecisionOf(NamedRow row) =>
        row.Row.Request.DecisionCode is { Length: > 0 } code ? DecisionKinds.Of(code).Term : null;

    private string NamesOf(NamedRow row, PartyRole role) =>
        string.Join('、', row.Parties.Where(p => p.Role == role).Select(p => parties.Reveal(p).Addressee));

    private sealed record NamedRow
    {
        public required RequestRow Row { get; init; }
        public required List<RequestParty> Parties { get; init; }
    }
}

/// <summary>The names of applicants were taken out of the platform; the purpose stands with the record.</summary>
/// <param name="Subject">The list.</param>
[Term("导出申请人姓名")]
public sealed record RegisterNamesExported(AuditSubject Subject) : AuditedEvent(Subject);
