using Chengming.Actions;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>送达回证 of an approved paper, with what is known filled in and the rest for the hand.</summary>
public sealed class LetterServiceSheet(TakeLetter take)
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

        var (letter, form) = (taken.Value, LetterTexts.Of(LetterKinds.Of("service-record")));
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
