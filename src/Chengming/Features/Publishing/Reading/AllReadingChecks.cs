using Chengming.Features.Publishing.Reading.Dates;
using Chengming.Features.Publishing.Reading.Links;
using Chengming.Features.Publishing.Reading.Metadata;
using Chengming.Features.Publishing.Reading.Names;
using Chengming.Features.Publishing.Reading.Personal;
using Chengming.Features.Publishing.Reading.Repetition;
using Chengming.Features.Publishing.Reading.Secrecy;
using Chengming.Features.Publishing.Reading.Wording;

namespace Chengming.Features.Publishing.Reading;

/// <summary>The checks of the machine reading, by number.</summary>
internal static class AllReadingChecks
{
    public static IReadOnlyList<IReadingCheck> All { get; } =
    [
        .. PersonalNumbers.All,
        new MinorsAreNotNamed(),
        new IllnessIsNotTiedToAName(),
        new PersonalFieldsStayOut(),
        new NoMarkOfClassification(),
        new NoMarkOfSecretDocuments(),
        new NoMarkOfInternalUse(),
        new OpennessIsNotDenied(),
        new SecrecyWordsAreLookedAt(),
        new WorkSecretsAreLookedAt(),
        new NoAccessToSystems(),
        new NoExactPositions(),
        .. WordingChecks.All,
        new TitleIsWellWorded(),
        new NumberingIsWellWritten(),
        new NothingIsLeftToFillIn(),
        new DatesExist(),
        new WeekdaysAreRight(),
        new NumberIsOfTheYear(),
        new SignedDayIsTheDayOfMaking(),
        new DaysFollowEachOther(),
        new NumberIsWellFormed(),
        new NumberIsThatOfTheText(),
        new PeriodsEndAfterTheyBegin(),
        new NationalOrgansHavePresentNames(),
        new LocalOrgansHavePresentNames(),
        new LeadersHaveTheirPosts(),
        new LeadersStandInOrder(),
        new OwnNameIsRight(),
        new RequiredElementsAreThere(),
        new TitleIsBare(),
        new TitleHasAUsualLength(),
        new SignatureIsTheIssuingOrgans(),
        new IndexNumberIsWellFormed(),
        new KeywordsAreFew(),
        new RepostsNameTheirSource(),
        new ThereIsSomethingToRead(),
        new LinksAreWhole(),
        new LinksLeadToThePublic(),
        new LinksOpen(),
        new LinksLeadWhereTheySay(),
        new AttachmentsAreClean(),
        new MentionedAttachmentsAreThere(),
        new AttachmentsAreMentioned(),
        new NumberIsUsedOnce(),
        new TitleIsUsedOnce(),
        new TextIsPublishedOnce(),
        new MapsHaveTheirApproval(),
    ];
}
