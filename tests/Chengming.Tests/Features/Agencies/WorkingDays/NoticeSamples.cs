namespace Chengming.Tests.Features.Agencies.WorkingDays;

/// <summary>Invented notices, and how a test imports them.</summary>
internal static class NoticeSamples
{
    /// <summary>
    /// 2027 whole. Off Monday to Friday: 1-1, 2-5, 2-8, 2-9, 2-10, 4-5, 5-3, 6-9, 9-15, 10-1, 10-4, 10-5, 10-6 = 13, none worked instead; the law
    /// gives 13.
    /// </summary>
    public const string NationalYear2027 =
        "date,kind,name,notice\n"
        + "2027-01-01,holiday,元旦,国办发明电〔2026〕99号\n"
        + "2027-02-05,holiday,春节,国办发明电〔2026〕99号\n"
        + "2027-02-06,holiday,春节,国办发明电〔2026〕99号\n"
        + "2027-02-07,holiday,春节,国办发明电〔2026〕99号\n"
        + "2027-02-08,holiday,春节,国办发明电〔2026〕99号\n"
        + "2027-02-09,holiday,春节,国办发明电〔2026〕99号\n"
        + "2027-02-10,holiday,春节,国办发明电〔2026〕99号\n"
        + "2027-04-05,holiday,清明节,国办发明电〔2026〕99号\n"
        + "2027-05-01,holiday,劳动节,国办发明电〔2026〕99号\n"
        + "2027-05-02,holiday,劳动节,国办发明电〔2026〕99号\n"
        + "2027-05-03,holiday,劳动节,国办发明电〔2026〕99号\n"
        + "2027-06-09,holiday,端午节,国办发明电〔2026〕99号\n"
        + "2027-09-15,holiday,中秋节,国办发明电〔2026〕99号\n"
        + "2027-10-01,holiday,国庆节,国办发明电〔2026〕99号\n"
        + "2027-10-02,holiday,国庆节,国办发明电〔2026〕99号\n"
        + "2027-10-03,holiday,国庆节,国办发明电〔2026〕99号\n"
        + "2027-10-04,holiday,国庆节,国办发明电〔2026〕99号\n"
        + "2027-10-05,holiday,国庆节,国办发明电〔2026〕99号\n"
        + "2027-10-06,holiday,国庆节,国办发明电〔2026〕99号\n";

    /// <summary>Two local days of Ningxia in March 2026, a Thursday and a Friday.</summary>
    public const string Ningxia2026 =
        "date,kind,name,notice,region\n"
        + "2026-03-19,holiday,开斋节,宁政办发〔2025〕9号,64\n"
        + "2026-03-20,holiday,开斋节,宁政办发〔2025〕9号,64\n";

    /// <summary>Two days of the National Day holiday of 2026, which a shipped notice has settled, exchanged.</summary>
    public const string AgainstTheNoticeOf2026 =
        "date,kind,name,notice\n"
        + "2026-10-07,regular,国庆节,国办发明电〔2026〕1号\n"
        + "2026-10-08,holiday,国庆节,国办发明电〔2026〕1号\n";
}
