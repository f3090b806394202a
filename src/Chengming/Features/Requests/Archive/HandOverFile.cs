using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Time;

namespace Chengming.Features.Requests.Archive;

/// <summary>移交档案室 (国家档案局令第13号): the file goes to the archive room of the agency.</summary>
internal sealed class HandOverFile(FileChange change, TimeProvider clock)
{
    /// <summary>Which file as it was read, the day, and who received it.</summary>
    public sealed record Input(Guid FileId, int Version, DateOnly? On, string? Receiver);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<CaseFile>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.FileId,
            input.Version,
            RequestKeepers.Workers,
            file =>
                Task.FromResult<IReadOnlyList<Problem>>(
                    file.WhyNotHandOver() is { } broken
                        ? [broken.ToProblem()]
                        : new FieldCheck()
                            .Happened(
                                nameof(input.On),
                                "移交日期",
                                input.On,
                                ChinaTime.Today(clock),
                                file.FiledOn,
                                "归档日期"
                            )
                            .Needed(nameof(input.Receiver), "接收人", input.Receiver, RequestEvent.LongestWords / 40)
                            .Problems
                ),
            (file, by, at) => file.HandOver(input.On!.Value, $"接收人：{input.Receiver.Tidy()}", by, at),
            file => new FileHandedOver(file.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>A file was handed over to the archive room.</summary>
/// <param name="Subject">The file.</param>
/// <param name="On">The day.</param>
[Term("移交案卷")]
public sealed record FileHandedOver(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
