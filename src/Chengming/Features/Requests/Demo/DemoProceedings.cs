using System.Text.Json;
using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Proceedings;
using Chengming.Time;

namespace Chengming.Features.Requests.Demo;

/// <summary>Reviews and suits of the invented bureau, through the same actions as in the office (演示复议诉讼). Nobody in them exists.</summary>
internal sealed class DemoProceedings(
    RegisterProceeding register,
    RecordDefence defence,
    ConcludeProceeding conclude,
    TimeProvider clock
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
    };

    public async Task LoadAsync(Agency agency, ActionContext handler, CancellationToken cancel)
    {
        await using var file = EmbeddedFiles.Open("Features/Requests/Demo/demo-proceedings.json");
        foreach (var one in (await JsonSerializer.DeserializeAsync<List<DemoProceeding>>(file, Json, cancel))!)
        {
            var notice = new RegisterProceeding.Input
            {
                AgencyId = agency.Id,
                Procedure = one.Procedure,
                Organ = one.Organ,
                CaseNumber = one.Number,
                Matter = one.Matter,
                On = DaysAgo(one.Received),
            };
            var proceeding = (await register.RunAsync(notice, handler, cancel)).OrThrow();
            if (one.Answered is { } answered)
            {
                var said = await defence.RunAsync(
                    new(proceeding.Id, proceeding.Version, DaysAgo(answered)),
                    handler,
                    cancel
                );
                proceeding = said.OrThrow();
            }

            if (one.Concluded is { } concluded)
            {
                var decision = new ConcludeProceeding.Input(
                    proceeding.Id,
                    proceeding.Version,
                    one.Outcome,
                    DaysAgo(concluded),
                    one.Decision,
                    one.Lesson,
                    null
                );
                (await conclude.RunAsync(decision, handler, cancel)).OrThrow();
            }
        }
    }

    private DateOnly DaysAgo(int days) => ChinaTime.Today(clock).AddDays(-days);

    private sealed record DemoProceeding(
        string Procedure,
        int Received,
        string Organ,
        string Number,
        string Matter,
        int? Answered = null,
        int? Concluded = null,
        string? Outcome = null,
        string? Decision = null,
        string? Lesson = null
    );
}
