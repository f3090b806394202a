using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Requests.Letters.OwnTexts;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>送达回证 of an approved paper, with what is known filled in and the rest for the hand.</summary>
public sealed class LetterServiceSheet(PlatformDb db, TakeLetter take, AgencyLetterTexts texts)
{
    /// <summary>Makes it, or says why not.</summary>
    public async Task<Outcome<LetterDraft>> RunAsync(
        TakeLetter.Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var taken = await take.RunAsync(input, context, cancel);
        if (!taken.IsDone)
        {
            return taken.Problems.ToList();
        }

        var letter = taken.Value;
        var agency = await db.Set<CaseLetter>()
            .Where(l => l.Id == input.LetterId)
            .Select(l => l.AgencyId)
            .SingleAsync(cancel);
        var form = (await texts.NowAsync(agency, LetterKinds.Of("service-record"), cancel)).Text;
        return letter with
        {
            Kind = form.Kind,
            IsForm = true,
            Title = form.TitleFor(""),
            Number = "",
            Remedy = "",
            Sections =
            [
                .. form.Sections.Select(s =>
                    s.Parts switch
                    {
                        ["文书和文号"] => s with { Text = $"{letter.Title}（{letter.Number}）" },
                        ["受送达人"] => s with { Text = letter.Addressee },
                        _ => s,
                    }
                ),
            ],
        };
    }
}
