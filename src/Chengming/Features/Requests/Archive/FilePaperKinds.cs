using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Archive;

/// <summary>
/// The kinds of paper that a file can hold (卷内文件种类): every kind of letter, and the sheets that are made from the records. A kind added here needs
/// its place in <c>archive-order.json</c>, and an <see cref="Papers.IFilePapers"/> that brings it.
/// </summary>
[Term("卷内文件种类")]
internal static class FilePaperKinds
{
    public const string ServiceSheet = "service-sheet";
    public const string ApplicationSheet = "application-sheet";
    public const string RegisterSheet = "register-sheet";
    public const string CorrectedSheet = "corrected-sheet";
    public const string ReasonsSheet = "reasons-sheet";
    public const string ConsultationSheet = "consultation-sheet";
    public const string SearchSheet = "search-sheet";
    public const string DecisionSheet = "decision-sheet";
    public const string TimelineSheet = "timeline-sheet";
    public const string ExtensionSheet = "extension-sheet";
    public const string FeeSheet = "fee-sheet";
    public const string RemedySheet = "remedy-sheet";
    public const string AssistanceSheet = "assistance-sheet";
    public const string ReceivedPapersSheet = "received-papers-sheet";
    public const string SecrecySheet = "secrecy-sheet";
    public const string ProactiveSheet = "proactive-sheet";
    public const string CorrectionPapersSheet = "correction-papers-sheet";
    public const string OpinionPapersSheet = "opinion-papers-sheet";
    public const string SuppliedDocumentSheet = "supplied-document-sheet";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. LetterKinds.All.Select(k => k.Code),
        ServiceSheet,
        ApplicationSheet,
        RegisterSheet,
        CorrectedSheet,
        ReasonsSheet,
        ConsultationSheet,
        SearchSheet,
        DecisionSheet,
        TimelineSheet,
        ExtensionSheet,
        FeeSheet,
        RemedySheet,
        AssistanceSheet,
        ReceivedPapersSheet,
        SecrecySheet,
        ProactiveSheet,
        CorrectionPapersSheet,
        OpinionPapersSheet,
        SuppliedDocumentSheet,
    ];
}
