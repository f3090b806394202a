using Chengming.Reports.Checks.Narrative.Dates;
using Chengming.Reports.Checks.Narrative.Fees;
using Chengming.Reports.Checks.Narrative.Legality;
using Chengming.Reports.Checks.Narrative.Names;
using Chengming.Reports.Checks.Narrative.Sections;
using Chengming.Reports.Checks.Narrative.Sums;
using Chengming.Reports.Checks.Wording;

namespace Chengming.Reports.Checks.Narrative;

/// <summary>All checks on text, in the order in which their findings are shown.</summary>
public static class NarrativeChecks
{
    /// <summary>The checks.</summary>
    public static IReadOnlyList<ICheck> All { get; } =
    [
        new ProseAgreesWithTables(),
        new FeesAreReportedInSectionSix(),
        new SumsInProseAgree(),
        new GrowthOverLastYearAgrees(),
        new GrowthInProseAgrees(),
        new SharesInProseAgree(),
        new FeesFollowTheTariff(),
        new PeriodIsTheReportYear(),
        new DatesExist(),
        new NothingHappensAfterTheYear(),
        new NamesAgree(),
        new LastYearIsNotLeftStanding(),
        new AllSectionsAreThere(),
        new AllPartsOfSectionOneAreThere(),
        new SectionsHaveContent(),
        new PartsAreNotNumberedLikeChapters(),
        new ServiceItemsAreNotApplications(),
        new NoBreachIsAdmitted(),
        new SectionsDoNotRepeatLastYear(),
        new LawIsUpToDate(),
        new InstrumentsHaveTheirNumber(),
        new DecisionsArePublished(),
        new WordsAreSpeltRight(),
        new NamesOfLawAndTermsAreRight(),
        new PunctuationIsChinese(),
        new NothingIsDoubled(),
        new NothingIsDropped(),
        new MarksComeInPairs(),
        new DigitsAreOfOneWidth(),
    ];
}
