using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Letters.Keeping;

/// <summary>The acts on papers, by the persons who may. Today is Monday 2026-03-02.</summary>
[Collection(RequestSite.Name)]
public sealed class LetterActionsTests(PortalServer server)
{
    private readonly LetterDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_KeepsPersonalDataEncrypted_AndShowsItMasked()
    {
        var request = await desk.Cases.CaseAsync();

        var letter = await desk.LetterAsync(
            (await desk.DraftAsync(request.Id, words: s => $"{s.Label}：请联系13800005678。")).Id
        );

        Assert.All(letter.Passages, p => Assert.DoesNotContain("13800005678", p.Text, StringComparison.Ordinal));
        Assert.NotNull(letter.WordsInFull);
        Assert.DoesNotContain("13800005678", letter.WordsInFull, StringComparison.Ordinal);
        var context = await desk.Cases.AsAsync(StaffRole.Handler);
        var opened = await server.DoAsync(s => s.GetRequiredService<OpenLetter>().RunAsync(letter.Id, context, Cancel));
        Assert.Contains("13800005678", opened.OrThrow().Passages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service-record", "", "Kind")]
    [InlineData("refused", "", "Decision")]
    [InlineData("refused", "U1a", "Decision")]
    [InlineData("correction-notice", "R7", "Decision")]
    public async Task Draft_OfAWrongKindOrDecision_IsRefused(string kind, string decision, string field)
    {
        var request = await desk.Cases.CaseAsync();
        var context = await desk.Cases.AsAsync(StaffRole.Handler);

        var outcome = await server.DoAsync(s =>
            s.GetRequiredService<DraftLetter>()
                .RunAsync(LetterDesk.InputFor(request.Id, kind, decision), context, Cancel)
        );

        Assert.Contains(outcome.Problems, p => p.Field == field);
    }

    [Fact]
    public async Task Submit_WithGaps_NamesThem()
    {
        var letter = await desk.DraftAsync((await desk.Cases.CaseAsync()).Id, words: _ => "");

        var outcome = await desk.TryAsync<SubmitLetter>(
            StaffRole.Handler,
            letter.Id,
            (a, v, c) => a.RunAsync(new(letter.Id, v), c, Cancel)
        );

        Assert.Contains(outcome.Problems, p => p.Message.Contains("全部补正事项", StringComparison.Ordinal));
        Assert.Equal(LetterState.Drafted, (await desk.LetterAsync(letter.Id)).State);
    }

    [Fact(DisplayName = "文号在签发时编：同一种类的字逐号相接，作废的草稿不占号")]
    public async Task Approve_CountsOn_AndDiscardedDraftsTakeNoNumber()
    {
        var request = await desk.Cases.CaseAsync();
        var first = await desk.ApprovedAsync(request.Id);
        var discarded = await desk.DraftAsync(request.Id);
        await desk.DoAsync<DiscardLetter>(
            StaffRole.Handler,
            discarded.Id,
            (a, v, c) => a.RunAsync(new(discarded.Id, v, "写错了"), c, Cancel)
        );

        var second = await desk.ApprovedAsync(request.Id);

        Assert.Equal($"{LetterDesk.Mark}补〔2026〕{first.Serial}号", first.Number);
        Assert.Equal(first.Serial + 1, second.Serial);
        Assert.Null((await desk.LetterAsync(discarded.Id)).Serial);
    }

    [Fact]
    public async Task Approve_FourAtOnce_GetFourNumbersInARow()
    {
        var request = await desk.Cases.CaseAsync();
        var before = (await desk.ApprovedAsync(request.Id, "consultation-notice")).Serial;
        var letters = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            var letter = await desk.DraftAsync(request.Id, "consultation-notice");
            await desk.SubmitAsync(letter.Id);
            await desk.ReviewAsync(letter.Id);
            letters.Add(letter.Id);
        }

        var approved = await Task.WhenAll(letters.Select(l => Task.Run(() => desk.TryApproveAsync(l), Cancel)));

        Assert.Equal(Enumerable.Range(1, 4).Select(i => before + i), approved.Select(a => a.OrThrow().Serial).Order());
    }

    [Fact]
    public async Task Approve_TheSameByTwo_OnlyOneIsDone()
    {
        var letter = await desk.DraftAsync((await desk.Cases.CaseAsync()).Id);
        await desk.SubmitAsync(letter.Id);
        var reviewed = await desk.ReviewAsync(letter.Id);
        var context = await desk.Cases.AsAsync(StaffRole.Approver);

        var done = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            var clash = await Record.ExceptionAsync(() =>
                                server.DoAsync(async s =>
                                    (
                                        await s.GetRequiredService<ApproveLetter>()
                                            .RunAsync(new(letter.Id, reviewed.Version, null), context, Cancel)
                                    ).OrThrow()
                                )
                            );
                            return clash is null;
                        },
                        Cancel
                    )
                )
        );

        Assert.Single(done, d => d);
        Assert.Single((await desk.LetterAsync(letter.Id)).Steps, s => s.Kind is LetterStepKind.Approved);
    }

    [Fact]
    public async Task Approve_FixesTheWords_WithTheNameOnlyEncrypted()
    {
        var request = await desk.Cases.CaseAsync();

        var letter = await desk.ApprovedAsync(request.Id);

        Assert.DoesNotContain("张示例", letter.Addressee, StringComparison.Ordinal);
        Assert.DoesNotContain("{", string.Concat(letter.Passages.Select(p => p.Text)), StringComparison.Ordinal);
        var context = await desk.Cases.AsAsync(StaffRole.Handler);
        var taken = await server.DoAsync(s =>
            s.GetRequiredService<TakeLetter>().RunAsync(new(letter.Id, "pdf"), context, Cancel)
        );
        Assert.Equal("张示例", taken.OrThrow().Addressee);
        Assert.True(
            await server.ReadAsync(db =>
                db.AuditRecords.AnyAsync(r => r.SubjectId == letter.Id && r.ActTerm == "取用文书", Cancel)
            )
        );
    }

    [Fact]
    public async Task Take_BeforeTheApproval_IsRefused()
    {
        var letter = await desk.DraftAsync((await desk.Cases.CaseAsync()).Id);
        var context = await desk.Cases.AsAsync(StaffRole.Handler);

        var taken = await server.DoAsync(s =>
            s.GetRequiredService<TakeLetter>().RunAsync(new(letter.Id, "pdf"), context, Cancel)
        );

        Assert.Contains("签发", Assert.Single(taken.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("D2")]
    public async Task Approve_AReplyWhoseDecisionWasNotApproved_IsRefused(string approved)
    {
        var request = await desk.Cases.CaseAsync();
        if (approved.Length > 0)
        {
            await desk.DecideAsync(request.Id, approved);
        }

        var letter = await desk.DraftAsync(request.Id, "does-not-exist", "U1a");
        await desk.SubmitAsync(letter.Id);
        await desk.ReviewAsync(letter.Id);

        var outcome = await desk.TryApproveAsync(letter.Id);

        Assert.Contains("批准", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Null((await desk.LetterAsync(letter.Id)).Serial);
    }

    [Fact(DisplayName = "国办公开办函〔2016〕235号：邮寄的以交邮之日为答复之日，登记送达即办结")]
    public async Task Serve_AReplyByPost_ClosesTheCaseOnThePostingDay()
    {
        var request = await desk.Cases.CaseAsync(daysAgo: 10);
        await desk.DecideAsync(request.Id, "U1a");
        var letter = await desk.ApprovedAsync(request.Id, "does-not-exist", "U1a");

        var withoutReceipt = await desk.TryServeAsync(letter.Id, "post");
        var served = await desk.TryServeAsync(letter.Id, "post", tracking: "XA12345678911");

        Assert.Equal("Tracking", Assert.Single(withoutReceipt.Problems).Field);
        Assert.Equal(("XA12345678911", LetterState.Served), (served.OrThrow().Service!.Tracking, served.Value!.State));
        var closed = await desk.Cases.CaseAsync(request.Id);
        Assert.Equal(
            (ClockState.Closed, "U1a", desk.Cases.Today),
            (closed.State, closed.DecisionCode, closed.ClosedOn)
        );
    }

    [Fact]
    public async Task Serve_WhatTheCaseRefuses_ChangesNeither()
    {
        var request = await desk.Cases.CaseAsync();
        await desk.DecideAsync(request.Id, "U1a");
        var letter = await desk.ApprovedAsync(request.Id, "does-not-exist", "U1a");
        await desk.Cases.DoAsync<ProposeDecision>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, "D2", "另有材料"), c, Cancel)
        );

        var outcome = await desk.TryServeAsync(letter.Id);

        Assert.Contains("等待决定", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(LetterState.Approved, (await desk.LetterAsync(letter.Id)).State);
        Assert.True((await desk.Cases.CaseAsync(request.Id)).IsOpen);
    }

    [Fact(DisplayName = "第三十条：补正告知书送达即停止计算期限，补正期限与文书一致")]
    public async Task Serve_ACorrectionNotice_StopsTheClock_ByTheDayThatThePaperSays()
    {
        var request = await desk.Cases.CaseAsync(daysAgo: 3);
        var letter = await desk.ApprovedAsync(request.Id);

        var another = await desk.TryServeAsync(letter.Id, correctBy: RequestCases.Day("2026-03-20"));
        var served = await desk.TryServeAsync(letter.Id, correctBy: RequestCases.Day("2026-03-16"));

        Assert.Equal("AnswerBy", Assert.Single(another.Problems).Field);
        Assert.True(served.IsDone);
        var waiting = await desk.Cases.CaseAsync(request.Id);
        Assert.Equal(ClockState.AwaitingCorrection, waiting.State);
        Assert.Equal(
            RequestCases.Day("2026-03-16"),
            waiting.Events.Single(e => e.Kind is RequestEventKind.CorrectionAsked).Until
        );
    }

    [Fact(DisplayName = "第三十五条：说明理由告知书送达即要求说明理由，期限与文书一致")]
    public async Task Serve_ARequestForReasons_AsksForThem_ByTheDayThatThePaperSays()
    {
        var request = await desk.Cases.CaseAsync(daysAgo: 3);
        var letter = await desk.ApprovedAsync(request.Id, "reasons-request");

        var another = await desk.TryServeAsync(letter.Id, correctBy: RequestCases.Day("2026-03-20"));
        (await desk.TryServeAsync(letter.Id, correctBy: RequestCases.Day("2026-03-16"))).OrThrow();

        Assert.Equal("AnswerBy", Assert.Single(another.Problems).Field);
        var asked = (await desk.Cases.CaseAsync(request.Id)).Events.Single(e =>
            e.Kind is RequestEventKind.ReasonsAsked
        );
        Assert.Equal(RequestCases.Day("2026-03-16"), asked.Until);
    }

    [Theory(DisplayName = "信息处理费管理办法第三条：收费通知书的金额必须是按标准计算的金额")]
    [InlineData("收费金额：人民币壹佰元（100元）。", true)]
    [InlineData("收费金额：人民币壹佰元（100.00元）。", true)]
    [InlineData("收费金额：人民币壹仟元（1,000元）。", false)]
    [InlineData("收费金额：人民币壹佰元。", false)]
    public async Task Serve_AFeeNotice_StopsTheClock_OnlyWithTheSumOfTheMeasures(string words, bool isRight)
    {
        var request = await desk.Cases.CaseAsync(daysAgo: 3);
        var letter = await desk.ApprovedAsync(
            request.Id,
            "fee-notice",
            words: s => s.Parts.Contains("金额") ? words : $"{s.Label}照规定办理"
        );

        var unsaid = await desk.TryServeAsync(letter.Id);
        var served = await desk.TryServeAsync(letter.Id, fee: (FeeBasis.PerItem, 11));

        Assert.Equal("FeeCount", Assert.Single(unsaid.Problems).Field);
        Assert.Equal(isRight, served.IsDone);
        var after = await desk.Cases.CaseAsync(request.Id);
        Assert.Equal(isRight ? 100 : null, after.FeeNotice?.Amount);
        Assert.Equal(isRight ? LetterState.Served : LetterState.Approved, (await desk.LetterAsync(letter.Id)).State);
    }

    [Fact(DisplayName = "第三十三条第二款：延期告知书送达才延长期限")]
    public async Task Serve_AnExtensionNotice_ExtendsThePeriod()
    {
        var request = await desk.Cases.CaseAsync();
        await desk.Cases.DoAsync<ProposeExtension>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, 5, "数据分散"), c, Cancel)
        );
        await desk.Cases.DecideAsync(StaffRole.DisclosureHead, request.Id);
        var letter = await desk.ApprovedAsync(request.Id, "extension-notice");

        (await desk.TryServeAsync(letter.Id)).OrThrow();

        // As told by hand: the 25th working day is Tuesday 04-07.
        Assert.Equal(RequestCases.Day("2026-04-07"), (await desk.Cases.CaseAsync(request.Id)).DueOn);
    }

    [Fact(DisplayName = "第三十二条：征求第三方意见书送达，期限停止计算")]
    public async Task Serve_AThirdPartyLetter_BeginsTheConsultation()
    {
        var request = await desk.Cases.CaseAsync();
        var letter = await desk.ApprovedAsync(request.Id, "third-party-letter");

        (await desk.TryServeAsync(letter.Id)).OrThrow();

        Assert.Equal(ClockState.PausedForThirdParty, (await desk.Cases.CaseAsync(request.Id)).State);
    }

    [Fact]
    public async Task Serve_AnOrganLetter_AsksWhichConsultationItIs()
    {
        var request = await desk.Cases.CaseAsync();
        var letter = await desk.ApprovedAsync(request.Id, "organ-letter");

        var unsaid = await desk.TryServeAsync(letter.Id);
        var served = await desk.TryServeAsync(letter.Id, consultation: "joint-maker");

        Assert.Equal("Consultation", Assert.Single(unsaid.Problems).Field);
        Assert.True(served.IsDone);
    }

    [Fact]
    public async Task Serve_ANoticeThatWasRecordedByHandBefore_AddsNothingToTheCase()
    {
        var request = await desk.Cases.CaseAsync();
        await desk.Cases.DoAsync<SendCorrectionNotice>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v, desk.Cases.Today, null, "写明年份"), c, Cancel)
        );
        var letter = await desk.ApprovedAsync(request.Id);

        (await desk.TryServeAsync(letter.Id)).OrThrow();

        Assert.Single((await desk.Cases.CaseAsync(request.Id)).Events, e => e.Kind is RequestEventKind.CorrectionAsked);
    }

    [Theory]
    [InlineData(StaffRole.Handler)]
    [InlineData(StaffRole.Approver)]
    [InlineData(StaffRole.Supervisor)]
    public async Task Review_BySomebodyElse_IsRefused(StaffRole role)
    {
        var letter = await desk.DraftAsync((await desk.Cases.CaseAsync()).Id);
        await desk.SubmitAsync(letter.Id);

        var outcome = await desk.TryAsync<ReviewLetter>(
            role,
            letter.Id,
            (a, v, c) => a.RunAsync(new(letter.Id, v, null), c, Cancel)
        );

        Assert.False(outcome.IsDone);
        Assert.Equal(LetterState.Submitted, (await desk.LetterAsync(letter.Id)).State);
    }

    [Fact]
    public async Task Write_OnAnOldVersion_ChangesNothing()
    {
        var letter = await desk.DraftAsync((await desk.Cases.CaseAsync()).Id);
        var words = LetterDesk.InputFor(letter.RequestId, letter.KindCode).Words;
        await desk.DoAsync<WriteLetter>(
            StaffRole.Handler,
            letter.Id,
            (a, v, c) => a.RunAsync(new(letter.Id, v, words), c, Cancel)
        );

        var conflict = await Record.ExceptionAsync(() =>
            desk.DoAsync<WriteLetter>(
                StaffRole.Handler,
                letter.Id,
                (a, v, c) => a.RunAsync(new(letter.Id, v - 1, words), c, Cancel)
            )
        );

        Assert.IsType<ChangedMeanwhileException>(conflict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("示")]
    [InlineData("示应急〔2026〕")]
    [InlineData("ABC")]
    [InlineData("一二三四五六七八九十一二三四五六")]
    public async Task NameMark_WhatCannotStandInANumber_IsRefused(string mark)
    {
        var context = await desk.Cases.AsAsync(StaffRole.DisclosureHead);

        var outcome = await server.DoAsync(s =>
            s.GetRequiredService<NameLetterMark>()
                .RunAsync(new(context.Actor.AgencyId!.Value, 1, mark), context, Cancel)
        );

        Assert.Equal("Mark", Assert.Single(outcome.Problems).Field);
    }
}
