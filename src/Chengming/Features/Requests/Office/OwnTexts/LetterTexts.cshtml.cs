using Chengming.Data;
using Chengming.Features.Requests.Letters.OwnTexts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Office.OwnTexts;

/// <summary>文书样式: the kinds of paper, each with the words that the agency uses.</summary>
internal sealed class LetterTextsModel(PlatformDb db) : OwnAgencyPage(db)
{
    /// <summary>The newest edition of each kind of paper for which the agency ever wrote its own words.</summary>
    public IReadOnlyDictionary<string, LetterTextEdition> Own { get; private set; } =
        new Dictionary<string, LetterTextEdition>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAgencyAsync(cancel))
        {
            return NotFound();
        }

        // One row a kind of paper: there are 27.
        Own = await (
            from text in Db.Set<AgencyLetterText>().AsNoTracking().Where(t => t.AgencyId == Agency.Id)
            join edition in Db.Set<LetterTextEdition>()
                on new { Text = text.Id, Number = text.EditionCount } equals new
                {
                    Text = edition.TextId,
                    edition.Number,
                }
            select new { text.KindCode, edition }
        ).ToDictionaryAsync(row => row.KindCode, row => row.edition, cancel);
        return Page();
    }
}
