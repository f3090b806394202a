namespace Chengming.Law;

/// <summary>The instruments whose articles are cited in code. Titles and numbers stand in <see cref="Instruments"/>.</summary>
[Term("法律文件")]
public enum Instrument
{
    /// <summary>政府信息公开条例, as revised in 2019.</summary>
    Regulation,

    /// <summary>政府信息公开信息处理费管理办法.</summary>
    FeeMeasures,

    /// <summary>政府信息公开工作年度报告格式, from report year 2021.</summary>
    ReportForm2021,

    /// <summary>政府信息公开工作年度报告格式（试行）, report years 2019 and 2020.</summary>
    ReportForm2019,

    /// <summary>行政复议法, as revised in 2023.</summary>
    AdministrativeReviewLaw,

    /// <summary>行政诉讼法, text of 2017.</summary>
    AdministrativeLitigationLaw,

    /// <summary>全国年节及纪念日放假办法, as revised in 2024.</summary>
    HolidayMeasures,

    /// <summary>民事诉讼法, as revised in 2023.</summary>
    CivilProcedureLaw,

    /// <summary>民法典.</summary>
    CivilCode,

    /// <summary>保守国家秘密法, as revised in 2024.</summary>
    StateSecretsLaw,
}

/// <summary>What an instrument is called and since when it is in force.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="ShortName">As cited on letters and in findings, e.g. 《政府信息公开条例》.</param>
/// <param name="Title">The full title.</param>
/// <param name="Number">Its number, e.g. 国务院令第711号; null for laws of the Standing Committee, which are cited by title.</param>
/// <param name="InForceFrom">The first day on which this text is in force.</param>
[Term("法律文件名称")]
public sealed record InstrumentName(
    Instrument Instrument,
    string ShortName,
    string Title,
    string? Number,
    DateOnly InForceFrom
);

/// <summary>The names of all instruments.</summary>
[Term("法律文件目录")]
public static class Instruments
{
    /// <summary>One row for each instrument.</summary>
    public static IReadOnlyList<InstrumentName> All { get; } =
    [
        new(
            Instrument.Regulation,
            "《政府信息公开条例》",
            "中华人民共和国政府信息公开条例",
            "国务院令第711号",
            new DateOnly(2019, 5, 15)
        ),
        new(
            Instrument.FeeMeasures,
            "《政府信息公开信息处理费管理办法》",
            "政府信息公开信息处理费管理办法",
            "国办函〔2020〕109号",
            new DateOnly(2021, 1, 1)
        ),
        new(
            Instrument.ReportForm2021,
            "《政府信息公开工作年度报告格式》",
            "中华人民共和国政府信息公开工作年度报告格式",
            "国办公开办函〔2021〕30号",
            new DateOnly(2021, 9, 26)
        ),
        new(
            Instrument.ReportForm2019,
            "《政府信息公开工作年度报告格式（试行）》",
            "中华人民共和国政府信息公开工作年度报告格式（试行）",
            "国办公开办函〔2019〕60号",
            new DateOnly(2019, 1, 1)
        ),
        new(
            Instrument.AdministrativeReviewLaw,
            "《行政复议法》",
            "中华人民共和国行政复议法",
            null,
            new DateOnly(2024, 1, 1)
        ),
        new(
            Instrument.AdministrativeLitigationLaw,
            "《行政诉讼法》",
            "中华人民共和国行政诉讼法",
            null,
            new DateOnly(2017, 7, 1)
        ),
        new(
            Instrument.HolidayMeasures,
            "《全国年节及纪念日放假办法》",
            "全国年节及纪念日放假办法",
            "国务院令第795号",
            new DateOnly(2025, 1, 1)
        ),
        new(Instrument.CivilProcedureLaw, "《民事诉讼法》", "中华人民共和国民事诉讼法", null, new DateOnly(2024, 1, 1)),
        new(Instrument.CivilCode, "《民法典》", "中华人民共和国民法典", null, new DateOnly(2021, 1, 1)),
        new(
            Instrument.StateSecretsLaw,
            "《保守国家秘密法》",
            "中华人民共和国保守国家秘密法",
            null,
            new DateOnly(2024, 5, 1)
        ),
    ];

    /// <summary>The names of <paramref name="instrument"/>.</summary>
    public static InstrumentName NameOf(Instrument instrument) =>
        All.FirstOrDefault(n => n.Instrument == instrument)
        ?? throw new ArgumentOutOfRangeException(nameof(instrument), instrument, "No such instrument.");
}
