using System.Text;
using System.Text.Json;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies.Guide;
using Chengming.Features.Agencies.Own;
using Chengming.Features.Agencies.Regions;
using Chengming.Features.Agencies.Rules;
using Chengming.Features.Agencies.Tree;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Demo;

/// <summary>
/// The divisions of the demonstration, and what its invented agencies say of themselves, through the same actions as in the office.
/// Real agencies have their public names and regions only.
/// </summary>
internal sealed class DemoAgencies(
    PlatformDb db,
    ImportRegions importRegions,
    RegisterAgency register,
    EditAgency edit,
    AbolishAgency abolish,
    IntroduceAgency introduce,
    NameDisclosureOffice nameOffice,
    ArrangeDepartments arrange,
    NameLeadingGroup nameGroup,
    ListReadingPlaces listPlaces,
    ChooseWays chooseWays,
    NameRemedyOrgans nameOrgans,
    WriteGuide writeGuide,
    PublishGuide publishGuide,
    WriteRule writeRule,
    PublishRule publishRule,
    ArchiveRule archiveRule
)
{
    private const string InventedRegion = "990101";

    /// <summary>Takes over the divisions; agencies come after them.</summary>
    public async Task LoadRegionsAsync(ActionContext context, CancellationToken cancel)
    {
        var list = string.Join('\n', File().Regions.Select(r => $"{r.Code},{r.Name}"));
        var result = (await importRegions.RunAsync(new(Encoding.UTF8.GetBytes(list)), context, cancel)).OrThrow();
        if (result.Problems is [var problem, ..])
        {
            throw new InvalidDataException($"demo-agencies.json, region {problem.Line}: {problem.Message}");
        }
    }

    /// <summary>Enters what the invented agencies say of themselves, and the agencies without reports.</summary>
    public async Task LoadAsync(ActionContext context, CancellationToken cancel)
    {
        foreach (var demo in File().Agencies)
        {
            var agency = await FindAsync(demo, context, cancel);
            await DescribeAsync(agency, demo, context, cancel);
            await WriteGuideAsync(agency, demo, context, cancel);
            foreach (var rule in demo.Rules ?? [])
            {
                await EnterRuleAsync(agency, rule, context, cancel);
            }

            if (demo.Abolished is { } end)
            {
                var input = new AbolishAgency.Input(agency.Id, agency.Version, end.On, end.Reason, end.Successor);
                (await abolish.RunAsync(input, context, cancel)).OrThrow();
            }
        }
    }

    /// <summary>The file beside this class.</summary>
    public static DemoAgencyFile File()
    {
        using var stream = EmbeddedFiles.Open("Features/Agencies/Demo/demo-agencies.json");
        return JsonSerializer.Deserialize(stream, DemoAgencyJson.Default.DemoAgencyFile)
            ?? throw new InvalidDataException("demo-agencies.json is empty.");
    }

    private async Task<Agency> FindAsync(DemoAgency demo, ActionContext context, CancellationToken cancel)
    {
        if (demo.Register is { } particulars)
        {
            var region = await db.Set<Region>().SingleAsync(r => r.Code == InventedRegion, cancel);
            var input = new RegisterAgency.Input(
                demo.Code,
                particulars.Name,
                particulars.ShortName,
                region,
                particulars.Kind,
                particulars.Parent,
                demo.CreditCode,
                demo.WebsiteCode
            );
            return (await register.RunAsync(input, context, cancel)).OrThrow();
        }

        var known = await db.Agencies.SingleAsync(a => a.Code == demo.Code, cancel);
        var numbers = new EditAgency.Input(
            known.Id,
            known.Version,
            known.Name,
            known.ShortName,
            known.RegionCode,
            known.Kind,
            demo.CreditCode,
            demo.WebsiteCode,
            known.PublishesHere
        );
        return (await edit.RunAsync(numbers, context, cancel)).OrThrow();
    }

    private async Task DescribeAsync(Agency agency, DemoAgency demo, ActionContext context, CancellationToken cancel)
    {
        if (demo.Contacts is { } contacts)
        {
            (await introduce.RunAsync(new(agency.Id, agency.Version, contacts), context, cancel)).OrThrow();
        }

        if (demo.Office is { } office)
        {
            (await nameOffice.RunAsync(new(agency.Id, agency.Version, office), context, cancel)).OrThrow();
        }

        if (demo.Departments is { } departments)
        {
            (await arrange.RunAsync(new(agency.Id, agency.Version, departments), context, cancel)).OrThrow();
        }

        if (demo.LeadingGroup is { } group)
        {
            (await nameGroup.RunAsync(new(agency.Id, agency.Version, group), context, cancel)).OrThrow();
        }

        if (demo.ReadingPlaces is { } places)
        {
            (await listPlaces.RunAsync(new(agency.Id, agency.Version, places), context, cancel)).OrThrow();
        }

        if (demo.ReviewScheme is { } scheme)
        {
            (await chooseWays.RunAsync(new(agency.Id, agency.Version, scheme, null), context, cancel)).OrThrow();
        }

        if (demo.Court is not null)
        {
            var organs = new NameRemedyOrgans.Input(agency.Id, agency.Version, demo.ReviewOrgan, demo.Court);
            (await nameOrgans.RunAsync(organs, context, cancel)).OrThrow();
        }
    }

    private async Task WriteGuideAsync(Agency agency, DemoAgency demo, ActionContext context, CancellationToken cancel)
    {
        if (demo.Guide is not { } wanted)
        {
            return;
        }

        // A guide that is not published shows the editor at work: its second half is still empty.
        var sections = wanted.Reason is null ? GuideForm.Sections.Take(4) : GuideForm.Sections;
        var texts = sections.ToDictionary(s => s.Key, s => s.TextFor(agency));
        var guide = (await writeGuide.RunAsync(new(agency.Id, 0, texts, wanted.Channels), context, cancel)).OrThrow();
        if (wanted.Reason is { } reason)
        {
            (await publishGuide.RunAsync(new(agency.Id, guide.Version, reason), context, cancel)).OrThrow();
        }
    }

    private async Task EnterRuleAsync(Agency agency, DemoRule demo, ActionContext context, CancellationToken cancel)
    {
        var text = new RuleText(demo.Kind, demo.Title, demo.DocumentNumber, demo.IssuedOn, demo.InForceFrom, demo.Text);
        var rule = (await writeRule.RunAsync(new(agency.Id, null, 0, text), context, cancel)).OrThrow();
        (await publishRule.RunAsync(new(agency.Id, rule.Id, rule.Version), context, cancel)).OrThrow();
        if (demo.Archived is { } end)
        {
            var input = new ArchiveRule.Input(agency.Id, rule.Id, rule.Version, end.Validity, end.Reason);
            (await archiveRule.RunAsync(input, context, cancel)).OrThrow();
        }
    }
}
