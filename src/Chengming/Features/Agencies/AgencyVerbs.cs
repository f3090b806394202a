using Chengming.Features.Agencies.Identifiers;

namespace Chengming.Features.Agencies;

/// <summary>What can happen to an agency.</summary>
public sealed partial class Agency
{
    internal void GiveNumbers(SocialCreditCode? creditCode, WebsiteCode? websiteCode)
    {
        CreditCode = creditCode;
        WebsiteCode = websiteCode;
    }

    internal void Describe(
        string name,
        string shortName,
        Region region,
        AgencyKind kind,
        SocialCreditCode? creditCode,
        WebsiteCode? websiteCode,
        bool publishesHere,
        DateTimeOffset now
    )
    {
        Change(now);
        Name = Named(name, nameof(name));
        ShortName = Named(shortName, nameof(shortName));
        RegionCode = region.Code;
        RegionName = region.FullName;
        IsDemonstration = region.IsInvented;
        Kind = kind;
        GiveNumbers(creditCode, websiteCode);
        PublishesHere = publishesHere;
    }

    /// <summary>Takes over the name that its region has now.</summary>
    internal void FollowRegion(Region region)
    {
        if (region.Code != RegionCode)
        {
            throw new ArgumentException("Another region.", nameof(region));
        }

        RegionName = region.FullName;
    }

    internal void IntroduceAs(AgencyContacts contacts, DateTimeOffset now)
    {
        Change(now);
        Contacts = contacts;
    }

    internal void NameDisclosureOffice(DisclosureOffice office, DateTimeOffset now)
    {
        Change(now);
        DisclosureOffice = office;
    }

    internal void NameLeadingGroup(IReadOnlyList<GroupMember> members, DateTimeOffset now)
    {
        Change(now);
        LeadingGroup = members;
    }

    /// <summary>Places keep their numbers; a new one, which comes without, gets the next.</summary>
    /// <exception cref="ArgumentException">A number was never given, or stands twice.</exception>
    internal void ListReadingPlaces(IReadOnlyList<ReadingPlace> places, DateTimeOffset now)
    {
        Change(now);
        var kept = places.Select(p => p.Number).Where(n => n > 0).ToList();
        if (kept.Distinct().Count() < kept.Count || kept.Except(ReadingPlaces.Select(p => p.Number)).Any())
        {
            throw new ArgumentException("A reading place bears the number of another.", nameof(places));
        }

        ReadingPlaces = [.. places.Select(p => p.Number > 0 ? p : p with { Number = ++LastReadingPlace })];
    }

    internal void ArrangeDepartments(DateTimeOffset now) => Change(now);

    internal void ChooseWays(string reviewScheme, string? holidayRegion, DateTimeOffset now)
    {
        Change(now);
        ReviewSchemeKey = reviewScheme;
        HolidayRegionCode = holidayRegion;
    }

    internal void NameRemedyOrgans(string? reviewOrgan, string? court, DateTimeOffset now)
    {
        Change(now);
        ReviewOrgan = reviewOrgan;
        Court = court;
    }

    /// <summary>Puts it below another agency. The paths of everything below it must follow in the same save.</summary>
    /// <exception cref="Actions.BrokenRuleException">The other agency stands below this one.</exception>
    internal void MoveBelow(Agency? parent, DateTimeOffset now)
    {
        TreeHasNoRing.Require(parent is null || !Holds(parent));
        Change(now);
        ParentId = parent?.Id;
        Path = PathBelow(parent);
    }

    /// <summary>Follows an agency above it that moved.</summary>
    internal void FollowPath(string before, string after) => Path = after + Path[before.Length..];

    /// <summary>撤销: from this day on it no longer exists. It stays readable.</summary>
    internal void Abolish(DateOnly on, string reason, Agency? successor, DateTimeOffset now)
    {
        Change(now);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        AbolishedOn = on;
        AbolitionReason = reason;
        SuccessorId = successor?.Id;
    }

    private void Change(DateTimeOffset now)
    {
        AbolishedStaysAsItWas.Require(AbolishedOn is null);
        ChangedAt = now;
    }
}
