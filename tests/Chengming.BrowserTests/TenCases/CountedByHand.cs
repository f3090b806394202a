namespace Chengming.BrowserTests.TenCases;

/// <summary>
/// Tables 3 and 4 of the ten cases, counted by hand from their scripts (statute 7.1 to 7.3). The wholes of the split cases 3, 5, 6, 9 and 10 count
/// nowhere, their parts do: 1 + 1 + 2 + 1 + 5 + 5 + 1 + 1 + 4 + 5 = 26. A cell that is not named is 0.
/// </summary>
internal static class CountedByHand
{
    /// <summary>Everything that came in: 赵示例 6 times, and 钱, 孙, 李示例; all of it in March.</summary>
    private static readonly (string Cell, int Figure)[] CameIn = Row(
        "received.new",
        new(Person: 9, Commercial: 2, Research: 1, Welfare: 5, Law: 5, Other: 4, Total: 26)
    );

    /// <summary>Table 4: one review upheld, one annulled, the suit after the first still pending, a direct suit withdrawn.</summary>
    private static (string Cell, int Figure)[] AfterReplies { get; } =
    [
        ("t4.review.upheld", 1),
        ("t4.review.corrected", 1),
        ("t4.review.total", 2),
        ("t4.suitDirect.other", 1),
        ("t4.suitDirect.total", 1),
        ("t4.suitAfterReview.pending", 1),
        ("t4.suitAfterReview.total", 1),
    ];

    /// <summary>All of 2026.</summary>
    public static IReadOnlyDictionary<string, int> Year { get; } =
        Table(
            CameIn,
            // D1, D2 | D4 | D3 and D2 after payment
            Row("results.disclosed", new(Person: 2, Commercial: 1, Other: 2, Total: 5)),
            Row("results.partial", new(Welfare: 1, Total: 1)),
            Row("results.refused.stateSecret", new(Law: 1, Total: 1)),
            Row("results.refused.prohibitedByLaw", new(Law: 1, Total: 1)),
            Row("results.refused.threeSecurities", new(Law: 1, Total: 1)),
            Row("results.refused.thirdParty", new(Commercial: 1, Total: 1)),
            Row("results.refused.internalAffairs", new(Law: 1, Total: 1)),
            Row("results.refused.processInfo", new(Welfare: 1, Total: 1)),
            Row("results.refused.enforcementFile", new(Welfare: 1, Total: 1)),
            Row("results.refused.inquiryMatter", new(Law: 1, Total: 1)),
            // U1a | U1b
            Row("results.unable.notHeld", new(Research: 1, Welfare: 1, Total: 2)),
            Row("results.unable.needsCreation", new(Welfare: 1, Total: 1)),
            Row("results.unable.unclear", new(Person: 1, Total: 1)),
            Row("results.notProcessed.petition", new(Person: 1, Total: 1)),
            Row("results.notProcessed.repeat", new(Person: 1, Total: 1)),
            Row("results.notProcessed.publication", new(Person: 1, Total: 1)),
            Row("results.notProcessed.excessive", new(Other: 1, Total: 1)),
            Row("results.notProcessed.reissue", new(Person: 1, Total: 1)),
            Row("results.other.correctionOverdue", new(Person: 1, Total: 1)),
            Row("results.other.feeOverdue", new(Other: 1, Total: 1)),
            Row("results.other.misc", new(Person: 1, Total: 1)),
            Row("results.total", new(Person: 9, Commercial: 2, Research: 1, Welfare: 5, Law: 5, Other: 4, Total: 26)),
            AfterReplies
        );

    /// <summary>January to March: eight were open on 31 March, and nobody had gone to review yet.</summary>
    public static IReadOnlyDictionary<string, int> FirstQuarter { get; } =
        Table(
            CameIn,
            Row("results.disclosed", new(Person: 1, Total: 1)),
            Row("results.refused.stateSecret", new(Law: 1, Total: 1)),
            Row("results.refused.prohibitedByLaw", new(Law: 1, Total: 1)),
            Row("results.refused.threeSecurities", new(Law: 1, Total: 1)),
            Row("results.refused.internalAffairs", new(Law: 1, Total: 1)),
            Row("results.refused.processInfo", new(Welfare: 1, Total: 1)),
            Row("results.refused.enforcementFile", new(Welfare: 1, Total: 1)),
            Row("results.refused.inquiryMatter", new(Law: 1, Total: 1)),
            Row("results.unable.notHeld", new(Welfare: 1, Total: 1)),
            Row("results.unable.needsCreation", new(Welfare: 1, Total: 1)),
            Row("results.unable.unclear", new(Person: 1, Total: 1)),
            Row("results.notProcessed.petition", new(Person: 1, Total: 1)),
            Row("results.notProcessed.repeat", new(Person: 1, Total: 1)),
            Row("results.notProcessed.publication", new(Person: 1, Total: 1)),
            Row("results.notProcessed.excessive", new(Other: 1, Total: 1)),
            Row("results.notProcessed.reissue", new(Person: 1, Total: 1)),
            Row("results.other.correctionOverdue", new(Person: 1, Total: 1)),
            Row("results.other.misc", new(Person: 1, Total: 1)),
            Row("results.total", new(Person: 8, Welfare: 4, Law: 5, Other: 1, Total: 18)),
            Row("carriedForward", new(Person: 1, Commercial: 2, Research: 1, Welfare: 1, Other: 3, Total: 8))
        );

    /// <summary>April to June: nothing came in, and the eight were answered.</summary>
    public static IReadOnlyDictionary<string, int> SecondQuarter { get; } =
        Table(
            Row("received.carriedIn", new(Person: 1, Commercial: 2, Research: 1, Welfare: 1, Other: 3, Total: 8)),
            Row("results.disclosed", new(Person: 1, Commercial: 1, Other: 2, Total: 4)),
            Row("results.partial", new(Welfare: 1, Total: 1)),
            Row("results.refused.thirdParty", new(Commercial: 1, Total: 1)),
            Row("results.unable.notHeld", new(Research: 1, Total: 1)),
            Row("results.other.feeOverdue", new(Other: 1, Total: 1)),
            Row("results.total", new(Person: 1, Commercial: 2, Research: 1, Welfare: 1, Other: 3, Total: 8)),
            AfterReplies
        );

    private static (string Cell, int Figure)[] Row(string row, Applicants of) =>
        [
            ($"t3.{row}.naturalPerson", of.Person),
            ($"t3.{row}.legal.commercial", of.Commercial),
            ($"t3.{row}.legal.research", of.Research),
            ($"t3.{row}.legal.publicWelfare", of.Welfare),
            ($"t3.{row}.legal.legalService", of.Law),
            ($"t3.{row}.legal.other", of.Other),
            ($"t3.{row}.total", of.Total),
        ];

    private static Dictionary<string, int> Table(params (string Cell, int Figure)[][] rows) =>
        rows.SelectMany(row => row).Where(cell => cell.Figure > 0).ToDictionary(cell => cell.Cell, cell => cell.Figure);

    /// <summary>A row of table 3 by kinds of applicant; the total is counted by hand like the rest.</summary>
    private sealed record Applicants(
        int Person = 0,
        int Commercial = 0,
        int Research = 0,
        int Welfare = 0,
        int Law = 0,
        int Other = 0,
        int Total = 0
    );
}
