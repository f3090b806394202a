using Chengming.Data;
using Chengming.Features.Requests.Office;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Exporting;

/// <summary>A case as a spreadsheet for supervision and training takes it: what was done with it and when, and nothing of who applied.</summary>
internal sealed record RegisterSheetRow
{
    public required string Number { get; init; }
    public required string Agency { get; init; }
    public required string? Department { get; init; }
    public required string ChannelCode { get; init; }
    public required string RequesterKindCode { get; init; }
    public required string SupplyFormCode { get; init; }
    public required string SupplyWayCode { get; init; }
    public required DateOnly ArrivedOn { get; init; }
    public required DateOnly? ReceivedOn { get; init; }
    public required ClockState State { get; init; }
    public required DateOnly? DueOn { get; init; }
    public required DateOnly? ClosedOn { get; init; }
    public required bool? AnsweredInTime { get; init; }
    public required string DecisionCode { get; init; }
    public required int Corrections { get; init; }
    public required int Consultations { get; init; }
    public required int? ExtensionDays { get; init; }
    public required int FeeNotices { get; init; }
    public required int Remedies { get; init; }

    /// <summary>What is wanted, masked; empty when nobody asked for it, and then not read either.</summary>
    public required string Wanted { get; init; }

    /// <summary>The rows of a list of cases, in its order.</summary>
    /// <param name="db">The database.</param>
    /// <param name="rows">The cases.</param>
    /// <param name="withWords">Whether what is wanted goes along; people write names into it.</param>
    public static IQueryable<RegisterSheetRow> Of(PlatformDb db, IQueryable<RequestRow> rows, bool withWords) =>
        rows.Select(r => new RegisterSheetRow
        {
            Number = r.Request.Number,
            Agency = r.Agency,
            Department = r.Department,
            ChannelCode = r.Request.ChannelCode,
            RequesterKindCode = r.Request.RequesterKindCode,
            SupplyFormCode = r.Request.SupplyFormCode,
            SupplyWayCode = r.Request.SupplyWayCode,
            ArrivedOn = r.Request.ArrivedOn,
            ReceivedOn = r.Request.ReceivedOn,
            State = r.Request.State,
            DueOn = r.Request.DueOn,
            ClosedOn = r.Request.ClosedOn,
            AnsweredInTime = r.Request.AnsweredInTime,
            DecisionCode = r.Request.DecisionCode,
            Corrections = r.Request.Events.Count(e => e.Kind == RequestEventKind.CorrectionAsked),
            Consultations = r.Request.Events.Count(e => e.Kind == RequestEventKind.ConsultationBegun),
            ExtensionDays = r.Request.Events.Where(e => e.Kind == RequestEventKind.ExtensionTold).Sum(e => e.Days),
            FeeNotices = r.Request.Events.Count(e => e.Kind == RequestEventKind.FeeAsked),
            Remedies = db.Set<RemedyProceeding>().Count(p => p.RequestId == r.Request.Id),
            Wanted = withWords ? r.Request.Wanted : "",
        });
}
