using System.Globalization;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.BackEntry;

/// <summary>What is wrong with a row (补录错误).</summary>
/// <param name="Row">Its number in the sheet.</param>
/// <param name="Column">The heading; empty for the row as a whole.</param>
/// <param name="Message">What, and how to mend it.</param>
[Term("补录错误")]
public sealed record PaperProblem(int Row, string Column, string Message);

/// <summary>A row understood: the application, and how it was answered, if it was.</summary>
internal sealed record UnderstoodCase(
    int Row,
    RegisterRequest.Input Application,
    DecisionKind? Decision,
    DateOnly? RepliedOn,
    ServiceMethod? Method
);

/// <summary>Makes an application of a row, or says what is wrong with it.</summary>
internal static class PaperCaseCheck
{
    private static readonly string[] DayFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];

    // A day that a spreadsheet keeps as a number: 2010 to 2060.
    private static readonly (int From, int To) SerialDays = (40_179, 58_440);

    public static UnderstoodCase? Understand(PaperCase row, Guid agencyId, DateOnly today, List<PaperProblem> problems)
    {
        var before = problems.Count;
        foreach (var column in PaperColumns.All.Where(c => c.Required && row[c].Length == 0))
        {
            problems.Add(new(row.Number, column.Header, "没有填写。"));
        }

        var channel = Chosen(row, PaperColumns.Channel, RequestChannel.All, c => c.Term, problems);
        var kind = Chosen(row, PaperColumns.Kind, RequesterKind.All, k => k.Term, problems);
        var decision = Chosen(
            row,
            PaperColumns.Decision,
            DecisionKinds.All,
            k => $"{k.Code} {k.Term}",
            problems,
            k => k.Code
        );
        var method = Chosen(row, PaperColumns.Method, ServiceMethod.All, m => m.Term, problems);
        var arrived = Day(row, PaperColumns.ArrivedOn, today, problems);
        var confirmed = Day(row, PaperColumns.ConfirmedOn, today, problems);
        var replied = Day(row, PaperColumns.RepliedOn, today, problems);
        void Holds(bool holds, PaperColumn column, string message)
        {
            if (!holds)
            {
                problems.Add(new(row.Number, column.Header, message));
            }
        }

        Holds(
            channel is not { NeedsConfirmation: true } || decision is null || row[PaperColumns.ConfirmedOn].Length > 0,
            PaperColumns.ConfirmedOn,
            "这种提出方式以双方确认之日为收到之日，办结的必须填写。"
        );
        Holds(
            decision is null || row[PaperColumns.RepliedOn].Length > 0,
            PaperColumns.RepliedOn,
            "填了答复类型，请填答复日期。"
        );
        Holds(decision is not null || replied is null, PaperColumns.Decision, "填了答复日期，请填答复类型。");
        Holds(
            decision is null or { CeasesProcessing: true }
                || decision == DecisionKinds.Withdrawal
                || method is not null,
            PaperColumns.Method,
            "请填送达方式，它决定以哪一天为答复之日。"
        );
        Holds(
            replied is null || (confirmed ?? arrived) is not { } begun || replied >= begun,
            PaperColumns.RepliedOn,
            "早于收到之日，请核对。"
        );
        if (problems.Count > before)
        {
            return null;
        }

        var application = new RegisterRequest.Input
        {
            AgencyId = agencyId,
            Channel = channel!.Code,
            ArrivedOn = arrived,
            ConfirmedOn = confirmed,
            Kind = kind!.Code,
            Requester = new PartyEntry
            {
                Organisation = row[PaperColumns.Organisation],
                CreditCode = row[PaperColumns.CreditCode],
                Name = row[PaperColumns.Name],
                Document = row[PaperColumns.IdNumber].Length > 0 ? IdentityDocument.ResidentId.Code : null,
                IdNumber = row[PaperColumns.IdNumber],
                Phone = row[PaperColumns.Phone],
                Address = row[PaperColumns.Address],
            },
            Wanted = row[PaperColumns.Wanted],
            AcceptsOddNumber = true,
            AcceptsSameAgain = true,
        };
        problems.AddRange(
            RegistrationCheck.ProblemsOf(application, today).Select(p => new PaperProblem(row.Number, "", p.Message))
        );
        return problems.Count > before ? null : new UnderstoodCase(row.Number, application, decision, replied, method);
    }

    private static T? Chosen<T>(
        PaperCase row,
        PaperColumn column,
        IReadOnlyList<T> all,
        Func<T, string> words,
        List<PaperProblem> problems,
        Func<T, string>? code = null
    )
        where T : class
    {
        var said = row[column];
        if (said.Length == 0)
        {
            return null;
        }

        var found = all.FirstOrDefault(t => words(t) == said || code?.Invoke(t) == said.Split(' ')[0]);
        if (found is null)
        {
            problems.Add(
                new(row.Number, column.Header, $"没有“{said}”，可以写：{string.Join('、', column.Choices)}。")
            );
        }

        return found;
    }

    private static DateOnly? Day(PaperCase row, PaperColumn column, DateOnly today, List<PaperProblem> problems)
    {
        var said = row[column];
        if (said.Length == 0)
        {
            return null;
        }

        var day =
            DateOnly.TryParseExact(said, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var written)
                ? written
            : int.TryParse(said, CultureInfo.InvariantCulture, out var serial)
            && serial >= SerialDays.From
            && serial <= SerialDays.To
                ? DateOnly.FromDateTime(DateTime.FromOADate(serial))
            : (DateOnly?)null;
        var fault =
            day is null ? $"“{said}”不是日期，请写成 2026-03-02 的样子。"
            : day > today ? $"{said} 还没有到，请核对。"
            : null;
        if (fault is not null)
        {
            problems.Add(new(row.Number, column.Header, fault));
        }

        return fault is null ? day : null;
    }
}
